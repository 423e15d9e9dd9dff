// The query layer over Pagefind: reads the query, finds and ranks records, loads them and cuts
// passages.
import { typedWords, wordSet, wordsIn } from '../../text.ts';
import type { Answer, ErrorPage, FilterCounts, Result } from '../shared/answer.ts';
import { splitContent } from '../shared/index-format.ts';
import type { Filters } from '../shared/index-format.ts';
import { readPasted } from '../shared/pasted.ts';
import type { Pasted } from '../shared/pasted.ts';
import { countByFilter, readFilterValues } from './counts.ts';
import type { FilterValues } from './counts.ts';
import { findByFilters, findByWords, findPageByName } from './find.ts';
import { IndexReader } from './index-reader.ts';
import { nearestPages, nearestWords } from './nearest.ts';
import type { Pagefind, PagefindRecord } from './pagefind.ts';
import { passage } from './passage.ts';
import { isPhraseOf, matchedPhrase } from './phrases.ts';
import type { WordForms } from './phrases.ts';
import { EMPTY_QUERY, readQuery } from './query.ts';
import type { Query } from './query.ts';
import { recogniseFilters } from './query-filters.ts';
import { adjustForRecord } from './rank.ts';
import type { RankedRecord } from './rank.ts';
import type { SideData } from './side-data.ts';

/** What a search may be told. */
export interface SearchOptions {
  readonly filters?: Filters;
  /** How many results to load. */
  readonly limit?: number;
  /** Takes the words as typed: no correction, no expansion, no filters read in them. */
  readonly literal?: boolean;
  /** Counts the results by filter. */
  readonly count?: boolean;
  /** Receives the first results while the others load. */
  readonly onFirst?: (answer: Answer) => void;
  /**
   * Says that somebody is typing, so that the last word may not be whole. Called when the finished
   * words were asked for and before the last one is.
   */
  readonly onUnfinished?: () => void;
  /** Ends the search early. */
  readonly signal?: AbortSignal;
}

/** A query as it was understood. */
interface Understood {
  /** What was typed; of a pasted message its heart. */
  readonly text: string;
  /** What was set aside of it. */
  readonly asides: Pasted['asides'];
  readonly query: Query;
  /** The given filters and those that the query names. */
  readonly filters: Filters;
  /** The names of filters that were read in the query; null if it asks for words. */
  readonly recognised: readonly string[] | null;
  /** Whether some of it stands in quotes. */
  readonly isQuoted: boolean;
}

/**
 * How many records are loaded at a time, and sorted among each other once their metadata is there:
 * few enough for one round of requests, as browsers open six connections to a server.
 */
const BLOCK = 5;

/** Words by which somebody asks for what no longer holds. */
const PAST_WORDS = wordSet(`
  changed deprecated deprecation discontinued former formerly historic historical legacy obsolete
  old retired retirement shutdown sunset
`);

/** Searches the guide. The same query gives the same answer, whatever was asked before. */
export class Engine {
  readonly #pagefind: Pagefind;
  readonly #index: IndexReader;
  readonly #sideData: SideData;
  #filterValues: Promise<FilterValues> | null = null;

  /**
   * @param pagefind initialised with `PAGEFIND_RANKING`
   * @param sideData of the same index
   */
  constructor(pagefind: Pagefind, sideData: SideData) {
    this.#pagefind = pagefind;
    this.#index = new IndexReader(pagefind);
    this.#sideData = sideData;
  }

  /** Forgets what is being asked; see `IndexReader`. */
  forgetPending(): void {
    this.#index.forgetPending();
  }

  /** Forgets all answers; see `IndexReader`. */
  forgetAnswers(): void {
    this.#index.forgetAnswers();
  }

  /**
   * Searches.
   * @param text what was typed; empty lists what the filters choose
   * @param options see `SearchOptions`
   * @throws if a file of the index cannot be loaded; the next search tries again
   * @throws AbortError if the signal ends the search
   */
  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    const { filters = {}, literal = false, limit = 10, count = false, onFirst, signal } = options;
    let understood = await this.#understand(text, filters, literal);
    let records = await this.#find(understood, options.onUnfinished);
    signal?.throwIfAborted();
    if (records.length === 0 && understood.recognised !== null) {
      // Nothing is chosen by what the query seems to name: then its words are meant.
      understood = await this.#understand(text, filters, true);
      records = await this.#find(understood);
    }

    const answer = this.#answerWithout(understood, records);
    if (records.length === 0) {
      const words = await nearestWords(understood.query.unknown, this.#sideData.spellingWords);
      return { ...answer, nearestWords: words };
    }
    const results: Result[] = [];
    for await (const block of this.#loadInBlocks(understood, records.slice(0, limit))) {
      results.push(...block);
      signal?.throwIfAborted();
      const isFirst = results.length === BLOCK;
      if (isFirst && records.length > BLOCK && limit > BLOCK)
        onFirst?.({ ...answer, results: [...results] });
    }
    const counts = count ? await this.#count(understood) : null;
    return { ...answer, results, counts };
  }

