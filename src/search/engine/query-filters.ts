// Recognises a query that names nothing but filters and pages: "serious s3 gotchas", "iam tips",
// "cost traps ec2". Such a query is browsing: it wants the list, not the notes in which these words
// stand.
import { isStopWord, isWeakWord } from '../../text.ts';
import type { Filters } from '../shared/index-format.ts';

/** What may be named: phrases of folded words, and the filter values that each means. */
export type FilterNames = ReadonlyMap<
  string,
  readonly (readonly [filter: string, value: string])[]
>;

/** A query that was recognised. */
export interface RecognisedFilters {
  readonly filters: Filters;
  /** The phrases that name them, as typed. */
  readonly phrases: readonly string[];
}

/** The longest name that is tried, in words: "auto scaling groups" has three. */
const LONGEST_NAME = 5;

/** The longest name that begins at a place of the query. */
function nameAt(words: readonly string[], at: number, names: FilterNames): string[] | null {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    if (names.has(phrase.join(' '))) return phrase;
  }
  return null;
}

/**
 * Reads a query as filters.
 * @param words the folded words of the query
 * @param names of filters and pages
 * @returns null unless every telling word is part of a name and at least one is not a page's
 */
export function recogniseFilters(
  words: readonly string[],
  names: FilterNames,
): RecognisedFilters | null {
  const filters = new Map<string, Set<string>>();
  const phrases: string[] = [];
  let at = 0;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const name = nameAt(words, at, names);
    if (name === null && !isStopWord(word) && !isWeakWord(word)) return null;
    at += name?.length ?? 1;
    if (name === null) continue;
    const phrase = name.join(' ');
    phrases.push(phrase);
    for (const [filter, value] of names.get(phrase) ?? [])
      filters.set(filter, (filters.get(filter) ?? new Set()).add(value));
  }
  if ([...filters.keys()].every((filter) => filter === 'page')) return null;
  return {
    filters: Object.fromEntries(
      [...filters].map(([filter, values]) => [filter, { any: [...values] }]),
    ),
    phrases,
  };
}
