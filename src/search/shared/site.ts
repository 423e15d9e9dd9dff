// What search must know of the site beside the index: acronyms, synonyms, names of pages and filters, and which word files there are.
// Written with the index (pack-site.ts), read once before the first search.
import type { Site } from '../engine/engine.ts';
import { createUrls } from '../../urls.ts';
import { lexiconOf } from './synonyms.ts';
import type { WordTables } from './synonyms.ts';
import { Vocabulary } from './spelling-words.ts';

/** The file, in the folder of the index. */
export const SITE_FILE = 'site.json';

/** The file of a shard of the site's words. */
export const wordsFile = (shard: string): string => `words/${shard}.txt`;

/** As it stands in the file. */
export interface PackedSite {
  readonly total: number;
  readonly shards: readonly string[];
  readonly words: Pick<WordTables, 'acronyms' | 'synonyms'>;
  /** Titles by key, and the path that their addresses begin with. */
  readonly pages: Readonly<Record<string, string>>;
  readonly base: string;
  /** Keys of pages by what they are called, and by nothing else. */
  readonly titles: Readonly<Record<string, string>>;
  /** Keys by name, alias or acronym, space between; one with a slash at its end stands for all pages of a service. */
  readonly pageNames: Readonly<Record<string, string>>;
  /** Filters by phrase, such as "kind=gotcha mark=cost". */
  readonly filters: Readonly<Record<string, string>>;
}

/**
 * The site as the engine takes it.
 * @param text as `packSite` made it
 * @param load fetches a shard of the words
 */
export function unpackSite(text: string, load: (shard: string) => Promise<string>): Site {
  const { total, shards, words, pages, base, titles, pageNames, filters } = JSON.parse(
    text,
  ) as PackedSite;
  const urls = createUrls(base);
  const keys = Object.keys(pages);
  const names = new Map<string, readonly (readonly [string, string])[]>();
  for (const [name, values] of Object.entries(pageNames)) {
    const own = values
      .split(' ')
      .flatMap((value) =>
        value.endsWith('/') ? keys.filter((key) => `${key}/`.startsWith(value)) : [value],
      );
    names.set(
      name,
      own.map((key) => ['page', key]),
    );
  }
  // What names a filter is not also a page.
  for (const [phrase, pairs] of Object.entries(filters))
    names.set(
      phrase,
      pairs
        .split(' ')
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
  return {
    total,
    names,
    titles: new Map(Object.entries(titles)),
    vocabulary: new Vocabulary(shards, load),
    lexicon: lexiconOf(words),
    pages: keys.map((key) => ({ url: urls.page(key), title: pages[key] ?? key })),
  };
}
