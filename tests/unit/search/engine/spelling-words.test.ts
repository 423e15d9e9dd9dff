// The guide's own words, loaded as they are needed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SpellingWords } from '../../../../src/search/engine/spelling-words.ts';
import { smallGuide } from './small-guide.ts';

describe("the guide's words", () => {
  it('are loaded initial by initial, each once', async () => {
    const loaded: string[] = [];
    const words = smallGuide((shard) => loaded.push(shard));
    assert.deepEqual(
      await Promise.all([
        words.has('bucket'),
        words.begins('buck'),
        words.has('balancer'),
        words.has('zebra'),
      ]),
      [true, true, true, false],
    );
    assert.deepEqual(loaded, ['b']);
  });
  it('are asked for again after a failure', async () => {
    let failing = true;
    const flaky = new SpellingWords(['b'], () =>
      failing ? Promise.reject(new Error('offline')) : Promise.resolve('bucket'),
    );
    await assert.rejects(flaky.has('bucket'), /offline/);
    failing = false;
    assert.equal(await flaky.has('bucket'), true);
  });
});
