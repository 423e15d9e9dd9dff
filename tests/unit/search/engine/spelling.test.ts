// Correcting words that the guide lacks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correct, distance, split, tolerance } from '../../../../src/search/engine/spelling.ts';
import { smallGuide } from './small-guide.ts';

const words = smallGuide();

describe('spelling', () => {
  it('counts insertions, deletions, replacements and swaps, likely slips for less', () => {
    assert.equal(distance('bucket', 'bucket', 2), 0);
    assert.equal(distance('bukcet', 'bucket', 2), 0.8);
    assert.equal(distance('versionning', 'versioning', 2), 0.7);
    assert.equal(distance('kinisis', 'kinesis', 2), 1);
    assert.equal(distance('shock', 'stock', 2), 1.6);
    assert.ok(distance('abc', 'xyz', 2) > 2);
    assert.ok(distance('a', 'abcdef', 2) > 2);
  });
  it('bears more mistakes in longer words', () => {
    assert.deepEqual([3, 4, 6, 7].map(tolerance), [0, 1, 1, 2]);
  });
  it('corrects to the nearest word of the guide, and leaves numbers and others alone', async () => {
    assert.equal(await correct('bukcet', words), 'bucket');
    assert.equal(await correct('ubcket', words), 'bucket');
    assert.equal(await correct('versionning', words), 'versioning');
    assert.equal(await correct('shock', words), null);
    assert.equal(await correct('qwertz', words), null);
    assert.equal(await correct('4043', words), null);
  });
  it('sees two words in one', async () => {
    assert.deepEqual(await split('loadbalancer', words), ['load', 'balancer']);
    assert.equal(await split('lambda', words), null);
  });
});
