// The site's own search box in Chromium, asked as a reader asks it.
import type { Browser, Page } from 'playwright';
import type { Competitor } from './golden.ts';

/** Where an interface of search has its parts. */
export interface SearchInterface {
  readonly input: string;
  /** One result. */
  readonly result: string;
  /** What opens it: a key, or a button. */
  readonly open: { readonly key: string } | { readonly button: string };
}

export const OURS: SearchInterface = {
  input: 'dialog input',
  result: '.hits a.hit',
  open: { key: '/' },
};
/** The parts of our box that change with an answer. */
const RESULTS = '.hits';
const STATUS = 'dialog .search-status';

/** A list comes in two parts; it is whole when nothing has changed for so many milliseconds. */
const WHOLE_AFTER = 120;
const LATEST_ANSWER = 15_000;
/**
 * A half-typed word may find nothing: whoever has seen no result after so many milliseconds sees
 * none.
 */
const LATEST_KEYSTROKE = 5_000;

/** Opens a search on a loaded page, and waits until it stands ready for keys. */
export async function openSearch(page: Page, { input, open }: SearchInterface): Promise<void> {
  if ('key' in open) await page.keyboard.press(open.key);
  else await page.locator(open.button).first().click();
  await page.locator(input).waitFor();
  await page.locator(input).focus();
}

/**
 * Types a whole query at once, waits for the whole list, and returns the addresses of its results.
 */
const resultsOf = (page: Page, query: string): Promise<string[]> =>
  page.evaluate(
    ({ query, selectors, wholeAfter, latest }) =>
      new Promise<string[]>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>(selectors.input);
        const results = document.querySelector(selectors.results);
        const status = document.querySelector(selectors.status);
        if (!input || !results || !status) throw new Error('no search box');
        const timeout = setTimeout(() => {
          reject(new Error(`no answer to ${query}`));
        }, latest);
        let whole: ReturnType<typeof setTimeout>;
        const observer = new MutationObserver(() => {
          clearTimeout(whole);
          whole = setTimeout(() => {
            observer.disconnect();
            clearTimeout(timeout);
            const links = document.querySelectorAll<HTMLAnchorElement>(selectors.result);
            resolve([...links].map((link) => link.pathname + link.hash));
          }, wholeAfter);
        });
        results.replaceChildren();
        status.replaceChildren();
        observer.observe(results, { childList: true });
        observer.observe(status, { childList: true });
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    {
      query,
      selectors: { input: OURS.input, result: OURS.result, results: RESULTS, status: STATUS },
      wholeAfter: WHOLE_AFTER,
      latest: LATEST_ANSWER,
    },
  );

/**
 * The search box as one competitor among others: it types nothing key by key, but reads what a
 * reader sees.
 * @param url of a page of the site
 */
export async function searchBox(
  browser: Browser,
  url: string,
): Promise<{ ask: Competitor; close: () => Promise<void> }> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await openSearch(page, OURS);
  return { ask: (query) => resultsOf(page, query), close: () => page.close() };
}

/**
 * From a change of the open box's text to its first results, painted.
 * @param text what then stands in the box
 * @returns milliseconds; null if nothing was found in time
 */
export const keystroke = (page: Page, text: string): Promise<number | null> =>
  page.evaluate(
    ({ text, selectors, wholeAfter, latest }) =>
      new Promise<number | null>((resolve) => {
        const input = document.querySelector<HTMLInputElement>(selectors.input);
        const results = document.querySelector(selectors.results);
        if (!input || !results) throw new Error('no search box');
        const observer = new MutationObserver(() => {
          if (results.childElementCount === 0) return;
          observer.disconnect();
          clearTimeout(timeout);
          requestAnimationFrame(() => {
            const milliseconds = performance.now() - start;
            // The second part of the list must not be taken for the answer to the next key.
            setTimeout(() => {
              resolve(milliseconds);
            }, wholeAfter);
          });
        });
        const timeout = setTimeout(() => {
          observer.disconnect();
          resolve(null);
        }, latest);
        const start = performance.now();
        observer.observe(results, { childList: true });
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    {
      text,
      selectors: { input: OURS.input, results: RESULTS },
      wholeAfter: WHOLE_AFTER,
      latest: LATEST_KEYSTROKE,
    },
  );

/** A query as it grows under somebody's hands, from its third letter on. */
export const prefixesOf = (query: string, step = 1): string[] =>
  Array.from({ length: query.length }, (_, index) => index + 1)
    .filter((end) => end >= 3 && (end - 3) % step === 0)
    .map((end) => query.slice(0, end))
    .filter((text) => !text.endsWith(' '));
