// The phrases of a record that nobody sees on its page at a glance: errors as people meet them, and
// ways people ask. Tells which of them a query is, and which of them made a record match.
import { fold, partsOf, wordsIn } from '../../text.ts';
import type { PhraseMatch, Piece } from '../shared/answer.ts';
import type { RecordText } from '../shared/index-format.ts';
import { readPasted } from '../shared/pasted.ts';
import { passage } from './passage.ts';
import { isForm } from './rank.ts';
import { LEAST_ERROR_SHARE } from './weights.ts';

/** A word of the query: the folded terms any of which stands for it. */
export type WordForms = readonly string[];

/** In a phrase with fewer words than this beside its numbers, the numbers are the point. */
const FEWEST_WORDS = 3;

/**
 * What makes two phrases the same: their words in order, whatever the case, the marks between them
 * and, in a longer message, the numbers in it ("timed out after 3.00 seconds" and "… after 900.00
 * seconds"; but not "ERROR 1227" and "ERROR 1045").
 */
function sameness(phrase: string): string {
  const parts = partsOf(fold(phrase));
  const words = partsOf(fold(phrase).replaceAll(/\d+(?:[.,:]\d+)*/g, '0'));
  const hasWords = words.filter((word) => word !== '0').length >= FEWEST_WORDS;
  return (hasWords ? words : parts).join(' ');
}

/**
 * Whether a query is a phrase of a record, or its title.
 * @param query as typed
 * @param title of the record
 * @param text of the record
 */
export function isPhraseOf(query: string, title: string, text: RecordText): boolean {
  const wanted = sameness(query);
  if (wanted === '') return false;
  return (
    [title, ...text.errors, ...text.aliases].some((phrase) => sameness(phrase) === wanted) ||
    // Frames are set aside of what was pasted, so they must not part it from the same error here.
    text.errors.some((error) => sameness(readPasted(error).heart) === wanted)
  );
}

/** What a part of a compound counts, or a word that stands for the typed one. */
const OTHER_FORM = 0.5;

/**
 * How much of a query stands in a text: 1 for each word as it was typed, less for another form.
 */
function foundIn(text: string, query: readonly WordForms[]): number {
  const words = wordsIn(text);
  const has = (form: string | undefined): boolean =>
    form !== undefined && words.some((word) => isForm(word, form));
  return query.reduce((sum, [typed, ...others]) => {
    if (has(typed)) return sum + 1;
    return others.some(has) ? sum + OTHER_FORM : sum;
  }, 0);
}

/** The phrase with the most words of the query; of equals the shortest. */
function fullest(
  phrases: readonly string[],
  query: readonly WordForms[],
): { phrase: string; count: number } {
  let best = { phrase: '', count: 0 };
  for (const phrase of phrases) {
    const count = foundIn(phrase, query);
    const isBetter =
      count > best.count || (count === best.count && phrase.length < best.phrase.length);
    if (isBetter) best = { phrase, count };
  }
  return best;
}

/**
 * The phrase that says why a record matched, where title and passage do not say it: an error that
 * holds most of the query, or a way to ask that holds more of it than readers see otherwise.
 * @param text of the record
 * @param query its words
 * @param seen title and passage as they are shown
 * @returns null where what is shown says enough
 */
export function matchedPhrase(
  text: RecordText,
  query: readonly WordForms[],
  seen: readonly Piece[],
): PhraseMatch | null {
  const inSight = foundIn(seen.map((piece) => piece.text).join(''), query);
  const error = fullest(text.errors, query);
  const alias = fullest(text.aliases, query);
  const forms = query.flat();
  const isErrorSaying =
    error.count >= query.length * LEAST_ERROR_SHARE && error.count >= alias.count;
  if (error.count > 0 && isErrorSaying)
    return { kind: 'error', pieces: passage(error.phrase, forms) };
  if (alias.count > inSight) return { kind: 'alias', pieces: passage(alias.phrase, forms) };
  return null;
}
