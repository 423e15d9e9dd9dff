// Pages and words that are near to what found nothing.
import { fold, squash } from '../../text.ts';
import type { NearPage } from '../shared/answer.ts';
import type { SpellingWords } from './spelling-words.ts';

/** How many pages are offered at most. */
const MOST_PAGES = 3;
/** How many words of the query are compared at most, the query as a whole being one. */
const MOST_WORDS = 12;
/** How many words of the guide are offered at most. */
const MOST_NEAR_WORDS = 3;
/** Words less alike than this are others. */
const LEAST_WORD_LIKENESS = 0.5;
/** Names less alike than this are no help. */
const LEAST_LIKENESS = 0.34;

/** The pairs of neighbouring letters in a text. */
function letterPairs(text: string): Set<string> {
  const letters = squash(fold(text));
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/** The Dice coefficient of two sets: 0 if they share nothing, 1 if they are the same. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Pages by likeness of name: how many letter pairs the title shares with the query or a word of it.
 * @param text the query
 * @param pages all pages
 * @returns the nearest first, if any are near
 */
export function nearestPages(text: string, pages: readonly NearPage[]): NearPage[] {
  const words = [text, ...text.split(/\s+/)]
    .slice(0, MOST_WORDS)
    .map(letterPairs)
    .filter(({ size }) => size > 0);
  const likenessOf = ({ title }: NearPage): number => {
    const pairs = letterPairs(title);
    return Math.max(0, ...words.map((word) => likeness(word, pairs)));
  };
  return pages
    .map((page) => ({ page, score: likenessOf(page) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || (a.page.title < b.page.title ? -1 : 1))
    .slice(0, MOST_PAGES)
    .map(({ page }) => page);
}

/**
 * Words of the guide that are like those it lacks, by the letter pairs they share; the first letter
 * must agree.
 * @param unknown words that the guide lacks
 * @param spellingWords the guide's own
 * @returns the likest first, if any are like them
 * @throws if a word shard cannot be loaded
 */
export async function nearestWords(
  unknown: readonly string[],
  spellingWords: SpellingWords,
): Promise<string[]> {
  const scored: { word: string; score: number }[] = [];
  for (const typed of unknown.slice(0, MOST_WORDS)) {
    const pairs = letterPairs(typed);
    if (pairs.size === 0) continue;
    const { counts } = await spellingWords.shard(typed);
    for (const word of counts.keys()) {
      const score = likeness(pairs, letterPairs(word));
      if (score >= LEAST_WORD_LIKENESS) scored.push({ word, score });
    }
  }
  scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  return [...new Set(scored.map(({ word }) => word))].slice(0, MOST_NEAR_WORDS);
}
