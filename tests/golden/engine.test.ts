// What the engine promises of any index, asked of the index of the fixture guide.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Engine } from '../../src/search/engine/engine.ts';
import { announceBuild, FIXTURE } from '../support/sites.ts';
import { list, startEngine } from './harness.ts';

let engine: Engine;
let stop: () => Promise<void>;
before(async () => {
  await announceBuild(FIXTURE);
  ({ engine, stop } = await startEngine(FIXTURE.dir));
});
after(() => stop());

test('The same query gets the same answer whatever was asked before', async () => {
  const { engine: fresh, stop: end } = await startEngine(FIXTURE.dir);
  const urls = async (on: Engine, q: string): Promise<string[]> =>
    (await on.search(q)).results.map((result) => result.url);
  try {
    for (const q of ['crate', 'box ticket', 'bx', 'toll']) await urls(engine, q);
    for (const q of ['wood', 'open lid', 'crtae'])
      assert.deepEqual(await urls(engine, q), await urls(fresh, q), q);
  } finally {
    await end();
  }
});

test('Results are filtered by page, kind, severity, mark and status, and all must agree', async () => {
  const { results } = await engine.search('box', {
    filters: { severity: { any: ['serious'] }, page: { any: ['box/lids'] } },
    limit: 50,
  });
  assert.deepEqual(
    results.map(({ id }) => id).sort(),
    ['box-neighbours-is-everyone', 'box-open-lid-in-rain'],
    list(results),
  );
  const retired = await engine.search('', { filters: { status: { any: ['retired'] } }, limit: 50 });
  assert.ok(retired.total > 1, list(retired.results));
  for (const { status, url } of retired.results) assert.equal(status, 'retired', url);
  const narrower = await engine.search('', {
    filters: { status: { any: ['retired'] }, kind: { any: ['basic'] } },
    limit: 50,
  });
  assert.ok(narrower.total > 0 && narrower.total < retired.total);
  for (const { kind, url } of narrower.results) assert.equal(kind, 'basic', url);
});

test('A note is found first by the whole of its title', async () => {
  const { results } = await engine.search(
    'one strap round a stack costs less than one broken crate',
  );
  assert.equal(results[0]?.id, 'crate-strap', list(results));
});

test('An identifier is found with and without its prefix, in any case', async () => {
  for (const q of ['box:OpenLid', 'OpenLid', 'openlid']) {
    const { results } = await engine.search(q);
    const said = results
      .slice(0, 3)
      .map(({ title, passage }) => [...title, ...passage].map((piece) => piece.text).join(''));
    assert.ok(
      said.some((text) => text.includes('OpenLid')),
      `${q}\n${list(results)}`,
    );
  }
});

test('Quotes ask for an exact phrase', async () => {
  const exact = await engine.search('"side door"');
  const loose = await engine.search('side door');
  assert.ok(exact.total > 0 && exact.total < loose.total, `${exact.total} of ${loose.total}`);
  assert.equal((await engine.search('"door side every"')).total, 0);
});

test('A query of filters and a page lists what they choose', async () => {
  const serious = await engine.search('serious box gotchas', { limit: 50 });
  assert.ok(serious.total > 1);
  for (const { severity, url } of serious.results) assert.equal(severity, 'serious', url);
  assert.match(serious.results[0]?.url ?? '', /^\/box\//);
  assert.deepEqual(serious.recognised, ['serious', 'box', 'gotchas']);
  for (const { kind, url } of (await engine.search('shed tips')).results)
    assert.equal(kind, 'tip', url);
  const words = await engine.search('serious box gotchas', { literal: true });
  assert.equal(words.recognised, null);
});

test('A page comes first for its name, its full name and its acronym', async () => {
  for (const [q, url] of [
    ['crates', '/crate/'],
    ['box lids', '/box/lids/'],
    ['garden shed network', '/shed/'],
    ['bx', '/box/'],
  ] as const)
    assert.equal((await engine.search(q)).results[0]?.url, url, q);
});

test('Results are counted by filter', async () => {
  const filters = { severity: { any: ['serious'] } };
  const { counts, total } = await engine.search('box', { filters, count: true });
  assert.equal(counts?.['severity']?.['serious'], total);
  assert.ok((counts['severity']['regular'] ?? 0) > 0);
  const onPage = await engine.search('box', { filters: { ...filters, page: { any: ['box'] } } });
  assert.equal(onPage.total, counts['page']?.['box']);
});

test('The first results come while the others load, in the order in which they stay', async () => {
  let first: string[] = [];
  const { results } = await engine.search('box lid', {
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

test('A search ends when a newer one makes it useless', async () => {
  const controller = new AbortController();
  const search = engine.search('water on the floor', { signal: controller.signal });
  controller.abort();
  await assert.rejects(search, { name: 'AbortError' });
});

test('What finds nothing names the pages that are near to it', async () => {
  const { total, nearest } = await engine.search('krates');
  assert.equal(total, 0);
  assert.ok(
    nearest.some(({ key }) => key === 'crate'),
    JSON.stringify(nearest),
  );
});

test('Quoted words stand for themselves, also where they name filters or are short for others', async () => {
  const { recognised, results } = await engine.search('"serious gotchas"');
  assert.equal(recognised, null, list(results));
  assert.ok((await engine.search('bx')).total > 0);
  assert.equal((await engine.search('"bx"')).total, 0);
});

test('What the guide does not know gets an empty answer that says so', async () => {
  const { results, total, unknown } = await engine.search('xqzvwk');
  assert.deepEqual({ results, total, unknown }, { results: [], total: 0, unknown: ['xqzvwk'] });
  assert.equal((await engine.search('   ')).total, 0);
});
