// Joins the matches of single words into one ranking: any word may match, the share of the query
// that matched decides, and what stands close together, in the title or in the page's name settles
// ties.
import { wordsIn } from '../../text.ts';
import type { RecordMeta } from '../shared/index-format.ts';
import {
  AS_TYPED_BONUS,
  COVERAGE_POWER,
  EXACT_TITLE_FACTOR,
  FEWEST_AS_TYPED,
  KIND_FACTORS,
  MOST_NEIGHBOURS,
  NEIGHBOUR_DISTANCE,
  NEIGHBOURS_BONUS,
  PAGE_NAME_BONUS,
  SAME_PHRASE_FACTOR,
  STATUS_FACTORS,
  STRETCH_BONUS,
  STRETCH_CANDIDATES,
  STRETCH_LENGTH,
  TITLE_BONUS,
  UNKNOWN_WORD,
} from './weights.ts';

/** A record that matches one word of the query. */
export interface WordMatch {
  readonly id: string;
  readonly score: number;
  /** Where in the record's text the word stands, counted in words. */
  readonly places: readonly number[];
  /** The metadata in which it stands. */
  readonly fields: readonly string[];
}

/** Everything that matches one word of the query. */
export interface WordAnswer {
  /** One match for each record, with the best score among the words that may stand for it. */
  readonly matches: readonly WordMatch[];
  /** In how many records of the whole guide it stands. */
  readonly count: number;
  /** Where in the query the word was typed, counted in words. */
  readonly place: number;
}

/** A record and its score for the whole query. */
export interface RankedRecord {
  readonly id: string;
  readonly score: number;
  /** The share of the query that it holds, weighed by how rare each word is, from 0 to 1. */
  readonly coverage: number;
}

/** A record's match of one word, and which word of the query that is, from 0. */
interface PlacedMatch extends WordMatch {
  readonly word: number;
}

/**
 * The weight of a word: rare words say more (the idf of BM25, Robertson and Spärck Jones).
 * @param count records that have it
 * @param total all records
 */
export const idf = (count: number, total: number): number =>
  Math.log(1 + (total - count + 0.5) / (count + 0.5));

/** By falling score; ties by id, so that the order is always the same. */
const byScore = (
  a: Pick<RankedRecord, 'id' | 'score'>,
  b: Pick<RankedRecord, 'id' | 'score'>,
): number => b.score - a.score || (a.id < b.id ? -1 : 1);

function matchesByRecord(answers: readonly WordAnswer[]): Map<string, PlacedMatch[]> {
  const records = new Map<string, PlacedMatch[]>();
  for (const [word, { matches }] of answers.entries()) {
    for (const match of matches) {
      const record = records.get(match.id) ?? [];
      record.push({ ...match, word });
      records.set(match.id, record);
    }
  }
  return records;
}

/** Whether the right word stands close behind the left one. */
const areNeighbours = (left: PlacedMatch, right: PlacedMatch): boolean =>
  left.word === right.word - 1 &&
  left.places.some((from) =>
    right.places.some((to) => to > from && to - from <= NEIGHBOUR_DISTANCE),
  );

/** How many words of the query stand close behind the word before them. */
function countNeighbours(matches: readonly PlacedMatch[]): number {
  let count = 0;
  for (const [index, match] of matches.entries()) {
    const before = matches[index - 1];
    if (before !== undefined && areNeighbours(before, match)) count += 1;
  }
  return count;
}

/** Whether two words stand exactly as far apart as they were typed. */
const areAsTyped = (left: PlacedMatch, right: PlacedMatch, typed: readonly number[]): boolean => {
  const distance = (typed[right.word] ?? 0) - (typed[left.word] ?? 0);
  return (
    left.word === right.word - 1 &&
    left.places.some((from) => right.places.includes(from + distance))
  );
};

/** Which share of the query's pairs of words stand in a record exactly as they were typed. */
function shareAsTyped(matches: readonly PlacedMatch[], typed: readonly number[]): number {
  if (typed.length < FEWEST_AS_TYPED) return 0;
  let count = 0;
  for (const [index, match] of matches.entries()) {
    const before = matches[index - 1];
    if (before !== undefined && areAsTyped(before, match, typed)) count += 1;
  }
  return count / (typed.length - 1);
}

