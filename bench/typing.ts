// Types a query into a search box key by key, and measures what comes over the line and when the
// results stand there.
import type { Browser, BrowserContext, Page } from 'playwright';
import { openSearch } from './search-box.ts';
import type { SearchInterface } from './search-box.ts';

/** Milliseconds between two keys. */
export const KEY_PAUSE = 50;
/** Whoever has seen nothing after so many milliseconds sees no result. */
const LATEST_RESULT = 8000;

/** What one query cost a reader whose browser had nothing. */
export interface Typed {
  /** Over the wire, from opening the search to its first results. */
  readonly bytes: number;
  readonly requests: number;
  /** From the last key to the first result; Infinity if there was none. */
  readonly milliseconds: number;
}

/** When things happened in the page, in its own milliseconds; 0: not yet. */
interface Times {
  key: number;
  result: number;
}

/** Counts what a context requests from now on. */
function countRequests(context: BrowserContext): {
  total: () => Promise<Omit<Typed, 'milliseconds'>>;
} {
  const sizes: Promise<number>[] = [];
  context.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        // The page was closed before its size was known.
        () => 0,
      ),
    );
  });
  return {
    total: async () => {
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      return { bytes, requests: sizes.length };
    },
  };
}

/** Notes in the page when its text last changed, and when results first stood there after that. */
const watch = (page: Page, { input, result }: SearchInterface): Promise<void> =>
  page.evaluate(
    ([field = '', link = '']) => {
      const times: Times = { key: 0, result: 0 };
      Object.assign(window, { times });
      document.querySelector(field)?.addEventListener('input', () => {
        times.key = performance.now();
        times.result = 0;
      });
      new MutationObserver(() => {
        if (times.result > 0 || times.key === 0 || !document.querySelector(link)) return;
        times.result = performance.now();
      }).observe(document.body, { childList: true, subtree: true });
    },
    [input, result],
  );

/** Waits for results of the whole query: what stood there for its beginning does not count. */
async function waitForResult(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    (latest) => {
      const { times } = window as unknown as { times: Times };
      if (times.result > 0) return { milliseconds: times.result - times.key };
      return performance.now() - times.key > latest ? { milliseconds: null } : false;
    },
    LATEST_RESULT,
    { timeout: LATEST_RESULT * 3 },
  );
  const answer = await handle.jsonValue();
  return answer === false ? Infinity : (answer.milliseconds ?? Infinity);
}

/**
 * Opens a page in a browser that has nothing of it, types a query and waits for results.
 * @param url of the page
 * @param search where it has its search
 */
export async function typeQuery(
  browser: Browser,
  url: string,
  search: SearchInterface,
  query: string,
): Promise<Typed> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const requests = countRequests(context);
  await openSearch(page, search);
  await watch(page, search);
  await page.keyboard.type(query, { delay: KEY_PAUSE });
  const milliseconds = await waitForResult(page);
  const { bytes, requests: count } = await requests.total();
  await context.close();
  return { bytes, requests: count, milliseconds };
}
