// How the words for spelling lie in their files.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packWords, shardOf, unpackWords } from '../../../../src/search/shared/word-shards.ts';
import { countWords } from '../../../../src/text.ts';

describe('word shards', () => {
  it('come back from their files as they went in', () => {
    const counts = countWords(['The bucket is full', 'A bucket, two buckets', '3 élans']);
    const files = packWords(counts);
    assert.deepEqual([...files.keys()].sort(), ['0', 'b', 'e', 'f', 't']);
    assert.deepEqual(
      [...files.values()].flatMap((text) => [...unpackWords(text)]).sort(),
      [...counts].sort(),
    );
    for (const [shard, text] of files)
      for (const word of unpackWords(text).keys()) assert.equal(shardOf(word), shard);
  });
});
