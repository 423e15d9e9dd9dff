// Cuts the passage of a record that answers, and marks the words that matched.
import { fold, partsOf, squash } from '../../text.ts';
import type { Piece } from '../shared/answer.ts';
import { isForm } from './rank.ts';

/** Words among which the most matches are sought. */
const WINDOW = 32;
/** Words that are shown after the window's, so that its last sentence makes sense. */
const TAIL = 6;
/** How many words before the window the passage may begin, if a sentence begins there. */
const MOST_WORDS_BACK = 8;

const isMatch = (word: string, terms: readonly string[]): boolean => {
  const folded = fold(word);
  return (
    partsOf(folded).some((part) => terms.some((term) => isForm(part, term))) ||
    terms.includes(squash(folded))
  );
};

/** Where the window with the most different matches begins. */
function bestStart(words: readonly string[], matches: readonly boolean[]): number {
  let best = { start: 0, count: -1 };
  for (let start = 0; start === 0 || start + WINDOW <= words.length; start += 1) {
    const matched = words
      .slice(start, start + WINDOW)
      .filter((_, index) => matches[start + index] === true);
    const count = new Set(matched.map(fold)).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

/** The start of the sentence, if one begins near before the window; else the window's own. */
function sentenceStart(words: readonly string[], start: number): number {
  const begins = (at: number): boolean => at === 0 || /[.!?:]$/.test(words[at - 1] ?? '');
  for (let at = start; at >= Math.max(0, start - MOST_WORDS_BACK); at -= 1)
    if (begins(at)) return at;
  return start;
}

/**
 * The stretch of a text with the most different matches.
 * @param text the record's text
 * @param terms folded words that were searched
 * @returns its pieces, with an ellipsis where text was cut off
 */
export function passage(text: string, terms: readonly string[]): Piece[] {
  const words = text.split(/\s+/).filter(Boolean);
  const matches = words.map((word) => isMatch(word, terms));
  const start = sentenceStart(words, bestStart(words, matches));
  const end = Math.min(words.length, start + WINDOW + TAIL);
  const pieces: { text: string; marked: boolean }[] = [];
  const add = (piece: string, marked: boolean): void => {
    const last = pieces.at(-1);
    if (last?.marked === false && !marked) last.text += piece;
    else pieces.push({ text: piece, marked });
  };
  if (start > 0) add('… ', false);
  for (const [index, word] of words.slice(start, end).entries()) {
    add(word, matches[start + index] ?? false);
    if (start + index + 1 < end) add(' ', false);
  }
  if (end < words.length) add(' …', false);
  return pieces;
}
