// All numbers that decide the order of results. They were found by measurement on this guide's
// notes and the tuning queries (tests/golden/queries/tuning.jsonl), never on the validation
// queries.
import type { Status } from '../../vocabulary.ts';
import type { RecordKind, RecordMeta } from '../shared/index-format.ts';

/**
 * How Pagefind scores one word in one record. Its defaults suit long pages, these suit short notes:
 * a long note is hardly at a disadvantage, and of the metadata only the title counts.
 */
export const PAGEFIND_RANKING: {
  /** 0: the length of a record does not matter; 1: a word in a long record counts much less. */
  readonly pageLength: number;
  /** How much a word in the metadata counts; it is found there in any case. */
  readonly metaWeights: Readonly<Record<keyof RecordMeta, number>>;
} = {
  pageLength: 0.2,
  metaWeights: { title: 1, page: 0, kind: 0, severity: 0, status: 0, fresh: 0, id: 0 },
};

// Terms: what a match counts if it is not of the typed word itself but of one that stands for it.

/** "ddb" is nearly the same as "dynamodb"; "copy" may mean "replication", but need not. */
export const SYNONYM_WEIGHTS = { acronyms: 0.9, synonyms: 0.45 } as const;
/** "bukcet" is most likely "bucket". */
export const CORRECTED_WEIGHT = 0.9;

// Records: how the scores of single words become the score of a record for the whole query.

/**
 * The share of the query that a record matches, weighed by how rare each word is, scales its score
 * to this power: above 1, matching more words beats matching one word often.
 */
export const COVERAGE_POWER = 1.5;
/** A word that the whole guide lacks counts this part of the rarest word in that share. */
export const UNKNOWN_WORD = 0.5;

/** Added for each two words that stand side by side as in the query. */
export const NEIGHBOURS_BONUS = 0.3;
/** Further neighbours add nothing: long notes would win by length. */
export const MOST_NEIGHBOURS = 3;
/** Places apart at which words still are neighbours: one small word may stand between. */
export const NEIGHBOUR_DISTANCE = 2;

/**
 * Added if all words of the query stand in the record exactly as far apart as they were typed, as
 * in a pasted message; for some of them the square of their share.
 */
export const AS_TYPED_BONUS = 2;
/** With fewer words in the query, words side by side are chance. */
export const FEWEST_AS_TYPED = 3;

/** Added if the name of the record's page is in the query. */
export const PAGE_NAME_BONUS = 0.5;
/** Added if all words of the query are in the title; a share of it for some. */
export const TITLE_BONUS = 0.35;

/**
 * Added if the whole query stands within one stretch of the text, such as one of the ways people
 * ask; a share of it for a part.
 */
export const STRETCH_BONUS = 1.5;
/** The length of such a stretch, in words. */
export const STRETCH_LENGTH = 9;
/** How many of the best records are looked at for stretches: looking takes time. */
export const STRETCH_CANDIDATES = 60;

// Factors that are known only once a record was read.

/** The title is the query, in any order. Then the kind of the record does not matter. */
export const EXACT_TITLE_FACTOR = 2;
/**
 * The query is one of the record's phrases, an error or a way people ask, whatever its numbers.
 * Nothing can be more to the point.
 */
export const SAME_PHRASE_FACTOR = 3;
/** A heading is less of an answer than what stands under it, a page less than its notes. */
export const KIND_FACTORS: Readonly<Partial<Record<RecordKind, number>>> = {
  topic: 0.7,
  page: 0.7,
};
/** What no longer holds stands below what does, unless the query asks for the past. */
export const STATUS_FACTORS: Readonly<Partial<Record<Status, number>>> = {
  changed: 0.9,
  retired: 0.8,
};

// What is shown of a result.

/** An error is shown with a result if it holds this share of the query's words. */
export const LEAST_ERROR_SHARE = 0.5;
