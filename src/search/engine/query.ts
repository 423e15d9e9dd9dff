// Turns what somebody typed into the words to search for.
import type { Alternative, Lexicon } from '../shared/synonyms.ts';
import { correct, split } from './spelling.ts';
import { fold, isStopWord, isWeakWord, squash } from '../../text.ts';
import type { Vocabulary } from '../shared/spelling-words.ts';

/** One word of the query, and the words that may stand for it. */
export interface QueryWord {
  /** As typed, folded. */
  readonly typed: string;
  /** What is searched, best first; the weight scales the score. */
  readonly terms: readonly Alternative[];
}

/** A word and what it was read as, or what was searched beside it. */
export interface Reading {
  readonly from: string;
  readonly to: string;
}

export interface Query {
  /** Parts in quotes: a record must have them as they stand. */
  readonly phrases: readonly string[];
  readonly words: readonly QueryWord[];
  readonly corrections: readonly Reading[];
  readonly expansions: readonly Reading[];
  /** Words of which the site has none, not even something near. */
  readonly unknown: readonly string[];
}

/** Longest query that is read; beyond it nothing useful can stand. */
const LONGEST = 300;
/** Most words that are searched: the rarest decide, the rest costs time. */
const MOST_WORDS = 16;
/** So many telling words make weak ones worthless. */
const ENOUGH = 2;

/** A longer query with quotes in it is a pasted message, whose quotes are its own. */
const LONGEST_WITH_PHRASE = 8;

/** What is searched for a word that is not as typed. */
const CORRECTED = 0.9;

/**
 * The typed words: runs without spaces, stripped of the marks around them, folded.
 * @param text as typed
 */
export function runsOf(text: string): string[] {
  return fold(text.slice(0, LONGEST))
    .split(/\s+/)
    .map((run) => run.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/'s$/, ''))
    .filter(Boolean);
}

/** The forms of one run: whole where the site knows it whole, else its parts. */
async function formsOf(run: string, vocabulary: Vocabulary): Promise<string[]> {
  const whole = squash(run);
  const parts = run.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length < 2 || (await vocabulary.has(whole))) return [whole];
  return parts;
}

/** A plural of a word that the site has only in the singular is no mistake. */
async function singular(word: string, vocabulary: Vocabulary): Promise<string> {
  if (!word.endsWith('s') || (await vocabulary.begins(word))) return word;
  return (await vocabulary.has(word.slice(0, -1))) ? word.slice(0, -1) : word;
}

/** The words that tell what is sought; if there are none, all of them. */
function telling(runs: readonly string[]): readonly string[] {
  const strong = runs.filter((word) => !isStopWord(word));
  const stronger = strong.filter((word) => !isWeakWord(word));
  if (stronger.length >= ENOUGH) return stronger;
  return strong.length > 0 ? strong : runs;
}

/**
 * Reads a query.
 * @param text as typed
 * @param vocabulary the site's words
 * @param lexicon acronyms and synonyms
 * @param literal search the words as typed: correct and expand nothing
 */
export async function readQuery(
  text: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  literal = false,
): Promise<Query> {
  const phrases: string[] = [];
  const rest = text.slice(0, LONGEST).replaceAll(/"([^"]*)(?:"|$)/g, (_, phrase: string) => {
    if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim());
    return ' ';
  });
  const forms = await Promise.all(
    runsOf(`${phrases.join(' ')} ${rest}`)
      .slice(0, 60)
      .map((run) => formsOf(run, vocabulary)),
  );
  const runs = await Promise.all(forms.flat().map((run) => singular(run, vocabulary)));
  const typed = telling(runs).slice(0, MOST_WORDS);
  const words: QueryWord[] = [];
  const corrections: Reading[] = [];
  const expansions: Reading[] = [];
  const unknown: string[] = [];
  const has = await Promise.all(typed.map((word) => vocabulary.has(word)));
  const begins = await Promise.all(typed.map((word) => vocabulary.begins(word)));

  for (let index = 0; index < typed.length; index += 1) {
    const word = typed[index] ?? '';
    const next = typed[index + 1];
    const joined =
      next !== undefined && word.length + next.length > 4 && (await vocabulary.has(word + next))
        ? word + next
        : null;
    if (joined !== null && !(has[index] === true && has[index + 1] === true)) {
      words.push({ typed: `${word} ${next ?? ''}`, terms: [{ term: joined, weight: 1 }] });
      index += 1;
      continue;
    }
    const others = literal ? [] : (lexicon.get(word) ?? []);
    for (const { term } of others) expansions.push({ from: word, to: term });
    if (has[index] === true || begins[index] === true) {
      words.push({
        typed: word,
        terms: [
          { term: word, weight: 1 },
          ...others,
          ...(joined === null ? [] : [{ term: joined, weight: 1 }]),
        ],
      });
      continue;
    }
    if (others.length > 0) {
      words.push({ typed: word, terms: others });
      continue;
    }
    const two = literal ? null : await split(word, vocabulary);
    const better = literal || two !== null ? null : await correct(word, vocabulary);
    if (two !== null)
      for (const part of two) words.push({ typed: part, terms: [{ term: part, weight: 1 }] });
    else if (better !== null) {
      words.push({
        typed: word,
        terms: [
          { term: better, weight: CORRECTED },
          ...(lexicon.get(better) ?? []).map(({ term, weight }) => ({
            term,
            weight: weight * CORRECTED,
          })),
        ],
      });
      corrections.push({ from: word, to: better });
    } else unknown.push(word);
  }
  return {
    phrases: rest.trim() !== '' && runs.length > LONGEST_WITH_PHRASE ? [] : phrases,
    words,
    corrections,
    expansions,
    unknown,
  };
}
