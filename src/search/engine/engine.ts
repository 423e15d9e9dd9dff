// The query layer over Pagefind: reads the query, asks word by word, ranks, and cuts the passages.
import { countFacets, readFacets } from './counts.ts';
import type { Facets } from './counts.ts';
import { recognise } from './query-filters.ts';
import type { Filters, Names } from './query-filters.ts';
import type { Lexicon } from '../shared/synonyms.ts';
import { nearestPages } from './nearest.ts';
import type { NearPage } from './nearest.ts';
import { passage } from './passage.ts';
import type { Piece } from './passage.ts';
import { readQuery, runsOf } from './query.ts';
import type { Query, QueryWord, Reading } from './query.ts';
import { combine, settle } from './rank.ts';
import type { Ranked, WordAnswer, WordHit } from './rank.ts';
import { wordsIn } from '../../text.ts';
import type { Vocabulary } from '../shared/spelling-words.ts';

/** The parts of Pagefind's browser interface that are used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindAnswer>;
  /** Every filter's values, and how many records each has. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** How many records match without the filters. */
  readonly unfilteredResultCount: number;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where the words stand, counted in words. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<{ url: string; raw_url?: string; content: string; meta: Record<string, string> }>;
}

export interface Hit {
  readonly url: string;
  readonly id: string;
  readonly title: readonly Piece[];
  readonly page: string;
  /** A note's kind, or "page", "topic" or "row". */
  readonly kind: string;
  readonly serious: boolean;
  readonly status: string;
  /** The freshness line. */
  readonly fresh: string;
  readonly passage: readonly Piece[];
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** How many records match at all. */
  readonly total: number;
  /** What was read as something else. */
  readonly corrections: readonly Reading[];
  /** What was searched beside the typed words. */
  readonly expansions: readonly Reading[];
  readonly unknown: readonly string[];
  /** The names of filters that were read in the query, when it names nothing else. */
  readonly recognised: readonly string[] | null;
  /** Where nothing was found: pages whose names are near. */
  readonly nearest: readonly NearPage[];
  /** How many of the results each value of each filter has; only where asked for. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
}

/** What a search may be told. */
export interface SearchOptions {
  readonly filters?: Filters;
  /** How many hits to load. */
  readonly limit?: number;
  /** Takes the words as typed: no correction, no expansion, no filters read in them. */
  readonly literal?: boolean;
  /** Counts the results by filter. */
  readonly count?: boolean;
  /** Receives the first hits while the others load. */
  readonly onFirst?: (answer: Answer) => void;
  /** Called once the finished words were asked for, before the last one is, which may not be whole yet. */
  readonly onUnfinished?: () => void;
  /** Ends the search early. */
  readonly signal?: AbortSignal;
}

/** What the engine knows of the site. */
export interface Site {
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  readonly names: Names;
  readonly pages: readonly NearPage[];
  /** Keys of pages by what they are called. */
  readonly titles: ReadonlyMap<string, string>;
  /** Records in the index. */
  readonly total: number;
}

/** Ranking options of Pagefind that suit short notes; its defaults suit long pages. */
export const RANKING = {
  pageLength: 0.2,
  metaWeights: { title: 1, page: 0, kind: 0, severity: 0, status: 0, fresh: 0, id: 0 },
};
/** The key by which records are listed when no words rank them. */
export const LISTING = 'order';
/** So many records are read at a time, and settled among each other: one round of requests, as browsers open six connections. */
const BLOCK = 5;
/** Stands between what readers see of a record and what only search reads; see records.ts. */
const ASKED = '¶';
/** Words by which somebody asks for what no longer holds. */
const PAST = new Set(
  'changed deprecated deprecation discontinued former formerly historic historical legacy obsolete old retired retirement shutdown sunset'.split(
    ' ',
  ),
);

type Loaded = Awaited<ReturnType<PagefindResult['data']>>;
type Found = Map<string, PagefindResult>;

/** Searches the guide. The same query gives the same answer, whatever was asked before. */
export class Engine {
  readonly #pagefind: Pagefind;
  readonly #site: Site;
  readonly #terms = new Map<string, Promise<PagefindAnswer>>();
  readonly #pending = new Set<string>();
  readonly #data = new Map<string, Promise<Loaded>>();
  #facets: Promise<Facets> | null = null;

  /**
   * @param pagefind initialised with `RANKING`
   * @param site its words and names
   */
  constructor(pagefind: Pagefind, site: Site) {
    this.#pagefind = pagefind;
    this.#site = site;
  }

