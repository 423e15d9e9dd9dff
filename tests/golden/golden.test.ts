// Golden queries against the built index: what people really ask must find the note that answers.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Engine } from '../../src/search/engine/engine.ts';
import type { SideData } from '../../src/search/engine/side-data.ts';
import { fuzzed } from './fuzz.ts';
import { list, placeOf, readLines, startEngine } from './harness.ts';
import type { Golden } from './harness.ts';

const golden = await readLines<Golden>('tests/golden/queries/open.jsonl');
/** Queries that none of the first three links answers yet: named here, so that a change that loses another is seen. */
const MISSED: Readonly<Record<'tuning' | 'validation', readonly string[]>> = {
  tuning: [],
  validation: ['v094', 'v109', 'v110', 'v119', 'v122', 'v125'],
};
let engine: Engine;
let sideData: SideData;
let stop: () => Promise<void>;
before(async () => {
  ({ engine, sideData, stop } = await startEngine());
});
after(() => stop());

describe('golden queries', () => {
  for (const { id, q, want } of golden) {
    it(`${id} “${q}” is answered by one of the first three links`, async () => {
      const { results } = await engine.search(q);
      const place = await placeOf(results, want);
      assert.ok(place >= 1 && place <= 3, `answered at place ${place} of:\n${list(results)}`);
    });
  }
  it('are answered by the first link, all but four', async () => {
    const missed: string[] = [];
    for (const { q, want } of golden) {
      const { results } = await engine.search(q);
      if ((await placeOf(results.slice(0, 1), want)) !== 1)
        missed.push(`“${q}”:\n${list(results.slice(0, 3))}`);
    }
    // 0.92 of them is what the guide promises.
    assert.ok(missed.length <= golden.length * 0.08, missed.join('\n'));
  });
  it('never find nothing', async () => {
    for (const { q } of golden) assert.ok((await engine.search(q)).total > 0, q);
  });
});

describe('what people ask in public threads', () => {
  for (const set of ['tuning', 'validation'] as const) {
    it(`is answered by one of the first three links, but for those that are named (${set})`, async () => {
      const lost: string[] = [];
      for (const { id, q, want } of await readLines<Golden>(`tests/golden/queries/${set}.jsonl`)) {
        if (MISSED[set].includes(id)) continue;
        const { results } = await engine.search(q);
        const place = await placeOf(results, want);
        if (place < 1 || place > 3)
          lost.push(`${id} “${q}” is answered at place ${place} of:\n${list(results)}`);
      }
      assert.deepEqual(lost, [], lost.join('\n'));
    });
  }
});

