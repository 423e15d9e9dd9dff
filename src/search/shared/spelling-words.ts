// The site's own words with their counts: what spelling is corrected against. Written with the index, read in the browser.
// They lie in one small file for each initial, so that a query loads the words that its own could be, not all.
import { isStopWord, wordsIn } from '../../text.ts';

/** How many records hold each word. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Counts the records in which each word stands.
 * @param texts one text for each record
 */
export function countWords(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsIn(text)))
      if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The file that holds a word: its initial, one for all digits, one for what else words can begin with. */
export const shardOf = (word: string): string => {
  const initial = word[0] ?? '';
  return /[a-z]/.test(initial) ? initial : /\d/.test(initial) ? '0' : '_';
};

/**
 * The counts as small texts, one for each shard: words in order, the count behind a colon where it is not 1.
 * @param counts of the whole site
 */
export function packWords(counts: WordCounts): Map<string, string> {
  const shards = new Map<string, string[]>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = shardOf(word);
    const entries = shards.get(shard) ?? [];
    entries.push(count === 1 ? word : `${word}:${count}`);
    shards.set(shard, entries);
  }
  return new Map([...shards].map(([shard, entries]) => [shard, entries.join(' ')]));
}

/** @param text a shard as `packWords` made it */
export const unpackWords = (text: string): WordCounts =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((entry) => {
        const [word = '', count = '1'] = entry.split(':');
        return [word, Number(count)];
      }),
  );

/** One shard, with its words in order for looking up beginnings. */
export interface Shard {
  readonly counts: WordCounts;
  readonly sorted: readonly string[];
}

const EMPTY: Shard = { counts: new Map(), sorted: [] };

/** The site's words, loaded shard by shard as they are asked for. */
export class Vocabulary {
  readonly #load: (shard: string) => Promise<string>;
  readonly #shards: ReadonlySet<string>;
  readonly #loaded = new Map<string, Promise<Shard>>();

  /**
   * @param shards the names of all shards that there are
   * @param load fetches one
   */
  constructor(shards: Iterable<string>, load: (shard: string) => Promise<string>) {
    this.#shards = new Set(shards);
    this.#load = load;
  }

  /**
   * The shard that could hold a word.
   * @throws if it cannot be loaded; the next call tries again
   */
  shard(word: string): Promise<Shard> {
    const name = shardOf(word);
    if (!this.#shards.has(name)) return Promise.resolve(EMPTY);
    let shard = this.#loaded.get(name);
    if (!shard) {
      shard = this.#load(name).then((text) => {
        const counts = unpackWords(text);
        return { counts, sorted: [...counts.keys()] };
      });
      this.#loaded.set(name, shard);
      shard.catch(() => this.#loaded.delete(name));
    }
    return shard;
  }

  /** Whether the site has a word. */
  async has(word: string): Promise<boolean> {
    return (await this.shard(word)).counts.has(word);
  }

  /** Whether some word of the site begins with this one. */
  async begins(word: string): Promise<boolean> {
    const { sorted } = await this.shard(word);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(word) ?? false;
  }
}
