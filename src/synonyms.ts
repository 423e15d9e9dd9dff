// The shape of content/words.yaml: acronyms, synonyms and names of filters, which is what people
// type and what the guide calls it. The compiler reads and checks it, search uses it.

/** What is typed, and the term or terms that the guide uses. */
type SynonymTable = Readonly<Record<string, string | readonly string[]>>;

/** The tables as authors write them. */
export interface WordTables {
  readonly acronyms: SynonymTable;
  readonly synonyms: SynonymTable;
  /** Phrases that name a filter: "cost traps" is `kind=gotcha mark=cost`. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The terms of an entry: authors write one, or a list. */
export const termsOf = (entry: string | readonly string[]): readonly string[] =>
  typeof entry === 'string' ? [entry] : entry;
