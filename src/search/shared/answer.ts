// What search answers: the shapes that the worker sends and the page shows.
import type { RecordMeta } from './index-format.ts';
import type { Aside } from './pasted.ts';

/** A piece of a text; marked where it matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A typed word and what it was read as, or what was searched beside it. */
export interface Reading {
  readonly from: string;
  readonly to: string;
}

/** A page whose name is near to what found nothing. */
export interface NearPage {
  readonly key: string;
  readonly title: string;
}

/** A phrase by which a record was found and which its title and passage do not show. */
export interface PhraseMatch {
  /** What people see, or a way people ask. */
  readonly kind: 'error' | 'alias';
  readonly pieces: readonly Piece[];
}

/** One record that was found, as it is shown. */
export interface Result extends Omit<RecordMeta, 'title'> {
  readonly url: string;
  readonly title: readonly Piece[];
  readonly passage: readonly Piece[];
  readonly phrase: PhraseMatch | null;
  /** What to do about it; empty where nothing is told. */
  readonly do: string;
}

/** An error with a page that gathers all notes on it. */
export interface ErrorPage {
  /** The last part of its address. */
  readonly slug: string;
  /** How many notes explain it. */
  readonly count: number;
}

/** How many results each value of each filter has. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The answer to a query, or its beginning while the other results load. */
export interface Answer {
  readonly results: readonly Result[];
  /** How many records match at all. */
  readonly total: number;
  /**
   * The share of the query that the result which holds most of it has, weighed by how rare each
   * word is, from 0 to 1.
   */
  readonly coverage: number;
  /** What was read as something else. */
  readonly corrections: readonly Reading[];
  /** What was searched beside the typed words. */
  readonly expansions: readonly Reading[];
  /** Words that nothing has, and nothing like them. */
  readonly unknown: readonly string[];
  /** What was set aside of a pasted message, and how often. */
  readonly asides: ReadonlyMap<Aside, number>;
  /** The error that the query names, where several notes explain it. */
  readonly errorPage: ErrorPage | null;
  /** The names of filters that were read in the query, when it names nothing else. */
  readonly recognised: readonly string[] | null;
  /** Where nothing was found: pages whose names are near. */
  readonly nearest: readonly NearPage[];
  /** Where nothing was found: words of the guide that are like the query's. */
  readonly nearestWords: readonly string[];
  /** Only where asked for. */
  readonly counts: FilterCounts | null;
}
