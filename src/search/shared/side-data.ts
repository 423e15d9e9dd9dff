// What search must know beside the index, as it stands in its file: acronyms and synonyms, names of
// pages and of filters, and which word shards there are. Written with the index, read before the
// first search.
import type { WordTables } from '../../synonyms.ts';

/** The content of the file; it is JSON. */
export interface PackedSideData {
  /** Records in the index. */
  readonly total: number;
  /** Names of the word shards. */
  readonly shards: readonly string[];
  readonly words: Pick<WordTables, 'acronyms' | 'synonyms'>;
  /** Titles of pages by key. */
  readonly pages: Readonly<Record<string, string>>;
  /** Keys of pages by what they are called, and by nothing else. */
  readonly titles: Readonly<Record<string, string>>;
  /**
   * Keys of pages by name, alias or acronym, several with spaces between them. A key with a slash
   * at its end stands for all pages of a service: `s3/` is `s3`, `s3/cost`, `s3/permissions`.
   */
  readonly pageNames: Readonly<Record<string, string>>;
  /** How many notes explain an error, by its code as its address writes it; those of several. */
  readonly errors: Readonly<Record<string, number>>;
  /** Filters by the phrase that names them, such as "kind=gotcha mark=cost". */
  readonly filters: Readonly<Record<string, string>>;
}

/** @param data of the guide */
export const packSideData = (data: PackedSideData): string => JSON.stringify(data);

/** @param text as `packSideData` made it */
export const parseSideData = (text: string): PackedSideData => JSON.parse(text) as PackedSideData;
