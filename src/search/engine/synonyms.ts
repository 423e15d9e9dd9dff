// The words that may stand for what somebody typed, from the guide's acronyms and synonyms.
import { termsOf } from '../../synonyms.ts';
import type { WordTables } from '../../synonyms.ts';
import { SYNONYM_WEIGHTS } from './weights.ts';

/** A word or phrase that is searched, and how much its score counts. */
export interface Term {
  readonly term: string;
  readonly weight: number;
}

/** The terms that may stand for a typed word. */
export type Synonyms = ReadonlyMap<string, readonly Term[]>;

/**
 * The tables, ready for looking up.
 * @param tables acronyms and synonyms; a word may be in both
 */
export function readSynonyms(tables: Pick<WordTables, 'acronyms' | 'synonyms'>): Synonyms {
  const synonyms = new Map<string, Term[]>();
  for (const kind of ['acronyms', 'synonyms'] as const) {
    for (const [word, entry] of Object.entries(tables[kind])) {
      const terms = termsOf(entry).map((term) => ({ term, weight: SYNONYM_WEIGHTS[kind] }));
      synonyms.set(word, [...(synonyms.get(word) ?? []), ...terms]);
    }
  }
  return synonyms;
}
