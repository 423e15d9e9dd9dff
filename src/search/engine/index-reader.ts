// Reads the index through Pagefind and remembers what it said, so that the next key costs nothing
// that the last one paid for.
import { LISTING_ORDER } from '../shared/index-format.ts';
import type { Filters } from '../shared/index-format.ts';
import type { Pagefind, PagefindAnswer, PagefindRecord, PagefindResult } from './pagefind.ts';

/** The index, with its answers and records kept. */
export class IndexReader {
  readonly #pagefind: Pagefind;
  readonly #answers = new Map<string, Promise<PagefindAnswer>>();
  /** Keys of answers that are still on their way. */
  readonly #pending = new Set<string>();
  /** Every record that was ever found. */
  readonly #found = new Map<string, PagefindResult>();
  readonly #records = new Map<string, Promise<PagefindRecord>>();

  /** @param pagefind initialised */
  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /**
   * What Pagefind finds for one term.
   * @param term a word, or a phrase in quotes; null lists all records that fit the filters
   * @param filters that the records must fit
   * @throws if a part of the index cannot be loaded; the next call tries again
   */
  ask(term: string | null, filters: Filters): Promise<PagefindAnswer> {
    const key = JSON.stringify([term, filters]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#pagefind
      .search(term, {
        ...(Object.keys(filters).length > 0 ? { filters } : {}),
        ...(term === null ? { sort: { [LISTING_ORDER]: 'asc' } } : {}),
      })
      .then((found) => {
        for (const result of found.results) this.#found.set(result.id, result);
        return found;
      });
    this.#answers.set(key, answer);
    this.#pending.add(key);
    answer.then(
      () => this.#pending.delete(key),
      () => {
        // A failed request may succeed the next time.
        this.#answers.delete(key);
        this.#pending.delete(key);
      },
    );
    return answer;
  }

  /**
   * Loads a record.
   * @param id of a record that some answer held
   * @throws if it cannot be loaded; the next call tries again
   */
  record(id: string): Promise<PagefindRecord> {
    const known = this.#records.get(id);
    if (known !== undefined) return known;
    const found = this.#found.get(id);
    if (found === undefined) return Promise.reject(new Error(`record ${id} was never found`));
    const record = found.data();
    this.#records.set(id, record);
    record.catch(() => this.#records.delete(id));
    return record;
  }

  /**
   * Forgets answers that are on their way: a part they need was given up, they may be incomplete.
   */
  forgetPending(): void {
    for (const key of this.#pending) this.#answers.delete(key);
    this.#pending.clear();
  }

  /** Forgets all answers: some may be incomplete. Records are whole or not there, and stay. */
  forgetAnswers(): void {
    this.#answers.clear();
    this.#pending.clear();
  }
}
