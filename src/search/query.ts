// Turns what somebody typed into the words to search for.
import type { Alternative, Lexicon } from './lexicon.ts';
import type { Speller } from './spelling.ts';
import { fold, isStopWord, squash } from './text.ts';

/** One word of the query, and the words that may stand for it. */
export interface QueryWord {
  /** As typed, folded. */
  readonly typed: string;
  /** What is searched, best first; the weight scales the score. */
  readonly terms: readonly Alternative[];
}

export interface Query {
  /** The whole text in quotes: searched as it stands. */
  readonly phrase: string | null;
  readonly words: readonly QueryWord[];
  /** What was read as something else. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Words of which the site has none, not even something near. */
  readonly unknown: readonly string[];
}

/** Longest query that is read; beyond it nothing useful can stand. */
const LONGEST = 300;
/** Most words that are searched: the rarest decide, the rest costs time. */
const MOST_WORDS = 16;

/** The typed words: runs without spaces, stripped of the marks around them, folded. */
function runsOf(text: string): string[] {
  return fold(text.slice(0, LONGEST)).split(/\s+/).map((run) => run.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/'s$/, '')).filter(Boolean);
}

/** The forms of one run: whole where the site knows it whole, else its parts. */
function formsOf(run: string, speller: Speller): string[] {
  const whole = squash(run);
  const parts = run.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length < 2 || speller.has(whole)) return [whole];
  return parts;
}

/**
 * Reads a query.
 * @param text as typed
 * @param speller the site's words
 * @param lexicon acronyms and synonyms
 * @param literal search the words as typed, correct nothing
 */
export function readQuery(text: string, speller: Speller, lexicon: Lexicon, literal = false): Query {
  const quoted = /^\s*"([^"]+)"?\s*$/.exec(text.slice(0, LONGEST));
  if (quoted) return { phrase: quoted[1] ?? '', words: [], corrections: [], unknown: [] };

  // A plural of a word that the site has only in the singular is no mistake.
  const singular = (word: string): string => (!speller.has(word) && !speller.begins(word) && word.endsWith('s') && speller.has(word.slice(0, -1)) ? word.slice(0, -1) : word);
  const runs = runsOf(text).flatMap((run) => formsOf(run, speller)).slice(0, 60).map(singular);
  const telling = runs.filter((word) => !isStopWord(word));
  // A query of nothing but small words is still a query.
  const typed = (telling.length > 0 ? telling : runs).slice(0, MOST_WORDS);
  const words: QueryWord[] = [];
  const corrections: { from: string; to: string }[] = [];
  const unknown: string[] = [];

  for (let index = 0; index < typed.length; index += 1) {
    const word = typed[index] ?? '';
    const next = typed[index + 1];
    const joined = next === undefined ? null : word + next;
    if (joined !== null && next !== undefined && joined.length > 4 && speller.has(joined) && !(speller.has(word) && speller.has(next))) {
      words.push({ typed: `${word} ${next}`, terms: [{ term: joined, weight: 1 }] });
      index += 1;
      continue;
    }
    const others = literal ? [] : lexicon.get(word) ?? [];
    if (speller.has(word) || speller.begins(word)) {
      const terms = [{ term: word, weight: 1 }, ...others];
      if (joined !== null && speller.has(joined)) terms.push({ term: joined, weight: 1 });
      words.push({ typed: word, terms });
      continue;
    }
    if (others.length > 0) {
      words.push({ typed: word, terms: others });
      continue;
    }
    const two = literal ? null : speller.split(word);
    const better = literal ? null : speller.correct(word);
    if (two !== null) {
      for (const part of two) words.push({ typed: part, terms: [{ term: part, weight: 1 }] });
    } else if (better !== null) {
      words.push({ typed: word, terms: [{ term: better, weight: 0.9 }] });
      corrections.push({ from: word, to: better });
    } else unknown.push(word);
  }
  return { phrase: null, words, corrections, unknown };
}
