// The guide's own words, against which spelling is corrected, loaded shard by shard as they are
// needed.
import type { WordCounts } from '../../text.ts';
import { shardOf, unpackWords } from '../shared/word-shards.ts';

/** The words of one shard. */
export interface Shard {
  readonly counts: WordCounts;
  /** The same words in order, for looking up beginnings. */
  readonly sorted: readonly string[];
}

const EMPTY: Shard = { counts: new Map(), sorted: [] };

/** All words of the guide. */
export class SpellingWords {
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
    if (shard === undefined) {
      shard = this.#load(name).then((text) => {
        const counts = unpackWords(text);
        return { counts, sorted: [...counts.keys()] };
      });
      this.#loaded.set(name, shard);
      shard.catch(() => this.#loaded.delete(name));
    }
    return shard;
  }

  /** Whether the guide has a word. */
  async has(word: string): Promise<boolean> {
    return (await this.shard(word)).counts.has(word);
  }

  /** Whether some word of the guide begins with this one. */
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