describe('the engine', () => {
  it('gives the same answer whatever was asked before', async () => {
    const { engine: fresh, stop: end } = await startEngine();
    const urls = async (on: Engine, q: string): Promise<string[]> =>
      (await on.search(q)).results.map((result) => result.url);
    try {
      for (const { q } of golden.slice(0, 6)) await urls(engine, q);
      for (const { q } of golden.slice(6, 10))
        assert.deepEqual(await urls(engine, q), await urls(fresh, q));
    } finally {
      await end();
    }
  });
  it('lists no address twice', async () => {
    for (const { q } of golden) {
      const urls = (await engine.search(q, { limit: 50 })).results.map((result) => result.url);
      assert.equal(new Set(urls).size, urls.length, q);
    }
  });
  it('filters by page, kind, severity, mark and status', async () => {
    const { results, total } = await engine.search('bucket', {
      filters: { severity: { any: ['serious'] }, page: { any: ['s3/permissions'] } },
      limit: 50,
    });
    assert.ok(total > 2);
    assert.ok(
      results.every((result) => result.severity === 'serious'),
      list(results),
    );
    const retired = await engine.search('', {
      filters: { status: { any: ['retired'] } },
      limit: 100,
    });
    assert.ok(
      retired.total > 2 && retired.results.every((result) => result.status === 'retired'),
      list(retired.results),
    );
    const narrower = await engine.search('', {
      filters: { status: { any: ['retired'] }, kind: { any: ['gotcha'] } },
      limit: 100,
    });
    assert.ok(
      narrower.total < retired.total &&
        narrower.results.every((result) => result.kind === 'gotcha'),
    );
  });
  it('finds a page by its name, and a note by the whole of its title', async () => {
    assert.equal(
      (await engine.search('s3 permissions')).results
        .slice(0, 3)
        .some((result) => result.url === '/s3/permissions/'),
      true,
      list((await engine.search('s3 permissions')).results),
    );
    const [golds] = (await engine.search('who can read objects shared with authenticated users'))
      .results;
    assert.equal(golds?.id, 's3-authenticated-users-is-everyone');
  });
  it('finds identifiers with and without their prefix', async () => {
    for (const q of ['s3:PutObjectAcl', 'PutObjectAcl', 'putobjectacl']) {
      const { results } = await engine.search(q);
      assert.ok(
        results
          .slice(0, 3)
          .some((result) =>
            /PutObjectAcl/.test(
              [...result.title, ...result.passage].map((piece) => piece.text).join(''),
            ),
          ),
        `${q}\n${list(results)}`,
      );
    }
  });
  it('takes quotes for an exact phrase', async () => {
    const exact = await engine.search('"authenticated users"');
    const loose = await engine.search('authenticated users');
    assert.ok(exact.total > 0 && exact.total < loose.total, `${exact.total} of ${loose.total}`);
    assert.equal((await engine.search('"users everyone authenticated"')).total, 0);
  });
  it('lists by the filters that a query names, what bites hardest first', async () => {
    const serious = await engine.search('serious s3 gotchas', { limit: 50 });
    assert.ok(
      serious.total > 5 && serious.results.every((result) => result.severity === 'serious'),
      list(serious.results),
    );
    assert.match(serious.results[0]?.url ?? '', /^\/s3\//);
    assert.deepEqual(serious.recognised, ['serious', 's3', 'gotchas']);
    assert.ok((await engine.search('iam tips')).results.every((result) => result.kind === 'tip'));
    const words = await engine.search('serious s3 gotchas', { literal: true });
    assert.ok(words.recognised === null && words.total > serious.total);
  });
  it('puts a page first for its name, its full name and its acronym', async () => {
    for (const [q, url] of [
      ['s3', '/s3/'],
      ['simple queue service', '/sqs/'],
      ['ddb', '/dynamodb/'],
    ] as const)
      assert.equal((await engine.search(q)).results[0]?.url, url, q);
  });
  it('counts the results by filter', async () => {
    const { counts, total } = await engine.search('bucket', {
      filters: { severity: { any: ['serious'] } },
      count: true,
    });
    assert.equal(counts?.['severity']?.['serious'], total);
    assert.ok((counts['severity']['regular'] ?? 0) > total);
    assert.equal(
      (
        await engine.search('bucket', {
          filters: { severity: { any: ['serious'] }, page: { any: ['s3/permissions'] } },
        })
      ).total,
      counts['page']?.['s3/permissions'],
    );
  });
  it('gives the first results while the others load, in the order in which they stay', async () => {
    let first: string[] = [];
    const { results } = await engine.search('bucket policy', {
      onFirst: (answer) => {
        first = answer.results.map(({ url }) => url);
      },
    });
    assert.equal(first.length, 5);
    assert.deepEqual(
      results.slice(0, 5).map(({ url }) => url),
      first,
    );
  });
  it('ends when a newer search makes it useless', async () => {
    const controller = new AbortController();
    const search = engine.search('replication of snapshots', { signal: controller.signal });
    controller.abort();
    await assert.rejects(search, { name: 'AbortError' });
  });
  it('names pages that are near to what found nothing', async () => {
    const { total, nearest } = await engine.search('elastcash');
    assert.equal(total, 0);
    assert.ok(
      nearest.some(({ key }) => key === 'elasticache'),
      JSON.stringify(nearest),
    );
  });
  it('takes quoted words for themselves, also where they name filters or a page', async () => {
    const { recognised, results } = await engine.search('"security gotchas"');
    assert.equal(recognised, null, list(results));
    assert.notEqual((await engine.search('"s3"')).results[0]?.url, '/s3/');
  });
  it('answers nothing to what the guide does not know', async () => {
    const { results, total, unknown } = await engine.search('xqzvwk');
    assert.deepEqual({ results, total, unknown }, { results: [], total: 0, unknown: ['xqzvwk'] });
    assert.equal((await engine.search('   ')).total, 0);
  });
  it('survives ten thousand queries that nobody means', async () => {
    const shards = await Promise.all(
      [...'abcdefghijklmnopqrstuvwxyz'].map((initial) => sideData.spellingWords.shard(initial)),
    );
    const words = shards.flatMap(({ sorted }) => sorted.filter((_, index) => index % 40 === 0));
    let slowest = { q: '', took: 0 };
    for (const q of fuzzed(10_000, words)) {
      const start = performance.now();
      const { results, total } = await engine.search(q).catch((error: unknown) => {
        throw new Error(`“${q.slice(0, 80)}”`, { cause: error });
      });
      const took = performance.now() - start;
      if (took > slowest.took) slowest = { q: q.slice(0, 80), took };
      assert.ok(results.length <= Math.min(total, 10), q.slice(0, 80));
      for (const { title } of results) assert.ok(title.length > 0, q.slice(0, 80));
    }
    // The figure itself is measured by `npm run bench:search`; here only what no load excuses.
    assert.ok(slowest.took < 2000, `${slowest.took.toFixed(0)} ms for “${slowest.q}”`);
  });
});
