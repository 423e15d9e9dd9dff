// What the page and the search worker say to each other.
import type { Answer } from './answer.ts';
import type { Filters } from './index-format.ts';

/** The page's first message: loads the engine. */
export interface Load {
  readonly type: 'load';
  /** The folder of the index, as an address that ends with a slash. */
  readonly index: string;
  /** Files of the index that the page has asked for already and will hand over. */
  readonly files: readonly string[];
}

/** A file that the page asked for; null if it could not be had. */
interface FileArrived {
  readonly type: 'file';
  readonly file: string;
  readonly body: ArrayBuffer | null;
}

/** Asks for an answer; a later question makes an earlier one void. */
export interface Question {
  readonly type: 'question';
  /** Counts the questions; replies carry it. */
  readonly turn: number;
  readonly text: string;
  readonly filters: Filters;
  /** How many results are wanted. */
  readonly limit: number;
  /** Takes the words as typed: no correction, no expansion, no filters read in them. */
  readonly literal: boolean;
  /** Counts the results by filter as well. */
  readonly count: boolean;
  /** The last word may not be whole: somebody is typing. */
  readonly typing: boolean;
}

/** Everything that the page says to the worker. */
export type PageMessage = Load | FileArrived | Question;

/** An answer, its beginning, or why there is none. */
export type Reply =
  | { readonly turn: number; readonly answer: Answer; readonly whole: boolean }
  | { readonly turn: number; readonly error: string };
