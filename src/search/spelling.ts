// Corrects words that the site does not have, against the words that it has.
import type { WordCounts } from './vocabulary.ts';

/**
 * The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
 * @param a one word
 * @param b another
 * @param most distances above this need not be exact
 * @returns the number of edits, or `most + 1` if there are more
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** How many edits a word of this length may be off: longer words can bear more. */
export const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * Looks up words, their beginnings and their likeliest corrections.
 */
export class Speller {
  readonly #counts: WordCounts;
  readonly #sorted: readonly string[];

  constructor(counts: WordCounts) {
    this.#counts = counts;
    this.#sorted = [...counts.keys()].sort();
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** Whether some word of the site begins with this one. */
  begins(word: string): boolean {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low]?.startsWith(word) ?? false;
  }

  /**
   * The likeliest word of the site for one that it does not have: fewest edits, then the same first letter, then the commonest.
   * @param word folded
   * @returns null where none is near enough
   */
  correct(word: string): string | null {
    const most = tolerance(word.length);
    // What holds a digit is a number, a version or a name such as t3: its neighbours are other things.
    if (most === 0 || /\d/.test(word)) return null;
    let best: { word: string; cost: number; count: number } | null = null;
    for (const [candidate, count] of this.#counts) {
      if (/\d/.test(candidate)) continue;
      const edits = distance(word, candidate, most);
      if (edits > most) continue;
      const cost = edits + (candidate[0] === word[0] ? 0 : 0.5);
      if (best === null || cost < best.cost || (cost === best.cost && count > best.count)) best = { word: candidate, cost, count };
    }
    return best?.word ?? null;
  }

  /** Two words of the site that were written as one; null if there are none. */
  split(word: string): [string, string] | null {
    for (let at = word.length - 2; at >= 2; at -= 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (left.length + right.length >= 6 && this.has(left) && this.has(right)) return [left, right];
    }
    return null;
  }
}
