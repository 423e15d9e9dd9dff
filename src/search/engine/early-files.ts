// Gets the first files of the index on their way while the engine itself is still loading.
import { shardOf } from '../shared/word-shards.ts';
import { ENTRY_FILE, LANGUAGE, metadataFile, wordsFile } from '../shared/index-format.ts';
import { typedWords } from '../../text.ts';
import type { HeldFetch } from './held-fetch.ts';

type Body = ArrayBuffer | null;

/** The part of Pagefind's entry file that is read here. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** The files of one index that are asked for before anybody needs them. */
export class EarlyFiles {
  readonly #index: string;
  readonly #heldFetch: HeldFetch;
  /** Who waits for the files that the page hands over. */
  readonly #waiting = new Map<string, (body: Body) => void>();
  /** Word shards that were asked for. */
  readonly #shards = new Set<string>();

  /**
   * @param index its folder, as an address that ends with a slash
   * @param heldFetch by which the engine will ask for the files
   */
  constructor(index: string, heldFetch: HeldFetch) {
    this.#index = index;
    this.#heldFetch = heldFetch;
  }

  /**
   * Takes files for asked for, because the page has done so. The metadata, whose name stands in the
   * entry file, is asked for as soon as that has arrived.
   * @param files which the page will hand over by `arrive`
   */
  expect(files: readonly string[]): void {
    for (const file of files) {
      const url = this.#index + file;
      const body = new Promise<Body>((resolve) => {
        this.#waiting.set(file, resolve);
      });
      const response = this.#heldFetch.startEarly(
        url,
        body.then((bytes) => (bytes === null ? this.#heldFetch.send(url) : new Response(bytes))),
      );
      if (file === ENTRY_FILE) response.then((entry) => this.#startMetadata(entry)).catch(ignore);
    }
  }

  async #startMetadata(response: Response): Promise<void> {
    const entry = (await response.clone().json()) as Entry;
    const hash = entry.languages[LANGUAGE]?.hash;
    if (hash !== undefined) await this.#heldFetch.startEarly(this.#index + metadataFile(hash));
  }

  /**
   * Takes a file from the page.
   * @param file one of those that were expected
   * @param body null if the page could not get it; then it is asked for once more
   */
  arrive(file: string, body: Body): void {
    this.#waiting.get(file)?.(body);
  }

  /**
   * Asks for the word shards that a query will need.
   * @param text the query
   */
  startWords(text: string): void {
    for (const word of typedWords(text)) {
      const shard = shardOf(word);
      if (!/^[a-z0-9]/.test(word) || this.#shards.has(shard)) continue;
      this.#shards.add(shard);
      this.#heldFetch.startEarly(this.#index + wordsFile(shard)).catch(ignore);
    }
  }

  /** The engine could not be loaded: what was asked for may be asked for again. */
  reset(): void {
    this.#shards.clear();
  }
}

/** What fails early is asked for again when it is needed, and fails there. */
const ignore = (): undefined => undefined;