  /** Reads a query either as the names of filters, or as words. */
  async #understand(typed: string, filters: Filters, literal: boolean): Promise<Understood> {
    const { spellingWords, synonyms, names } = this.#sideData;
    const { heart: text, asides } = literal ? asTyped(typed) : readPasted(typed);
    // Quotes ask for the words themselves, not for what they name.
    const isQuoted = text.includes('"');
    const named = literal || isQuoted ? null : recogniseFilters(typedWords(text), names);
    if (named !== null)
      return {
        text,
        query: EMPTY_QUERY,
        filters: { ...named.filters, ...filters },
        recognised: named.phrases,
        isQuoted,
        asides,
      };
    const query = await readQuery(text, { spellingWords, synonyms, literal });
    return { text, query, filters, recognised: null, isQuoted, asides };
  }

  /** All records that answer, best first. */
  async #find(
    { text, query, filters, isQuoted }: Understood,
    onUnfinished?: () => void,
  ): Promise<RankedRecord[]> {
    const { total, titles } = this.#sideData;
    if (query.words.length > 0) {
      const [ranked, page] = await Promise.all([
        findByWords(this.#index, query, { filters, total, onUnfinished }),
        isQuoted ? null : findPageByName(this.#index, text, { filters, titles }),
      ]);
      if (page === null) return ranked;
      return [
        { id: page, score: Infinity, coverage: 1 },
        ...ranked.filter(({ id }) => id !== page),
      ];
    }
    // Words that the guide lacks find nothing, whatever the filters choose.
    const isAsked = query.unknown.length > 0 || query.phrases.length > 0;
    if (isAsked || Object.keys(filters).length === 0) return [];
    return findByFilters(this.#index, filters);
  }

  /** Everything of an answer but its results and counts. */
  #answerWithout(
    { text, query, recognised, asides }: Understood,
    records: readonly RankedRecord[],
  ): Answer {
    const total = records.length;
    return {
      results: [],
      total,
      coverage: Math.max(0, ...records.slice(0, BLOCK).map((record) => record.coverage)),
      corrections: query.corrections,
      expansions: query.expansions,
      unknown: query.unknown,
      asides,
      errorPage: this.#errorPageOf(text),
      recognised,
      nearest: total === 0 ? nearestPages(text, this.#sideData.pages) : [],
      nearestWords: [],
      counts: null,
    };
  }

  /** The first error that a query names and that several notes explain. */
  #errorPageOf(text: string): ErrorPage | null {
    const { errors } = this.#sideData;
    const pages = typedWords(text).map((word) => errors.get(word));
    return pages.find((page) => page !== undefined) ?? null;
  }

  /**
   * Loads records block by block; ranked ones are sorted within their block by what is now known.
   * @yields {Result[]} the results of one block
   */
  async *#loadInBlocks(
    { text, query, filters }: Understood,
    records: readonly RankedRecord[],
  ): AsyncGenerator<Result[]> {
    const terms = query.words.map(({ terms: [first], typed }) => first?.term ?? typed);
    // Words that stood for others count as well.
    const forms = query.words.map((word) => word.terms.flatMap(({ term }) => wordsIn(term)));
    const asksForPast = terms.some((term) => PAST_WORDS.has(term)) || 'status' in filters;
    const load = async ({ id, score }: RankedRecord) => {
      const record = await this.#index.record(id);
      const isPhrase = isPhraseOf(text, record.meta.title, splitContent(record.content));
      const factor = adjustForRecord(terms, record.meta, { asksForPast, isPhrase });
      return { record, score: score * factor };
    };
    for (let from = 0; from < records.length; from += BLOCK) {
      const block = await Promise.all(records.slice(from, from + BLOCK).map(load));
      // Listed records stand as they were sorted. What stands first by its name stays there.
      if (query.words.length > 0) block.sort((a, b) => b.score - a.score);
      yield block.map(({ record }) => resultOf(record, forms));
    }
  }

  /** How many of the results each filter value has, were it chosen beside the other filters. */
  async #count({ query, filters }: Understood): Promise<FilterCounts> {
    this.#filterValues ??= readFilterValues(this.#pagefind);
    this.#filterValues.catch(() => {
      this.#filterValues = null;
    });
    const values = this.#filterValues;
    const { total } = this.#sideData;
    const ids =
      query.words.length > 0
        ? (await findByWords(this.#index, query, { filters: {}, total })).map(({ id }) => id)
        : [...(await values).keys()];
    return countByFilter(ids, await values, filters);
  }
}

/** A text of which nothing is set aside. */
const asTyped = (text: string): Pasted => ({ heart: text, asides: new Map() });

function resultOf(
  { url, raw_url: indexedUrl, content, meta }: PagefindRecord,
  query: readonly WordForms[],
): Result {
  const marked = query.flat();
  const text = splitContent(content);
  const title = passage(meta.title, marked);
  const shown = passage(text.shown, marked);
  return {
    ...meta,
    // Records hold whole addresses; Pagefind would put the folder of its index before them.
    url: indexedUrl ?? url,
    title,
    passage: shown,
    phrase: matchedPhrase(text, query, [...title, ...shown]),
    do: text.do,
  };
}
