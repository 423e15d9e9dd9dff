// The query layer over Pagefind: reads the query, asks word by word, ranks, and cuts the passages.
import type { Lexicon } from './lexicon.ts';
import { passage } from './passage.ts';
import type { Piece } from './passage.ts';
import { readQuery } from './query.ts';
import type { Query } from './query.ts';
import { combine, gain } from './rank.ts';
import type { WordAnswer } from './rank.ts';
import { Speller } from './spelling.ts';
import { wordsIn } from './text.ts';
import type { WordCounts } from './vocabulary.ts';

/** The parts of Pagefind's browser interface that are used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options?: { filters?: Filters }): Promise<{ results: PagefindResult[]; unfilteredResultCount: number }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ url: string; raw_url?: string; raw_content?: string; content: string; meta: Record<string, string> }>;
}

/** Chosen values by filter; all filters must agree, any value of one will do. */
export type Filters = Record<string, { any: string[] }>;

export interface Hit {
  readonly url: string;
  readonly id: string;
  readonly title: readonly Piece[];
  readonly page: string;
  /** A note's kind, or "page" or "row". */
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
  readonly corrections: Query['corrections'];
  readonly unknown: Query['unknown'];
}

/** Ranking options of Pagefind that suit short notes; its defaults suit long pages. */
export const RANKING = { pageLength: 0.2, metaWeights: { title: 1, page: 0, kind: 0, severity: 0, status: 0, fresh: 0, id: 0 } };
/** How many of the best are looked at again. */
const RERANKED = 20;
/** Stands between what readers see of a record and what only search reads; see records.ts. */
const ASKED = '¶';

const NOTHING: Answer = { hits: [], total: 0, corrections: [], unknown: [] };

/** Searches the guide. The same query gives the same answer, whatever was asked before. */
export class Engine {
  readonly #pagefind: Pagefind;
  readonly #speller: Speller;
  readonly #lexicon: Lexicon;
  readonly #total: number;
  readonly #terms = new Map<string, ReturnType<Pagefind['search']>>();
  readonly #data = new Map<string, ReturnType<PagefindResult['data']>>();

  /**
   * @param pagefind initialised with `RANKING`
   * @param words the site's words
   * @param lexicon acronyms and synonyms
   * @param total records in the index
   */
  constructor(pagefind: Pagefind, words: WordCounts, lexicon: Lexicon, total: number) {
    this.#pagefind = pagefind;
    this.#speller = new Speller(words);
    this.#lexicon = lexicon;
    this.#total = total;
  }

  #ask(term: string | null, filters: Filters): ReturnType<Pagefind['search']> {
    const key = JSON.stringify([term, filters]);
    let asked = this.#terms.get(key);
    if (!asked) {
      asked = this.#pagefind.search(term, Object.keys(filters).length > 0 ? { filters } : {});
      this.#terms.set(key, asked);
      // A failed request may succeed the next time.
      asked.catch(() => this.#terms.delete(key));
    }
    return asked;
  }

  #load(result: PagefindResult): ReturnType<PagefindResult['data']> {
    let data = this.#data.get(result.id);
    if (!data) {
      data = result.data();
      this.#data.set(result.id, data);
      data.catch(() => this.#data.delete(result.id));
    }
    return data;
  }

  /**
   * Searches.
   * @param text what was typed; empty lists what the filters choose
   * @param options filters, how many hits to load, and whether to take the words literally
   */
  async search(text: string, { filters = {}, limit = 10, literal = false }: { filters?: Filters; limit?: number; literal?: boolean } = {}): Promise<Answer> {
    const query = readQuery(text, this.#speller, this.#lexicon, literal);
    const found = new Map<string, PagefindResult>();
    const note = (results: readonly PagefindResult[]): void => {
      for (const result of results) found.set(result.id, result);
    };
    let order: { id: string; score: number }[];
    if (query.phrase !== null || query.words.length === 0) {
      if (query.phrase === null && (query.unknown.length > 0 || Object.keys(filters).length === 0)) return { ...NOTHING, corrections: query.corrections, unknown: query.unknown };
      const { results } = await this.#ask(query.phrase === null ? null : `"${query.phrase}"`, filters);
      note(results);
      order = results.map(({ id, score }) => ({ id, score }));
    } else {
      const answers = await Promise.all(query.words.map(async ({ terms }): Promise<WordAnswer> => {
        const best = new Map<string, number>();
        let count = 0;
        for (const { term, weight } of terms) {
          const { results, unfilteredResultCount } = await this.#ask(term, filters);
          note(results);
          count = Math.max(count, unfilteredResultCount);
          for (const { id, score } of results) best.set(id, Math.max(best.get(id) ?? 0, score * weight));
        }
        return { hits: [...best].map(([id, score]) => ({ id, score })), count };
      }));
      order = combine(answers, this.#total, query.unknown.length);
    }

    const terms = query.phrase === null ? query.words.map((word) => word.terms[0]?.term ?? word.typed) : wordsIn(query.phrase);
    // What is marked: also the words that stood for others.
    const marked = [...terms, ...query.words.flatMap((word) => word.terms.slice(1).flatMap(({ term }) => wordsIn(term)))];
    const loaded = await Promise.all(order.slice(0, Math.max(RERANKED, limit)).map(async ({ id, score }) => {
      const result = found.get(id);
      if (!result) throw new Error(`no result ${id}`);
      const data = await this.#load(result);
      const [shown = '', asked = ''] = (data.raw_content ?? data.content).split(ASKED);
      return { data, shown: shown.trim(), asked, score };
    }));
    const ranked = loaded.map((each, index) => {
      const { meta } = each.data;
      const title = wordsIn(meta['title'] ?? '');
      const text = { words: [...title, ...wordsIn(each.asked), ...wordsIn(each.shown)], title, page: wordsIn(meta['page'] ?? '') };
      return { ...each, score: index < RERANKED ? each.score * gain(terms, text) : each.score };
    });
    ranked.sort((a, b) => b.score - a.score || (a.data.url < b.data.url ? -1 : 1));
    return {
      hits: ranked.slice(0, limit).map(({ data: { url, raw_url: raw, meta }, shown }): Hit => ({
        // Records hold whole addresses; Pagefind would put the folder of its index before them.
        url: raw ?? url, id: meta['id'] ?? '', title: passage(meta['title'] ?? '', marked), page: meta['page'] ?? '', kind: meta['kind'] ?? '',
        serious: meta['severity'] === 'serious', status: meta['status'] ?? '', fresh: meta['fresh'] ?? '', passage: passage(shown, marked),
      })),
      total: order.length,
      corrections: query.corrections,
      unknown: query.unknown,
    };
  }
}
