// Joins the answers for single words into one ranking. The numbers were found by measurement on this guide's notes and its
// tuning queries: any word may match, what share of the query matched decides, neighbours and the topic settle ties.

/** A record as found for one word. */
export interface WordHit {
  readonly id: string;
  readonly score: number;
  /** Where in the record's text the word stands, counted in words. */
  readonly places: readonly number[];
  /** The metadata in which it stands. */
  readonly fields: readonly string[];
}

export interface WordAnswer {
  /** Records that have the word, with the best score among its alternatives. */
  readonly hits: readonly WordHit[];
  /** In how many records of the whole site it stands. */
  readonly count: number;
}

/** A record and its score for the whole query. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** The measured numbers; see `npm run bench:search`. */
export const WEIGHTS = Object.freeze({
  /** Share of the query's weight that matched, to this power, scales the score. */
  coverage: 1.5,
  /** For words that stand side by side as in the query, each. */
  pair: 0.3,
  mostPairs: 3,
  /** Words apart at which two still count as side by side: a small word may stand between. */
  apart: 2,
  /** The page's own name is in the query. */
  topic: 0.5,
  /** All words are in the title; a share of it for some. */
  title: 0.35,
  /** Words that the site does not have, of their weight. */
  lost: 0.5,
  /** The share of the query's weight that stands within one stretch of the text, such as a way people ask. */
  near: 1.5,
  /** The length of such a stretch, in words. */
  stretch: 9,
});

/** So many of the best are looked at for stretches. */
const STRETCHED = 60;

/**
 * The weight of a word: rare words say more (the idf of BM25, Robertson and Spärck Jones).
 * @param count records that have it
 * @param total all records
 */
export const idf = (count: number, total: number): number =>
  Math.log(1 + (total - count + 0.5) / (count + 0.5));

interface Sum {
  /** Where each word of the query stands. */
  readonly places: { readonly at: readonly number[]; readonly word: number }[];
  score: number;
  matched: number;
  inTitle: number;
  topic: boolean;
  pairs: number;
  /** Places of the word before, while pairs are counted. */
  before: readonly number[];
  beforeIndex: number;
}

const areNear = (left: readonly number[], right: readonly number[]): boolean =>
  left.some((at) => right.some((place) => place > at && place - at <= WEIGHTS.apart));

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/** The greatest weight of different words within one stretch of a text. */
function densest(places: Sum['places'], weights: readonly number[]): number {
  const all = places
    .flatMap(({ at, word }) => at.map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place);
  let most = 0;
  for (let start = 0; start < all.length; start += 1) {
    const from = all[start]?.place ?? 0;
    const seen = new Set<number>();
    let sum = 0;
    for (
      let end = start;
      end < all.length && (all[end]?.place ?? 0) - from < WEIGHTS.stretch;
      end += 1
    ) {
      const word = all[end]?.word ?? 0;
      if (seen.has(word)) continue;
      seen.add(word);
      sum += weights[word] ?? 0;
    }
    most = Math.max(most, sum);
  }
  return most;
}

/**
 * Adds up the scores of all words for each record, scaled by coverage, neighbours, topic and title.
 * @param answers one for each word of the query, in its order
 * @param total records in the index
 * @param lost how many words of the query nothing matches
 * @returns records by falling score; ties by id, so that the order is always the same
 */
export function combine(answers: readonly WordAnswer[], total: number, lost = 0): Ranked[] {
  const weights = answers.map(({ count }) => idf(Math.max(count, 1), total));
  const known = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = known + lost * idf(1, total) * WEIGHTS.lost;
  const sums = new Map<string, Sum>();
  for (const [index, { hits }] of answers.entries()) {
    const weight = weights[index] ?? 0;
    for (const { id, score, places, fields } of hits) {
      let sum = sums.get(id);
      if (sum === undefined)
        sums.set(
          id,
          (sum = {
            places: [],
            score: 0,
            matched: 0,
            inTitle: 0,
            topic: false,
            pairs: 0,
            before: [],
            beforeIndex: -2,
          }),
        );
      sum.score += score;
      sum.matched += weight;
      if (fields.includes('title')) sum.inTitle += weight;
      if (fields.includes('page')) sum.topic = true;
      if (sum.beforeIndex === index - 1 && areNear(sum.before, places)) sum.pairs += 1;
      sum.places.push({ at: places, word: index });
      sum.before = places;
      sum.beforeIndex = index;
    }
  }
  const ranked = [...sums]
    .map(([id, { score, matched, inTitle, topic, pairs, places }]) => ({
      id,
      places,
      score:
        score *
        (matched / whole) ** WEIGHTS.coverage *
        (1 +
          Math.min(pairs, WEIGHTS.mostPairs) * WEIGHTS.pair +
          (topic ? WEIGHTS.topic : 0) +
          (inTitle / known) * WEIGHTS.title),
    }))
    .sort(byScore);
  const best = ranked.slice(0, STRETCHED).map((each) => ({
    ...each,
    score: each.score * (1 + WEIGHTS.near * (densest(each.places, weights) / whole)),
  }));
  return [...best.sort(byScore), ...ranked.slice(STRETCHED)].map(({ id, score }) => ({
    id,
    score,
  }));
}

/** Whether a word of a text is a form of a query word: the same beginning, endings apart. */
export const isForm = (word: string, term: string): boolean => {
  const stem = term.length > 4 ? term.replace(/(ing|ed|es|s|e|y|ies)$/, '') : term;
  return word === term || (word.startsWith(stem) && word.length - stem.length <= 4);
};

/** What no longer holds stands below what does, unless it was asked for. */
const STATUS: Readonly<Record<string, number>> = Object.freeze({ changed: 0.9, retired: 0.8 });
/** A heading is less of an answer than what stands under it, a page less than its notes. */
const KIND: Readonly<Record<string, number>> = Object.freeze({ topic: 0.7, page: 0.7 });
/** All words of the title are in the query, and no others. */
const NAMED = 2;

/** What settling needs to know of a record that has been read. */
export interface Known {
  /** Folded words of its title. */
  readonly title: readonly string[];
  readonly kind: string;
  readonly status: string;
}

/**
 * The last word on a record, once its metadata is there.
 * @param terms the query's words
 * @param known the record
 * @param past whether the query asks for what was
 * @returns a factor
 */
export function settle(
  terms: readonly string[],
  { title, kind, status }: Known,
  past: boolean,
): number {
  const named =
    terms.length > 0 &&
    title.length === terms.length &&
    terms.every((term) => title.some((word) => isForm(word, term)));
  return (named ? NAMED : (KIND[kind] ?? 1)) * (past ? 1 : (STATUS[status] ?? 1));
}
