// Finds the records that answer a query, as ids with scores; reading them comes later.
import { typedWords } from '../../text.ts';
import type { Filters } from '../shared/index-format.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query, QueryWord } from './query.ts';
import { rankRecords } from './rank.ts';
import type { RankedRecord, WordAnswer, WordMatch } from './rank.ts';

/** What Pagefind has for one word and its alternatives; for each record the best of them counts. */
async function matchWord(
  index: IndexReader,
  { terms, place }: QueryWord,
  filters: Filters,
): Promise<WordAnswer> {
  const answers = await Promise.all(
    terms.map(async ({ term, weight }) => ({ weight, ...(await index.ask(term, filters)) })),
  );
  const matches = new Map<string, WordMatch>();
  let count = 0;
  for (const { results, unfilteredResultCount, weight } of answers) {
    count = Math.max(count, unfilteredResultCount);
    for (const { id, score, words, matchedMetaFields: fields = [] } of results) {
      const before = matches.get(id);
      matches.set(id, {
        id,
        score: Math.max(before?.score ?? 0, score * weight),
        places: before === undefined ? words : [...before.places, ...words],
        fields: before === undefined ? fields : [...before.fields, ...fields],
      });
    }
  }
  return { matches: [...matches.values()], count, place };
}

/**
 * All records that match a query, best first.
 * @param index where to look
 * @param query with at least one word
 * @param options the filters; how many records there are; and, where somebody is typing, what to
 * call after the finished words were asked for and before the last one is, which may not be whole
 * yet
 */
export async function findByWords(
  index: IndexReader,
  query: Query,
  {
    filters,
    total,
    onUnfinished,
  }: {
    filters: Filters;
    total: number;
    onUnfinished?: (() => void) | undefined;
  },
): Promise<RankedRecord[]> {
  const finished = onUnfinished === undefined ? query.words : query.words.slice(0, -1);
  const unfinished = query.words.slice(finished.length);
  const match = (word: QueryWord): Promise<WordAnswer> => matchWord(index, word, filters);
  const answers = finished.map(match);
  const phrases = query.phrases.map((phrase) => index.ask(`"${phrase}"`, filters));
  if (onUnfinished !== undefined) {
    // The requests of the finished words go out first.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    onUnfinished();
  }
  const ranked = rankRecords(
    await Promise.all([...answers, ...unfinished.map(match)]),
    total,
    query.unknown.length,
  );
  const withPhrase = (await Promise.all(phrases)).map(
    ({ results }) => new Set(results.map(({ id }) => id)),
  );
  return ranked.filter(({ id }) => withPhrase.every((ids) => ids.has(id)));
}

/**
 * The record of the page whose name the query is: whoever types a page's name wants the page.
 * @param index where to look
 * @param text the query
 * @param options the filters, and keys of pages by name
 * @returns its id; null if the query names no page, or the filters choose pages or kinds themselves
 */
export async function findPageByName(
  index: IndexReader,
  text: string,
  { filters, titles }: { filters: Filters; titles: ReadonlyMap<string, string> },
): Promise<string | null> {
  const key = titles.get(typedWords(text).join(' '));
  if (key === undefined || 'page' in filters || 'kind' in filters) return null;
  const answer = await index.ask(null, {
    ...filters,
    kind: { any: ['page'] },
    home: { any: [key] },
  });
  return answer.results[0]?.id ?? null;
}

/**
 * The records that fit some filters, what bites hardest first; records of the chosen pages come
 * before those that only belong there too.
 * @param index where to look
 * @param filters at least one
 */
export async function findByFilters(index: IndexReader, filters: Filters): Promise<RankedRecord[]> {
  const { page, ...others } = filters;
  const lists = page === undefined ? [filters] : [{ ...others, home: page }, filters];
  const answers = await Promise.all(lists.map((list) => index.ask(null, list)));
  const ids = new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)));
  return [...ids].map((id) => ({ id, score: 0, coverage: 1 }));
}
