// The parts of Pagefind's interface for browsers that search uses.
import type { Filters, RecordMeta } from '../shared/index-format.ts';

/** The module `pagefind.js` of an index. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  /** @param term null finds every record */
  search(
    term: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindAnswer>;
  /** Every filter's values, and how many records each has. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** How many records match without the filters. */
  readonly unfilteredResultCount: number;
}

/** A record that matches; its text and metadata must be loaded. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where the words stand, counted in words. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<PagefindRecord>;
}

/** A record as it was indexed. */
export interface PagefindRecord {
  /** The address, behind the folder of the index. */
  readonly url: string;
  /** The address as it was indexed. */
  readonly raw_url?: string;
  readonly content: string;
  readonly meta: RecordMeta;
}
