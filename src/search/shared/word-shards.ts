// The guide's own words with their counts, against which spelling is corrected: how they are
// written with the index and read in the worker. They lie in one small file for each initial, so
// that a query loads only the words that its own could be.
import type { WordCounts } from '../../text.ts';

/**
 * The shard that holds a word: its initial, `0` for all digits, `_` for whatever else begins it.
 */
export const shardOf = (word: string): string => {
  const initial = word[0] ?? '';
  if (/[a-z]/.test(initial)) return initial;
  return /\d/.test(initial) ? '0' : '_';
};

/**
 * The counts as small texts: words in order, the count behind a colon where it is not 1.
 * @param counts of the whole guide
 * @returns the texts by shard
 */
export function packWords(counts: WordCounts): Map<string, string> {
  const shards = new Map<string, string[]>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = shardOf(word);
    const entries = shards.get(shard) ?? [];
    entries.push(count === 1 ? word : `${word}:${count}`);
    shards.set(shard, entries);
  }
  return new Map([...shards].map(([shard, entries]) => [shard, entries.join(' ')]));
}

/** @param text a shard as `packWords` made it */
export const unpackWords = (text: string): WordCounts =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((entry) => {
        const [word = '', count = '1'] = entry.split(':');
        return [word, Number(count)];
      }),
  );
