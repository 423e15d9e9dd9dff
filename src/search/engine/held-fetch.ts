// Fetches the files of the index for a reader who is still typing: starts early what every search needs, and lets requests
// that the next key may make useless wait until typing pauses.

type Fetch = (input: string) => Promise<Response>;

/** By this word a dropped request is told from a failed one. */
export const DROPPED = 'Dropped';

/** A request was given up because a newer key made it useless. */
export class Dropped extends Error {
  override readonly name = DROPPED;
}

interface Held {
  readonly start: () => void;
  readonly drop: () => void;
}

/** What waits while somebody types: parts of the index, records and filters; not the code and not the words. */
const CAN_WAIT = /\/(?:index|fragment|filter)\//;

const withoutQuery = (url: string): string => url.split('?')[0] ?? url;

/**
 * Stands in for `fetch` in the search worker. Pagefind starts requests for every search it is asked; most keys of a typed
 * word would load parts of the index that the next key makes useless.
 */
export class PatientFetch {
  readonly #fetch: Fetch;
  readonly #pause: number;
  readonly #early = new Map<string, Promise<Response>>();
  readonly #held = new Set<Held>();
  #holding = false;
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

  /** How many parts of the index have failed so far; the dropped are not among them. Pagefind itself goes on without a part that failed. */
  get failed(): number {
    return this.#failed;
  }

  async #send(url: string): Promise<Response> {
    try {
      const response = await this.#fetch(url);
      if (!response.ok && CAN_WAIT.test(url)) this.#failed += 1;
      return response;
    } catch (error) {
      if (CAN_WAIT.test(url)) this.#failed += 1;
      throw error;
    }
  }

  /**
   * Starts a request before it is asked for; the answer is handed over once.
   * @param url of a file
   * @param response of a request that somebody else has started
   */
  early(url: string, response: Promise<Response> = this.#send(url)): Promise<Response> {
    this.#early.set(withoutQuery(url), response);
    response.catch(() => this.#early.delete(withoutQuery(url)));
    return response;
  }

  /** As `fetch`, for addresses without options. */
  fetch(url: string): Promise<Response> {
    const early = this.#early.get(withoutQuery(url));
    if (early !== undefined) {
      this.#early.delete(withoutQuery(url));
      return early;
    }
    if (!this.#holding || !CAN_WAIT.test(url)) return this.#send(url);
    return new Promise((resolve, reject) => {
      const held: Held = {
        start: () => {
          this.#send(url).then(resolve, reject);
        },
        drop: () => {
          reject(new Dropped(url));
        },
      };
      this.#held.add(held);
    });
  }

  /** Requests from now on wait until typing pauses. */
  hold(): void {
    this.#holding = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.release();
    }, this.#pause);
  }

  /** What waits goes out, and so does what comes. */
  release(): void {
    clearTimeout(this.#timer);
    this.#holding = false;
    for (const { start } of this.#held) start();
    this.#held.clear();
  }

  /**
   * A new key: what waits is given up.
   * @returns how many requests were
   */
  drop(): number {
    clearTimeout(this.#timer);
    this.#holding = false;
    const { size } = this.#held;
    for (const { drop } of this.#held) drop();
    this.#held.clear();
    return size;
  }
}
