// What the search box and the search worker say to each other.
import type { Answer } from '../engine/engine.ts';
import type { Filters } from '../engine/query-filters.ts';

/** Asks for an answer; a later question makes an earlier one void. */
export interface Question {
  readonly turn: number;
  /** The folder of the index. */
  readonly index: string;
  /** null only loads the engine. */
  readonly text: string | null;
  readonly filters: Filters;
  readonly limit: number;
  readonly literal: boolean;
  /** Counts the results by filter as well. */
  readonly count: boolean;
  /** The last word may not be whole: somebody is typing. */
  readonly typing: boolean;
  /** Files of the index that the page has asked for already and will hand over. */
  readonly coming?: readonly string[];
}

/** A file that the page asked for; null if it failed. */
export interface Arrived {
  readonly file: string;
  readonly body: ArrayBuffer | null;
}

/** An answer, its beginning, or why there is none. */
export type Reply =
  | { readonly turn: number; readonly answer: Answer; readonly whole: boolean }
  | { readonly turn: number; readonly error: string };
