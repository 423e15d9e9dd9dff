// All numbers that decide the order of results. They were found by measurement on this guide's notes
// and the tuning queries (tests/golden/queries/tuning.jsonl), never on the validation queries.
import type { RecordKind, RecordMeta } from '../shared/index-format.ts';

/**
 * How Pagefind scores one word in one record. Its defaults suit long pages, these suit short notes:
 * a long note is hardly at a disadvantage, and of the metadata only the title counts.
 */
export const PAGEFIND_RANKING = Object.freeze({
  /** 0: the length of a record does not matter; 1: a word in a long record counts much less. */
  pageLength: 0.2,
  metaWeights: Object.freeze({
    title: 1,
    page: 0,
    kind: 0,
    severity: 0,
    status: 0,
    fresh: 0,
    id: 0,
  } satisfies Record<keyof RecordMeta, number>),
});

/** What a match counts if it is not of the typed word itself but of one that stands for it. */
export const TERM_WEIGHTS = Object.freeze({
  typed: 1,
  /** "ddb" is nearly the same as "dynamodb". */
  acronyms: 0.9,
  /** "copy" may mean "replication", but need not. */
  synonyms: 0.45,
  /** "bukcet" is most likely "bucket". */
  corrected: 0.9,
});

/** How the scores of single words become the score of a record for the whole query. */
export const RANKING = Object.freeze({
  /**
   * The share of the query that a record matches, weighed by how rare each word is, scales its score
   * to this power: above 1, matching more words beats matching one word often.
   */
  coveragePower: 1.5,
  /** A word of the query that the whole guide lacks counts this part of the rarest word in that share. */
  unknownWord: 0.5,

  /** Added for each two words that stand side by side as in the query. */
  neighbours: 0.3,
  /** Further neighbours add nothing: long notes would win by length. */
  mostNeighbours: 3,
  /** Places apart at which words still are neighbours: one small word may stand between. */
  neighbourDistance: 2,

  /** Added if the name of the record's page is in the query. */
  pageName: 0.5,
  /** Added if all words of the query are in the title; a share of it for some. */
  title: 0.35,

  /**
   * Added if the whole query stands within one stretch of the text, such as one of the ways people
   * ask; a share of it for a part. Looking for stretches takes time, so only the best are looked at.
   */
  stretch: 1.5,
  /** The length of such a stretch, in words. */
  stretchLength: 9,
  /** How many of the best records are looked at. */
  stretchCandidates: 60,
});

/** What is known only once a record was read; each scales its score. */
export const RECORD_FACTORS = Object.freeze({
  /** The title is the query, in any order. Then the kind of the record does not matter. */
  exactTitle: 2,
  /** A heading is less of an answer than what stands under it, a page less than its notes. */
  kind: Object.freeze({ topic: 0.7, page: 0.7 } satisfies Partial<Record<RecordKind, number>>),
  /** What no longer holds stands below what does, unless the query asks for the past. */
  status: Object.freeze({ changed: 0.9, retired: 0.8 }),
});
