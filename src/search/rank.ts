// Joins the answers for single words into one ranking. The numbers were found by measurement on this guide's notes:
// any word may match, what share of the query matched decides, neighbours and the topic settle ties.

/** A record's score for one word, as the engine gave it. */
export interface WordHit {
  readonly id: string;
  readonly score: number;
}

export interface WordAnswer {
  /** Records that have the word, with the best score among its alternatives. */
  readonly hits: readonly WordHit[];
  /** In how many records of the whole site it stands. */
  readonly count: number;
}

/** Share of the query's weight that matched, to this power, scales the score. */
const COVERAGE_POWER = 1.5;
const PAIR = 0.3;
const MOST_PAIRS = 3;
const TOPIC = 0.5;
const TITLE = 0.35;
/** The query is the title: whoever types a page's name wants the page. */
const NAMED = 1.5;

/**
 * The weight of a word: rare words say more (the idf of BM25, Robertson and Spärck Jones).
 * @param count records that have it
 * @param total all records
 */
export const idf = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));

/**
 * Adds up the scores of all words for each record, scaled by coverage.
 * @param answers one for each word of the query
 * @param total records in the index
 * @param lost weight of words that nothing matches, in words
 * @returns records by falling score; ties by id, so that the order is always the same
 */
export function combine(answers: readonly WordAnswer[], total: number, lost = 0): WordHit[] {
  const weights = answers.map(({ count }) => idf(Math.max(count, 1), total));
  const whole = weights.reduce((sum, weight) => sum + weight, 0) + lost * idf(1, total) * 0.5;
  const sums = new Map<string, { score: number; matched: number }>();
  for (const [index, { hits }] of answers.entries()) {
    for (const { id, score } of hits) {
      const sum = sums.get(id) ?? { score: 0, matched: 0 };
      sum.score += score;
      sum.matched += weights[index] ?? 0;
      sums.set(id, sum);
    }
  }
  return [...sums].map(([id, { score, matched }]) => ({ id, score: score * (matched / whole) ** COVERAGE_POWER }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What reranking needs to know of a record. */
export interface Text {
  /** Folded words of title and text, in order. */
  readonly words: readonly string[];
  readonly title: readonly string[];
  readonly page: readonly string[];
}

/** Whether a word of the text is a form of a query word: the same beginning, endings apart. */
export const isForm = (word: string, term: string): boolean => {
  const stem = term.length > 4 ? term.replace(/(ing|ed|es|s|e|y|ies)$/, '') : term;
  return word === term || (word.startsWith(stem) && word.length - stem.length <= 4);
};

/**
 * How much a record gains by neighbours, topic and title.
 * @param terms the query's words in order
 * @param text the record
 * @returns a factor of 1 or more
 */
export function gain(terms: readonly string[], { words, title, page }: Text): number {
  let pairs = 0;
  for (let index = 0; index + 1 < terms.length && pairs < MOST_PAIRS; index += 1) {
    const [left = '', right = ''] = [terms[index], terms[index + 1]];
    if (words.some((word, at) => isForm(word, left) && isForm(words[at + 1] ?? '', right))) pairs += 1;
  }
  const topic = terms.some((term) => page.includes(term)) ? TOPIC : 0;
  const inTitle = terms.length === 0 ? 0 : terms.filter((term) => title.some((word) => isForm(word, term))).length / terms.length;
  const named = inTitle === 1 && title.length === terms.length ? NAMED : 0;
  return 1 + pairs * PAIR + topic + inTitle * TITLE + named;
}
