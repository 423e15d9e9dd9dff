// The site's own words with their counts: what spelling is corrected against. Written with the index, read in the browser.
import { isStopWord, wordsIn } from './text.ts';

/** How many records hold each word. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Counts the records in which each word stands.
 * @param texts one text for each record
 */
export function countWords(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsIn(text))) if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The counts as a small text: words in order, the count behind a colon where it is not 1. */
export const packWords = (counts: WordCounts): string => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, count]) => (count === 1 ? word : `${word}:${count}`)).join(' ');

/** @param text as `packWords` made it; further lines are not its own */
export const unpackWords = (text: string): WordCounts => new Map((text.split('\n')[0] ?? '').split(' ').filter(Boolean).map((entry) => {
  const [word = '', count = '1'] = entry.split(':');
  return [word, Number(count)];
}));
