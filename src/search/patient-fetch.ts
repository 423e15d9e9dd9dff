// Fetches the files of the index for a reader who is still typing: starts early what every search needs, and lets requests
// that the next key may make useless wait until typing pauses.

type Fetch = (input: string) => Promise<Response>;

/** A request was given up because a newer key made it useless. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
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
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param fetch the real one
   * @param pause milliseconds without a key after which requests go out
   */
  constructor(fetch: Fetch, pause: number) {
    this.#fetch = fetch;
    this.#pause = pause;
  }

  /** Starts a request before it is asked for; the answer is handed over once. */
  early(url: string): Promise<Response> {
    const response = this.#fetch(url);
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
    if (!this.#holding || !CAN_WAIT.test(url)) return this.#fetch(url);
    return new Promise((resolve, reject) => {
      const held: Held = {
        start: () => {
          this.#fetch(url).then(resolve, reject);
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