  #ask(term: string | null, filters: Filters): Promise<PagefindAnswer> {
    const key = JSON.stringify([term, filters]);
    let asked = this.#terms.get(key);
    if (!asked) {
      asked = this.#pagefind.search(term, {
        ...(Object.keys(filters).length > 0 ? { filters } : {}),
        ...(term === null ? { sort: { [LISTING]: 'asc' } } : {}),
      });
      this.#terms.set(key, asked);
      this.#pending.add(key);
      asked.then(
        () => this.#pending.delete(key),
        () => {
          // A failed request may succeed the next time.
          this.#terms.delete(key);
          this.#pending.delete(key);
        },
      );
    }
    return asked;
  }

  /** Forgets what is being asked: a request for it was given up, and the answer may be less than there is. */
  forget(): void {
    for (const key of this.#pending) this.#terms.delete(key);
    this.#pending.clear();
  }

  /** Forgets all answers: some may be less than there is. */
  forgetAll(): void {
    this.#terms.clear();
    this.#pending.clear();
  }

  #load(result: PagefindResult): Promise<Loaded> {
    let data = this.#data.get(result.id);
    if (!data) {
      data = result.data();
      this.#data.set(result.id, data);
      data.catch(() => this.#data.delete(result.id));
    }
    return data;
  }

  /** What Pagefind has for one word and its alternatives; for each record the best of them counts. */
  async #word({ terms }: QueryWord, filters: Filters, found: Found): Promise<WordAnswer> {
    const answers = await Promise.all(terms.map(({ term }) => this.#ask(term, filters)));
    const best = new Map<string, WordHit>();
    let count = 0;
    for (const [index, { results, unfilteredResultCount }] of answers.entries()) {
      const weight = terms[index]?.weight ?? 1;
      count = Math.max(count, unfilteredResultCount);
      for (const result of results) {
        found.set(result.id, result);
        const had = best.get(result.id);
        const fields = result.matchedMetaFields ?? [];
        best.set(result.id, {
          id: result.id,
          score: Math.max(had?.score ?? 0, result.score * weight),
          places: had === undefined ? result.words : [...had.places, ...result.words],
          fields: had === undefined ? fields : [...had.fields, ...fields],
        });
      }
    }
    return { hits: [...best.values()], count };
  }

  /** All records that match, best first. */
  async #rank(
    query: Query,
    filters: Filters,
    found: Found,
    onUnfinished?: () => void,
  ): Promise<Ranked[]> {
    const last = onUnfinished === undefined ? undefined : query.words.at(-1);
    const finished = query.words
      .filter((word) => word !== last)
      .map((word) => this.#word(word, filters, found));
    const exact = query.phrases.map((phrase) => this.#ask(`"${phrase}"`, filters));
    if (onUnfinished !== undefined) {
      // The requests of the finished words go out first.
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      onUnfinished();
    }
    const answers = await Promise.all([
      ...finished,
      ...(last === undefined ? [] : [this.#word(last, filters, found)]),
    ]);
    const order = combine(answers, this.#site.total, query.unknown.length);
    const sets = (await Promise.all(exact)).map(
      ({ results }) => new Set(results.map(({ id }) => id)),
    );
    return order.filter(({ id }) => sets.every((set) => set.has(id)));
  }

  /** The record of the page whose name the query is: whoever types a page's name wants the page. */
  async #named(text: string, filters: Filters, found: Found): Promise<string | null> {
    const key = this.#site.titles.get(runsOf(text).join(' '));
    if (key === undefined || 'page' in filters || 'kind' in filters) return null;
    const {
      results: [page],
    } = await this.#ask(null, { ...filters, kind: { any: ['page'] }, home: { any: [key] } });
    if (page === undefined) return null;
    found.set(page.id, page);
    return page.id;
  }

  /** What the filters choose, what bites hardest first; notes of the chosen pages before those that only belong there too. */
  async #list(chosen: Filters, found: Found): Promise<Ranked[]> {
    const { page, ...others } = chosen;
    const asked = await Promise.all(
      [...(page === undefined ? [] : [{ ...others, home: page }]), chosen].map((filters) =>
        this.#ask(null, filters),
      ),
    );
    for (const { results } of asked)
      for (const result of results) if (!found.has(result.id)) found.set(result.id, result);
    return [...found.keys()].map((id) => ({ id, score: 0 }));
  }

  /**
   * Searches.
   * @param text what was typed; empty lists what the filters choose
   * @param options see `SearchOptions`
   * @throws if a file of the index cannot be loaded; the next search tries again
   */
  async search(
    text: string,
    {
      filters = {},
      limit = 10,
      literal = false,
      count = false,
      onFirst,
      onUnfinished,
      signal,
    }: SearchOptions = {},
  ): Promise<Answer> {
    const { vocabulary, lexicon, names } = this.#site;
    // Quotes ask for the words themselves, not for what they name.
    const quoted = text.includes('"');
    const browsing = literal || quoted ? null : recognise(runsOf(text), names);
    const query: Query =
      browsing === null
        ? await readQuery(text, vocabulary, lexicon, literal)
        : { phrases: [], words: [], corrections: [], expansions: [], unknown: [] };
    const chosen: Filters = browsing === null ? filters : { ...browsing.filters, ...filters };
    const found: Found = new Map();
    let order: Ranked[] = [];
    if (query.words.length > 0) {
      const [ranked, named] = await Promise.all([
        this.#rank(query, chosen, found, onUnfinished),
        quoted ? null : this.#named(text, chosen, found),
      ]);
      order =
        named === null
          ? ranked
          : [{ id: named, score: Infinity }, ...ranked.filter(({ id }) => id !== named)];
    } else if (
      query.unknown.length === 0 &&
      query.phrases.length === 0 &&
      Object.keys(chosen).length > 0
    )
      order = await this.#list(chosen, found);

    signal?.throwIfAborted();
    const terms = query.words.map((word) => word.terms[0]?.term ?? word.typed);
    // What is marked: also the words that stood for others.
    const marked = query.words.flatMap((word) => word.terms.flatMap(({ term }) => wordsIn(term)));
    const past = terms.some((term) => PAST.has(term)) || 'status' in chosen;
    const hits: Hit[] = [];
    const answer = (): Answer => ({
      hits: [...hits],
      total: order.length,
      corrections: query.corrections,
      unknown: query.unknown,
      recognised: browsing?.phrases ?? null,
      counts: null,
      nearest: order.length === 0 ? nearestPages(text, this.#site.pages) : [],
      expansions: query.expansions,
    });
    for (let from = 0; from < Math.min(limit, order.length); from += BLOCK) {
      const block = await Promise.all(
        order.slice(from, Math.min(from + BLOCK, limit)).map(async ({ id, score }) => {
          const result = found.get(id);
          if (!result) throw new Error(`no result ${id}`);
          const data = await this.#load(result);
          const { meta } = data;
          // What stands first by its name stays there.
          return {
            data,
            score:
              score *
              settle(
                terms,
                {
                  title: wordsIn(meta['title'] ?? ''),
                  kind: meta['kind'] ?? '',
                  status: meta['status'] ?? '',
                },
                past,
              ),
          };
        }),
      );
      // Listed records stand as they were sorted.
      if (query.words.length > 0) block.sort((a, b) => b.score - a.score);
      hits.push(...block.map(({ data }) => hitOf(data, marked)));
      signal?.throwIfAborted();
      if (from === 0 && order.length > BLOCK && limit > BLOCK) onFirst?.(answer());
    }
    return {
      ...answer(),
      counts: count && order.length > 0 ? await this.#count(query, chosen) : null,
    };
  }

  /** How many of the results each filter value has, were it chosen beside the other filters. */
  async #count(query: Query, chosen: Filters): Promise<Answer['counts']> {
    const found: Found = new Map();
    const facets = (this.#facets ??= readFacets(this.#pagefind));
    facets.catch(() => {
      this.#facets = null;
    });
    const matches =
      query.words.length > 0
        ? (await this.#rank(query, {}, found)).map(({ id }) => id)
        : [...(await facets).keys()];
    return countFacets(matches, await facets, chosen);
  }
}

function hitOf({ url, raw_url: raw, content, meta }: Loaded, marked: readonly string[]): Hit {
  const [shown = ''] = content.split(ASKED);
  return {
    // Records hold whole addresses; Pagefind would put the folder of its index before them.
    url: raw ?? url,
    id: meta['id'] ?? '',
    title: passage(meta['title'] ?? '', marked),
    page: meta['page'] ?? '',
    kind: meta['kind'] ?? '',
    serious: meta['severity'] === 'serious',
    status: meta['status'] ?? '',
    fresh: meta['fresh'] ?? '',
    passage: passage(shown.trim(), marked),
  };
}
