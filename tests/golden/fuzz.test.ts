// Queries that nobody means, asked of the index of the real guide: none may throw, and none may take long.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Engine } from '../../src/search/engine/engine.ts';
import type { SideData } from '../../src/search/engine/side-data.ts';
import { announceBuild, REAL } from '../support/sites.ts';
import { fuzzed } from './fuzz.ts';
import { startEngine } from './harness.ts';

let engine: Engine;
let sideData: SideData;
let stop: () => Promise<void>;
before(async () => {
  await announceBuild(REAL);
  ({ engine, sideData, stop } = await startEngine(REAL.dir));
});
after(() => stop());

test('Ten thousand queries that nobody means are survived', async () => {
  const shards = await Promise.all(
    'abcdefghijklmnopqrstuvwxyz'.split('').map((initial) => sideData.spellingWords.shard(initial)),
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
