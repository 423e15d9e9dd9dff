// Acronyms, synonyms and names of filters: what people type, and what the guide calls it. Authors keep them in content/words.yaml.

/** A word that may stand for another, and how much its score counts. */
export interface Alternative {
  readonly term: string;
  readonly weight: number;
}

export type Lexicon = ReadonlyMap<string, readonly Alternative[]>;

/** Scores of alternatives count less than the word itself: an acronym is nearly it, a synonym is not. Measured on this guide's notes. */
export const WEIGHTS = Object.freeze({ acronyms: 0.9, synonyms: 0.45 });

type Table = Readonly<Record<string, string | readonly string[]>>;

/** The tables as authors write them. */
export interface WordTables extends Readonly<Record<keyof typeof WEIGHTS, Table>> {
  /** Phrases that name a filter: "cost traps" is `kind=gotcha mark=cost`. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The terms of an entry: authors write one, or a list. */
export const termsOf = (entry: string | readonly string[]): readonly string[] =>
  typeof entry === 'string' ? [entry] : entry;

/**
 * The tables as a lexicon.
 * @param tables acronyms and synonyms
 */
export function lexiconOf(tables: Pick<WordTables, keyof typeof WEIGHTS>): Lexicon {
  const lexicon = new Map<string, Alternative[]>();
  for (const kind of ['acronyms', 'synonyms'] as const) {
    for (const [word, entry] of Object.entries(tables[kind])) {
      lexicon.set(word, [
        ...(lexicon.get(word) ?? []),
        ...termsOf(entry).map((term) => ({ term, weight: WEIGHTS[kind] })),
      ]);
    }
  }
  return lexicon;
}