/** The greatest weight of different words within one stretch of a text. */
function heaviestStretch(matches: readonly PlacedMatch[], weights: readonly number[]): number {
  const places = matches
    .flatMap(({ places: own, word }) => own.map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place);
  let heaviest = 0;
  for (const [start, { place: from }] of places.entries()) {
    const seen = new Set<number>();
    let sum = 0;
    for (let end = start; end < places.length; end += 1) {
      const { place = Infinity, word = 0 } = places[end] ?? {};
      if (place - from >= STRETCH_LENGTH) break;
      if (seen.has(word)) continue;
      seen.add(word);
      sum += weights[word] ?? 0;
    }
    heaviest = Math.max(heaviest, sum);
  }
  return heaviest;
}

/** The weights of a query's words, and what they add up to. */
interface QueryWeights {
  /** By word. */
  readonly words: readonly number[];
  /** The sum of the words that the guide has. */
  readonly known: number;
  /** The same with the words that it lacks. */
  readonly whole: number;
  /** By word: where in the query it was typed. */
  readonly typed: readonly number[];
}

function weigh(answers: readonly WordAnswer[], total: number, unknown: number): QueryWeights {
  const words = answers.map(({ count }) => idf(Math.max(count, 1), total));
  const known = words.reduce((sum, weight) => sum + weight, 0);
  const typed = answers.map(({ place }) => place);
  return { words, known, whole: known + unknown * idf(1, total) * UNKNOWN_WORD, typed };
}

/**
 * The score of one record: the sum of its matches, scaled by coverage, neighbours, page and title.
 */
function scoreOf(
  matches: readonly PlacedMatch[],
  { words, known, whole, typed }: QueryWeights,
): { score: number; coverage: number } {
  let score = 0;
  let matched = 0;
  let inTitle = 0;
  let inPageName = false;
  for (const match of matches) {
    const weight = words[match.word] ?? 0;
    score += match.score;
    matched += weight;
    if (match.fields.includes('title')) inTitle += weight;
    if (match.fields.includes('page')) inPageName = true;
  }
  const coverage = matched / whole;
  const bonus =
    Math.min(countNeighbours(matches), MOST_NEIGHBOURS) * NEIGHBOURS_BONUS +
    (inPageName ? PAGE_NAME_BONUS : 0) +
    (inTitle / known) * TITLE_BONUS +
    shareAsTyped(matches, typed) ** 2 * AS_TYPED_BONUS;
  return { score: score * coverage ** COVERAGE_POWER * (1 + bonus), coverage };
}

/**
 * Ranks all records that match some word of a query.
 * @param answers one for each word of the query, in its order
 * @param total records in the index
 * @param unknown how many words of the query nothing matches
 * @returns records by falling score; ties by id, so that the order is always the same
 */
export function rankRecords(
  answers: readonly WordAnswer[],
  total: number,
  unknown = 0,
): RankedRecord[] {
  const weights = weigh(answers, total, unknown);
  const ranked = [...matchesByRecord(answers)]
    .map(([id, matches]) => ({ id, matches, ...scoreOf(matches, weights) }))
    .sort(byScore);
  const best = ranked.slice(0, STRETCH_CANDIDATES).map(({ id, matches, score, coverage }) => {
    const share = heaviestStretch(matches, weights.words) / weights.whole;
    return { id, score: score * (1 + STRETCH_BONUS * share), coverage };
  });
  return [...best.sort(byScore), ...ranked.slice(STRETCH_CANDIDATES)];
}

/** Whether a word of a text is a form of a query word: the same beginning, another ending. */
export const isForm = (word: string, term: string): boolean => {
  const stem = term.length > 4 ? term.replace(/(ing|ed|es|s|e|y|ies)$/, '') : term;
  return word === term || (word.startsWith(stem) && word.length - stem.length <= 4);
};

/**
 * How a record's score changes once it was read.
 * @param terms the query's words
 * @param record what is told of it
 * @param query whether it asks for what no longer holds, and whether it is a phrase of the record
 * @returns a factor for the score
 */
export function adjustForRecord(
  terms: readonly string[],
  { title, kind, status }: Pick<RecordMeta, 'title' | 'kind' | 'status'>,
  { asksForPast, isPhrase = false }: { asksForPast: boolean; isPhrase?: boolean },
): number {
  const words = wordsIn(title);
  const isExactTitle =
    terms.length > 0 &&
    words.length === terms.length &&
    terms.every((term) => words.some((word) => isForm(word, term)));
  const kindFactor = isExactTitle ? EXACT_TITLE_FACTOR : (KIND_FACTORS[kind] ?? 1);
  const statusFactor = asksForPast || status === '' ? 1 : (STATUS_FACTORS[status] ?? 1);
  return kindFactor * statusFactor * (isPhrase ? SAME_PHRASE_FACTOR : 1);
}
