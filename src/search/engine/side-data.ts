// What the engine knows beside the index, ready for looking up.
import type { ErrorPage, NearPage } from '../shared/answer.ts';
import { fold } from '../../text.ts';
import { wordsFile } from '../shared/index-format.ts';
import { parseSideData } from '../shared/side-data.ts';
import type { PackedSideData } from '../shared/side-data.ts';
import type { FilterNames } from './query-filters.ts';
import { SpellingWords } from './spelling-words.ts';
import { readSynonyms } from './synonyms.ts';
import type { Synonyms } from './synonyms.ts';

/** What the engine knows of the guide. */
export interface SideData {
  readonly spellingWords: SpellingWords;
  readonly synonyms: Synonyms;
  /** What names filters and pages. */
  readonly names: FilterNames;
  readonly pages: readonly NearPage[];
  /** Keys of pages by what they are called. */
  readonly titles: ReadonlyMap<string, string>;
  /** Errors that several notes explain, by their folded code. */
  readonly errors: ReadonlyMap<string, ErrorPage>;
  /** Records in the index. */
  readonly total: number;
}

function filterNames({ pages, pageNames, filters }: PackedSideData): FilterNames {
  const keys = Object.keys(pages);
  const keysOf = (value: string): string[] =>
    value.endsWith('/') ? keys.filter((key) => `${key}/`.startsWith(value)) : [value];
  const names = new Map<string, readonly (readonly [string, string])[]>();
  for (const [name, values] of Object.entries(pageNames))
    names.set(
      name,
      values.split(' ').flatMap((value) => keysOf(value).map((key) => ['page', key] as const)),
    );
  // What names a filter does not also name a page.
  for (const [phrase, pairs] of Object.entries(filters))
    names.set(
      phrase,
      pairs.split(' ').map((pair) => {
        const [filter = '', value = ''] = pair.split('=');
        return [filter, value] as const;
      }),
    );
  return names;
}

/**
 * Reads the side data.
 * @param text of its file
 * @param readFile reads another file of the index, for the word shards
 */
export function readSideData(text: string, readFile: (file: string) => Promise<string>): SideData {
  const data = parseSideData(text);
  return {
    total: data.total,
    names: filterNames(data),
    titles: new Map(Object.entries(data.titles)),
    spellingWords: new SpellingWords(data.shards, (shard) => readFile(wordsFile(shard))),
    errors: new Map(
      Object.entries(data.errors).map(([slug, count]) => [fold(slug), { slug, count }]),
    ),
    synonyms: readSynonyms(data.words),
    pages: Object.entries(data.pages).map(([key, title]) => ({ key, title })),
  };
}
