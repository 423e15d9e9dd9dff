// Corrects words that the guide lacks, against the words that it has.
import type { SpellingWords } from './spelling-words.ts';

// What one slip costs, where a plain edit costs 1; found by measurement on the tuning queries.

/** A letter doubled or halved: "versionning". */
const REPEATED_COST = 0.7;
/** Two letters swapped: "bukcet". */
const SWAPPED_COST = 0.8;
/** A letter for any other: "shock" is rarely "stock". One beside it or of a like sound costs 1. */
const UNLIKELY_COST = 1.6;

/** Where each key lies. */
const KEYS = new Map(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((keys, row) =>
    Array.from(keys, (key, column) => [key, { row, column }] as const),
  ),
);
/** Pairs of letters of a like sound. */
const LIKE_SOUNDS = new Set(['ck', 'cs', 'sz', 'gj', 'fv', 'dt', 'mn', 'kq', 'bp']);

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);
const soundAlike = (a: string, b: string): boolean =>
  LIKE_SOUNDS.has(a + b) || LIKE_SOUNDS.has(b + a);

/** Whether two keys lie side by side; each row is set half a key to the right of the one above. */
function areNeighbours(a: string, b: string): boolean {
  const [first, second] = [KEYS.get(a), KEYS.get(b)];
  if (first === undefined || second === undefined) return false;
  const [upper, lower] = first.row <= second.row ? [first, second] : [second, first];
  const columns = lower.column - upper.column;
  if (upper.row === lower.row) return Math.abs(columns) === 1;
  return lower.row - upper.row === 1 && (columns === 0 || columns === -1);
}

/** What it costs to write one letter for another. */
function replacementCost(a: string, b: string): number {
  if (a === b) return 0;
  const isLikely = areNeighbours(a, b) || (isVowel(a) && isVowel(b)) || soundAlike(a, b);
  return isLikely ? 1 : UNLIKELY_COST;
}

/** What it costs to add or to leave out a letter behind another. */
const insertionCost = (letter: string | undefined, before: string | undefined): number =>
  letter === before ? REPEATED_COST : 1;

/**
 * How far a written word is from a meant one: the optimal string alignment distance (Damerau 1964,
 * restricted), in which likely slips cost less than a plain edit and unlikely ones more.
 * @param a the word as written
 * @param b the word that may be meant
 * @param most costs above this need not be exact
 * @returns the cost, where a plain edit is 1; more than `most` if they are further apart
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most + 1) return most + 1;
  // Rows of the table of costs: of a's first i - 2, i - 1 and i letters against all beginnings of
  // b.
  let rowBefore: number[] = [];
  let lastRow: number[] = [0];
  for (let j = 1; j <= b.length; j += 1)
    lastRow.push((lastRow[j - 1] ?? 0) + insertionCost(b[j - 1], b[j - 2]));
  for (let i = 1; i <= a.length; i += 1) {
    const left = a[i - 1] ?? '';
    const deletion = insertionCost(left, a[i - 2]);
    const row = [(lastRow[0] ?? 0) + deletion];
    for (let j = 1; j <= b.length; j += 1) {
      const right = b[j - 1] ?? '';
      let cost = Math.min(
        (lastRow[j] ?? 0) + deletion,
        (row[j - 1] ?? 0) + insertionCost(right, b[j - 2]),
        (lastRow[j - 1] ?? 0) + replacementCost(left, right),
      );
      if (i > 1 && j > 1 && left === b[j - 2] && a[i - 2] === right)
        cost = Math.min(cost, (rowBefore[j - 2] ?? 0) + SWAPPED_COST);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    rowBefore = lastRow;
    lastRow = row;
  }
  return lastRow[b.length] ?? most + 1;
}

/** What a word of this many letters may be off: longer words can bear more. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** A word that may be meant. */
interface Candidate {
  readonly word: string;
  readonly cost: number;
  /** How many records have it. */
  readonly count: number;
}

/** Whether one word is likelier meant than another: the nearer, then the commoner. */
function isLikelier(a: Candidate, b: Candidate): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  return a.count !== b.count ? a.count > b.count : a.word < b.word;
}

/**
 * The likeliest word of the guide for one that it lacks: the nearest, then the commonest. The first
 * letter is nearly never wrong (Pollock and Zamora 1984), so it must agree, or be swapped with the
 * second.
 * @param word folded
 * @param spellingWords the guide's own
 * @returns null where none is near enough
 * @throws if a word shard cannot be loaded
 */
export async function correct(word: string, spellingWords: SpellingWords): Promise<string | null> {
  const most = tolerance(word.length);
  // What holds a digit is a number, a version or a name such as t3: its neighbours are other
  // things.
  if (most === 0 || /\d/.test(word)) return null;
  const swapped = `${word[1] ?? ''}${word[0] ?? ''}`;
  const canBegin = (candidate: string): boolean =>
    candidate.startsWith(word.slice(0, 1)) || candidate.startsWith(swapped);
  const shards = new Set(await Promise.all([word, swapped].map((own) => spellingWords.shard(own))));
  let best: Candidate | null = null;
  for (const { counts } of shards) {
    for (const [other, count] of counts) {
      if (!canBegin(other) || /\d/.test(other)) continue;
      const candidate = { word: other, cost: distance(word, other, most), count };
      if (candidate.cost > most) continue;
      if (best === null || isLikelier(candidate, best)) best = candidate;
    }
  }
  return best?.word ?? null;
}

/** Shorter words are not taken for two. */
const SHORTEST_SPLIT = 6;

/**
 * Two words of the guide that were written as one; where there are several such pairs, the one with
 * the longest first word.
 * @returns null if there are none
 * @throws if a word shard cannot be loaded
 */
export async function split(
  word: string,
  spellingWords: SpellingWords,
): Promise<[string, string] | null> {
  if (word.length < SHORTEST_SPLIT) return null;
  const { counts } = await spellingWords.shard(word);
  // Each part has two letters at least.
  for (let at = word.length - 2; at > 1; at -= 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    // A number of its own is no word: "ec2user" is not "ec 2user".
    if (!counts.has(first) || /^\d/.test(second)) continue;
    if (await spellingWords.has(second)) return [first, second];
  }
  return null;
}
