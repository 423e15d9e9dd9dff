// Corrects words that the site does not have, against the words that it has.
import type { Vocabulary } from '../shared/spelling-words.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/** Whether two letters lie side by side on a keyboard, whose rows are each set half a key to the right of the one above. */
function neighbours(a: string, b: string): boolean {
  const [rowA, rowB] = [a, b].map((letter) => ROWS.findIndex((keys) => keys.includes(letter)));
  if (rowA === undefined || rowB === undefined || rowA < 0 || rowB < 0) return false;
  const [upper, lower] = rowA <= rowB ? [a, b] : [b, a];
  const apart =
    (ROWS[Math.max(rowA, rowB)]?.indexOf(lower) ?? 0) -
    (ROWS[Math.min(rowA, rowB)]?.indexOf(upper) ?? 0);
  if (rowA === rowB) return Math.abs(apart) === 1;
  return Math.abs(rowA - rowB) === 1 && (apart === 0 || apart === -1);
}

/** Slips of the hand and of the ear are likelier than one letter for any other. */
const replacement = (a: string, b: string): number =>
  neighbours(a, b) || (isVowel(a) && isVowel(b)) || SOUNDS.has(a + b) ? 1 : 1.6;
const SOUNDS = new Set([
  'ck',
  'kc',
  'sc',
  'cs',
  'sz',
  'zs',
  'gj',
  'jg',
  'fv',
  'vf',
  'dt',
  'td',
  'mn',
  'nm',
  'kq',
  'qk',
  'bp',
  'pb',
]);

/**
 * How far a written word is from a meant one: the optimal string alignment distance (Damerau 1964, restricted),
 * in which a doubled or halved letter and a swap cost less than a plain edit, and an unlikely replacement more.
 * @param a the word as written
 * @param b the word that may be meant
 * @param most costs above this need not be exact
 * @returns the cost, where a plain edit is 1; more than `most` if they are further apart
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most + 1) return most + 1;
  let before: number[] = [];
  let last: number[] = [0];
  for (let j = 1; j <= b.length; j += 1)
    last.push((last[j - 1] ?? 0) + (b[j - 1] === b[j - 2] ? 0.7 : 1));
  for (let i = 1; i <= a.length; i += 1) {
    const left = a[i - 1] ?? '';
    const gone = left === a[i - 2] ? 0.7 : 1;
    const row = [(last[0] ?? 0) + gone];
    let least = row[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      const right = b[j - 1] ?? '';
      const missed = right === b[j - 2] ? 0.7 : 1;
      let cost = Math.min(
        (last[j] ?? 0) + gone,
        (row[j - 1] ?? 0) + missed,
        (last[j - 1] ?? 0) + (left === right ? 0 : replacement(left, right)),
      );
      if (i > 1 && j > 1 && left === b[j - 2] && a[i - 2] === right)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.8);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** What a word of this length may be off: longer words can bear more. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * The likeliest word of the site for one that it does not have: the nearest, then the commonest.
 * The first letter is nearly never wrong (Pollock and Zamora 1984), so it must agree, or be swapped with the second.
 * @param word folded
 * @param vocabulary the site's words
 * @returns null where none is near enough
 */
export async function correct(word: string, vocabulary: Vocabulary): Promise<string | null> {
  const most = tolerance(word.length);
  // What holds a digit is a number, a version or a name such as t3: its neighbours are other things.
  if (most === 0 || /\d/.test(word)) return null;
  const swapped = `${word[1] ?? ''}${word[0] ?? ''}`;
  let best: { word: string; cost: number; count: number } | null = null;
  for (const { counts } of new Set(
    await Promise.all([vocabulary.shard(word), vocabulary.shard(swapped)]),
  )) {
    for (const [candidate, count] of counts) {
      if ((candidate[0] !== word[0] && !candidate.startsWith(swapped)) || /\d/.test(candidate))
        continue;
      const cost = distance(word, candidate, most);
      if (cost > most) continue;
      if (
        best === null ||
        cost < best.cost ||
        (cost === best.cost &&
          (count > best.count || (count === best.count && candidate < best.word)))
      )
        best = { word: candidate, cost, count };
    }
  }
  return best?.word ?? null;
}

/**
 * Two words of the site that were written as one.
 * @returns null if there are none
 */
export async function split(
  word: string,
  vocabulary: Vocabulary,
): Promise<[string, string] | null> {
  if (word.length < 6) return null;
  const { counts } = await vocabulary.shard(word);
  // A number of its own is no word: "ec2user" is not "ec 2user".
  const cuts = Array.from(
    { length: word.length - 3 },
    (_, index) => word.length - 2 - index,
  ).filter((at) => counts.has(word.slice(0, at)) && !/^\d/.test(word.slice(at)));
  for (const at of cuts)
    if (await vocabulary.has(word.slice(at))) return [word.slice(0, at), word.slice(at)];
  return null;
}
