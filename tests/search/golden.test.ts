// Golden queries against the built index: what people really ask must find the note that answers.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Engine } from '../../src/search/engine.ts';
import { list, placeOf, readLines, startEngine } from './harness.ts';
import type { Golden } from './harness.ts';

const golden = await readLines<Golden>('tests/search/queries/open.jsonl');
let engine: Engine;
let stop: () => Promise<void>;
before(async () => {
  ({ engine, stop } = await startEngine());
});
after(() => stop());

describe('golden queries', () => {
  for (const { id, q, want } of golden) {
    it(`${id} “${q}” is answered by one of the first three links`, async () => {
      const { hits } = await engine.search(q);
      const place = await placeOf(hits, want);
      assert.ok(place >= 1 && place <= 3, `answered at place ${place} of:\n${list(hits)}`);
    });
  }
  it('are answered by the first link, all but one in ten', async () => {
    const missed: string[] = [];
    for (const { q, want } of golden) {
      const { hits } = await engine.search(q);
      if (await placeOf(hits.slice(0, 1), want) !== 1) missed.push(`“${q}”:\n${list(hits.slice(0, 3))}`);
    }
    assert.ok(missed.length <= golden.length * 0.1, missed.join('\n'));
  });
});

describe('the engine', () => {
  it('gives the same answer whatever was asked before', async () => {
    const { engine: fresh, stop: end } = await startEngine();
    const urls = async (on: Engine, q: string): Promise<string[]> => (await on.search(q)).hits.map((hit) => hit.url);
    try {
      for (const { q } of golden.slice(0, 6)) await urls(engine, q);
      for (const { q } of golden.slice(6, 10)) assert.deepEqual(await urls(engine, q), await urls(fresh, q));
    } finally {
      await end();
    }
  });
  it('lists no address twice', async () => {
    for (const { q } of golden) {
      const urls = (await engine.search(q, { limit: 50 })).hits.map((hit) => hit.url);
      assert.equal(new Set(urls).size, urls.length, q);
    }
  });
  it('filters by page, kind, severity, mark and status', async () => {
    const { hits, total } = await engine.search('bucket', { filters: { severity: { any: ['serious'] }, page: { any: ['s3/permissions'] } }, limit: 50 });
    assert.ok(total > 2);
    assert.ok(hits.every((hit) => hit.serious), list(hits));
    const retired = await engine.search('', { filters: { status: { any: ['retired'] } }, limit: 100 });
    assert.ok(retired.total > 2 && retired.hits.every((hit) => hit.status === 'retired'), list(retired.hits));
    const narrower = await engine.search('', { filters: { status: { any: ['retired'] }, kind: { any: ['gotcha'] } }, limit: 100 });
    assert.ok(narrower.total < retired.total && narrower.hits.every((hit) => hit.kind === 'gotcha'));
  });
  it('finds a page by its name, and a note by the whole of its title', async () => {
    assert.equal((await engine.search('s3 permissions')).hits.slice(0, 3).some((hit) => hit.url === '/s3/permissions/'), true, list((await engine.search('s3 permissions')).hits));
    const [golds] = (await engine.search('who can read objects shared with authenticated users')).hits;
    assert.equal(golds?.id, 's3-authenticated-users-is-everyone');
  });
  it('finds identifiers with and without their prefix', async () => {
    for (const q of ['s3:PutObjectAcl', 'PutObjectAcl', 'putobjectacl']) {
      const { hits } = await engine.search(q);
      assert.ok(hits.slice(0, 3).some((hit) => /PutObjectAcl/.test([...hit.title, ...hit.passage].map((piece) => piece.text).join(''))), `${q}\n${list(hits)}`);
    }
  });
  it('takes quotes for an exact phrase', async () => {
    const exact = await engine.search('"authenticated users"');
    const loose = await engine.search('authenticated users');
    assert.ok(exact.total > 0 && exact.total < loose.total, `${exact.total} of ${loose.total}`);
    assert.equal((await engine.search('"users everyone authenticated"')).total, 0);
  });
  it('answers nothing to what the guide does not know', async () => {
    assert.deepEqual(await engine.search('xqzvwk'), { hits: [], total: 0, corrections: [], unknown: ['xqzvwk'] });
    assert.equal((await engine.search('   ')).total, 0);
  });
  it('survives whatever is typed', async () => {
    for (const q of ['<img src=x onerror=alert(1)>', '((((*', '"', '\\', '💥💥', 'a'.repeat(10000), '%%%', '__proto__', '" "']) {
      const { hits } = await engine.search(q);
      assert.ok(Array.isArray(hits), q.slice(0, 20));
    }
  });
});
