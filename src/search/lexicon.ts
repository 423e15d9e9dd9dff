// Acronyms and synonyms: what people type, and the words that the notes use.

/** A word that may stand for another, and how much its score counts. */
export interface Alternative {
  readonly term: string;
  readonly weight: number;
}

export type Lexicon = ReadonlyMap<string, readonly Alternative[]>;

/** Scores of alternatives count less than the word itself: an acronym is nearly it, a synonym is not. Measured on this guide's notes. */
export const WEIGHTS = Object.freeze({ acronyms: 0.9, synonyms: 0.6 });

/** The tables as authors write them. */
export type WordTables = Readonly<Record<keyof typeof WEIGHTS, Readonly<Record<string, string>>>>;

/** The tables as a small text: one line an entry, `word=weight=term`. */
export const packLexicon = (tables: WordTables): string =>
  (['acronyms', 'synonyms'] as const).flatMap((kind) => Object.entries(tables[kind]).map(([word, term]) => `${word}=${WEIGHTS[kind]}=${term}`)).join('\n');

/** @param text as `packLexicon` made it */
export function unpackLexicon(text: string): Lexicon {
  const lexicon = new Map<string, Alternative[]>();
  for (const line of text.split('\n')) {
    const [word, weight, term] = line.split('=');
    if (word === undefined || weight === undefined || term === undefined) continue;
    lexicon.set(word, [...lexicon.get(word) ?? [], { term, weight: Number(weight) }]);
  }
  return lexicon;
}
