// Fetches the files of the index for somebody who is still typing: requests that the next key may
// make useless wait until typing pauses.
import { isIndexPart } from '../shared/index-format.ts';

type Fetch = (url: string) => Promise<Response>;

/** By this word a dropped request is told from a failed one, also in what Pagefind prints. */
const DROPPED = 'Dropped';

/** A request was given up because a newer key made it useless. */
export class Dropped extends Error {
  override readonly name = DROPPED;
}

/** A request that waits. */
interface HeldRequest {
  readonly start: () => void;
  readonly drop: () => void;
}

const withoutQuery = (url: string): string => url.split('?')[0] ?? url;

/**
 * Stands in for `fetch` in the search worker. For every search it is asked, Pagefind loads the parts
 * of the index that hold the words, and most keys of a word would load parts that the next key makes
 * useless. Only Pagefind knows which parts it has, so requests wait here and not before it is asked:
 * a search whose parts are there is not slowed. Measured on this guide, waiting 80 ms before asking
 * instead cost the same bytes at 50 ms a key (180 kB) and a tenth fewer at 120 ms, but once the
 * search was warm a key took 21 to 56 ms instead of 12.
 */
export class HeldFetch {
  readonly #fetch: Fetch;
  readonly #pause: number;
  readonly #early = new Map<string, Promise<Response>>();
  readonly #held = new Set<HeldRequest>();
  #isHolding = false;
  #failed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param fetch the real one
   * @param pause milliseconds without a key after which requests go out
   */
  constructor(fetch: Fetch, pause: number) {
    this.#fetch = fetch;
    this.#pause = pause;
  }

  /**
   * How many parts of the index could not be loaded so far; dropped ones are not among them.
   * Pagefind itself goes on without a part that failed.
   */
  get failed(): number {
    return this.#failed;
  }

  /** Asks the network, whether or not requests wait at present. */
  async send(url: string): Promise<Response> {
    try {
      const response = await this.#fetch(url);
      if (!response.ok && isIndexPart(url)) this.#failed += 1;
      return response;
    } catch (error) {
      if (isIndexPart(url)) this.#failed += 1;
      throw error;
    }
  }

  /**
   * Starts a request before it is asked for; the response is handed over once, to whoever asks
   * first.
   * @param url of a file
   * @param response of a request that somebody else has started
   */
  startEarly(url: string, response: Promise<Response> = this.send(url)): Promise<Response> {
    this.#early.set(withoutQuery(url), response);
    response.catch(() => this.#early.delete(withoutQuery(url)));
    return response;
  }

  /**
   * As the real `fetch`, for addresses without options.
   * @throws Dropped if the request waited and was given up
   */
  fetch(url: string): Promise<Response> {
    const early = this.#early.get(withoutQuery(url));
    if (early !== undefined) {
      this.#early.delete(withoutQuery(url));
      return early;
    }
    if (!this.#isHolding || !isIndexPart(url)) return this.send(url);
    return new Promise((resolve, reject) => {
      this.#held.add({
        start: () => {
          this.send(url).then(resolve, reject);
        },
        drop: () => {
          reject(new Dropped(url));
        },
      });
    });
  }

  /** Parts of the index that are asked for from now on wait until typing pauses. */
  hold(): void {
    this.#isHolding = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const { start } of this.#letGo()) start();
    }, this.#pause);
  }

  /**
   * Somebody has typed another key: what waits is given up.
   * @returns how many requests were
   */
  drop(): number {
    const held = this.#letGo();
    for (const { drop } of held) drop();
    return held.length;
  }

  /** Holds nothing any longer, and gives what was held. */
  #letGo(): HeldRequest[] {
    clearTimeout(this.#timer);
    this.#isHolding = false;
    const held = [...this.#held];
    this.#held.clear();
    return held;
  }
}

/**
 * Puts a held fetch into the place of the real one. Pagefind always calls the global `fetch` and
 * cannot be given another; it prints every request that fails, so dropped ones are kept out of the
 * console too. Requests with options are none of Pagefind's and pass by.
 * @param scope whose `fetch` and console are replaced: the worker's global scope
 * @param pause milliseconds without a key after which requests go out
 */
export function installHeldFetch(
  scope: { fetch: typeof fetch; readonly console: Pick<Console, 'error'> },
  pause: number,
): HeldFetch {
  const { console } = scope;
  const realFetch = scope.fetch.bind(scope);
  const printError = console.error.bind(console);
  const held = new HeldFetch((url) => realFetch(url), pause);
  scope.fetch = (input, init) =>
    init === undefined && typeof input === 'string' ? held.fetch(input) : realFetch(input, init);
  console.error = (...messages: unknown[]) => {
    if (!messages.some((message) => String(message).includes(DROPPED))) printError(...messages);
  };
  return held;
}
