// Fetches the pages that claims stand on: each once, one request a second to a host, only if it
// changed, and not again what came lately.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import got, { HTTPError, RequestError } from 'got';
import PQueue from 'p-queue';
import { isWall, readPage } from './page-text.ts';

/** A page that was asked for: its words, or why there are none. */
export type Page =
  | { readonly state: 'read'; readonly text: string; readonly movedTo: string | null }
  | { readonly state: 'gone'; readonly status: number }
  | { readonly state: 'unreadable'; readonly reason: string };

/** A page as it is kept on disk. */
interface Kept {
  readonly url: string;
  readonly page: Page;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it was fetched or found unchanged, in milliseconds since 1970. */
  readonly at: number;
}

export interface FetchOptions {
  /** The folder of the cache. */
  readonly cacheDir: string;
  /**
   * What came within so many milliseconds is not asked for again: a run that broke off goes on where
   * it was.
   */
  readonly freshFor: number;
  /** Milliseconds between two requests to one host. */
  readonly interval: number;
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
  /** How often a request that failed is tried again, with growing pauses. */
  readonly retries: number;
  /** Answers of more bytes are given up: they are no page. */
  readonly mostBytes: number;
  readonly userAgent: string;
  /** Told after each page. */
  readonly onPage?: (done: number, all: number, url: string) => void;
}

/** Statuses by which a host says that there is no such page. */
const GONE = new Set([404, 410]);

const fileOf = (cacheDir: string, url: string): string =>
  join(cacheDir, `${createHash('sha256').update(url).digest('hex').slice(0, 24)}.json`);

async function readKept(cacheDir: string, url: string): Promise<Kept | null> {
  const text = await readFile(fileOf(cacheDir, url), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Kept;
    return kept.url === url ? kept : null;
  } catch {
    // Written half when a run broke off: as if it were not there.
    return null;
  }
}

async function keep(cacheDir: string, kept: Kept): Promise<void> {
  const file = fileOf(cacheDir, kept.url);
  await writeFile(`${file}.part`, JSON.stringify(kept));
  await rename(`${file}.part`, file);
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** Addresses that differ only in scheme, slash at the end or fragment are one. */
const sameAddress = (a: string, b: string): boolean => {
  const plain = (url: string): string =>
    withoutFragment(url)
      .replace(/^https?:/, '')
      .replace(/\/$/, '');
  return plain(a) === plain(b);
};

/** What is used of an answer. */
interface Answer {
  readonly statusCode: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

const headerOf = ({ headers }: Answer, name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
};

async function request(url: string, kept: Kept | null, options: FetchOptions): Promise<Answer> {
  const tooLarge = new AbortController();
  const pending = got(url, {
    headers: {
      'user-agent': options.userAgent,
      accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
      'accept-language': 'en',
      ...(kept?.etag == null ? {} : { 'if-none-match': kept.etag }),
      ...(kept?.lastModified == null ? {} : { 'if-modified-since': kept.lastModified }),
    },
    responseType: 'buffer',
    timeout: { request: options.timeout },
    // Waits as `Retry-After` says, else twice as long each time.
    retry: { limit: options.retries, maxRetryAfter: 60_000 },
    signal: tooLarge.signal,
  });
  void pending.on('downloadProgress', ({ transferred }) => {
    if (transferred > options.mostBytes) tooLarge.abort();
  });
  return pending;
}

/** Reads an answer; a page that sends its readers on is followed once. */
async function readAnswer(url: string, response: Answer, options: FetchOptions): Promise<Page> {
  const type = headerOf(response, 'content-type') ?? '';
  if (type !== '' && !/html|xml|text\/plain/.test(type))
    return { state: 'unreadable', reason: `it is ${type}` };
  const first = readPage(response.body, type);
  const { refresh } = first;
  let { text } = first;
  let address = response.url;
  if (refresh !== null) {
    const next = await request(new URL(refresh, address).href, null, options);
    ({ text } = readPage(next.body, headerOf(next, 'content-type') ?? ''));
    address = next.url;
  }
  if (isWall(text)) return { state: 'unreadable', reason: 'a consent page or a check for robots' };
  return { state: 'read', text, movedTo: sameAddress(url, address) ? null : address };
}

/** What a failed request says of its page. */
function failure(error: unknown): Page {
  if (error instanceof HTTPError) {
    const { statusCode } = error.response;
    return GONE.has(statusCode)
      ? { state: 'gone', status: statusCode }
      : { state: 'unreadable', reason: `status ${statusCode}` };
  }
  const reason = error instanceof RequestError ? error.code : String(error);
  return { state: 'unreadable', reason };
}

/** Fetches one page, or finds that it has not changed. */
async function fetchPage(url: string, options: FetchOptions): Promise<Page> {
  const kept = await readKept(options.cacheDir, url);
  if (kept !== null && Date.now() - kept.at < options.freshFor) return kept.page;
  // Only what was read is worth asking whether it changed.
  const known = kept?.page.state === 'read' ? kept : null;
  try {
    const response = await request(url, known, options);
    if (response.statusCode === 304 && known !== null) {
      await keep(options.cacheDir, { ...known, at: Date.now() });
      return known.page;
    }
    const page = await readAnswer(url, response, options);
    const [etag, lastModified] = [headerOf(response, 'etag'), headerOf(response, 'last-modified')];
    await keep(options.cacheDir, { url, page, etag, lastModified, at: Date.now() });
    return page;
  } catch (error) {
    const page = failure(error);
    // What failed for a reason that may pass is tried again the next time.
    if (page.state === 'gone')
      await keep(options.cacheDir, { url, page, etag: null, lastModified: null, at: Date.now() });
    return page;
  }
}

/**
 * Fetches pages, hosts side by side, the pages of one host one after the other.
 * @param urls their addresses; fragments do not count
 * @param options how, and where they are kept
 * @returns each page by its address without fragment
 */
export async function fetchPages(
  urls: Iterable<string>,
  options: FetchOptions,
): Promise<Map<string, Page>> {
  await mkdir(options.cacheDir, { recursive: true });
  const all = [...new Set([...urls].map(withoutFragment))];
  const byHost = Map.groupBy(all, (url) => new URL(url).host);
  const pages = new Map<string, Page>();
  await Promise.all(
    [...byHost.values()].map(async (own) => {
      const queue = new PQueue({ concurrency: 1, interval: options.interval, intervalCap: 1 });
      await Promise.all(
        own.map(async (url) => {
          const kept = await readKept(options.cacheDir, url);
          const isFresh = kept !== null && Date.now() - kept.at < options.freshFor;
          // What is at hand need not wait for its turn.
          const page = isFresh ? kept.page : await queue.add(() => fetchPage(url, options));
          pages.set(url, page);
          options.onPage?.(pages.size, all.length, url);
        }),
      );
    }),
  );
  return pages;
}
