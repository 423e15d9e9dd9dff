// Recognises a query that names nothing but filters and a page: "serious s3 gotchas", "iam tips", "cost traps ec2".
// Such a query is browsing: it wants the list, not the notes in which these words happen to stand.
import { isStopWord, isWeakWord } from '../../text.ts';

/** Chosen values by filter; all filters must agree, any value of one will do. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** What may be named: phrases of folded words, and the filter values that each means. */
export type Names = ReadonlyMap<string, readonly (readonly [facet: string, value: string])[]>;

export interface Recognised {
  readonly filters: Filters;
  /** The phrases that were recognised, as typed. */
  readonly phrases: readonly string[];
}

/** The longest name, in words: "auto scaling groups tips" has one of three. */
const LONGEST_NAME = 5;

/**
 * Reads a query as filters.
 * @param words the folded words of the query
 * @param names of filters and pages
 * @returns null unless every telling word is part of a name and at least one is not a page's
 */
export function recognise(words: readonly string[], names: Names): Recognised | null {
  const filters = new Map<string, Set<string>>();
  const phrases: string[] = [];
  let at = 0;
  while (at < words.length) {
    let length = Math.min(LONGEST_NAME, words.length - at);
    while (length > 0 && !names.has(words.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) {
      const word = words[at] ?? '';
      if (!isStopWord(word) && !isWeakWord(word)) return null;
      at += 1;
      continue;
    }
    const phrase = words.slice(at, at + length).join(' ');
    phrases.push(phrase);
    for (const [facet, value] of names.get(phrase) ?? [])
      filters.set(facet, (filters.get(facet) ?? new Set()).add(value));
    at += length;
  }
  if (![...filters.keys()].some((facet) => facet !== 'page')) return null;
  return {
    filters: Object.fromEntries(
      [...filters].map(([facet, values]) => [facet, { any: [...values] }]),
    ),
    phrases,
  };
}
