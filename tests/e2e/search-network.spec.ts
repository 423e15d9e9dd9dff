// Search on a slow or broken network: late answers, missing files, nothing loaded before somebody wants it.
import { expect, test } from '@playwright/test';
import { LIDS, NOTE } from './fixture-guide.ts';
import { dialog, holdRequests, input, openSearch, options, status } from './search-box.ts';

test('Enter opens the first result of the whole query, also before it has come', async ({
  page,
}) => {
  const index = await holdRequests(page, '**/pagefind/index/**');
  await openSearch(page);
  await page.keyboard.type(NOTE.question, { delay: 5 });
  await page.keyboard.press('Enter');
  await expect.poll(index.seen).toBeGreaterThan(0);
  await expect(options(page)).toHaveCount(0);
  await index.release();
  await expect(page).toHaveURL(NOTE.place);
});

test('an older answer never replaces a newer one', async ({ page }) => {
  await openSearch(page);
  // All first hits that were ever shown.
  const history = await page.evaluateHandle(() => {
    const shown: string[] = [];
    const hits = document.querySelector('.hits');
    if (!hits) throw new Error('no list of hits');
    new MutationObserver(() => {
      shown.push(hits.firstElementChild?.textContent ?? '');
    }).observe(hits, { childList: true });
    return shown;
  });
  const older = await holdRequests(page, '**/pagefind/fragment/**');
  await input(page).fill('splinter');
  await expect.poll(older.seen).toBeGreaterThan(0);
  const newer = await holdRequests(page, '**/pagefind/fragment/**');
  await input(page).fill('ticket expiry');
  await expect.poll(newer.seen).toBeGreaterThan(0);
  // The older answer comes while the newer one is still waited for.
  await older.release();
  await newer.release();
  await expect(options(page).first()).toContainText('ticket');
  const shown = await history.jsonValue();
  expect(shown.some((text) => text.includes('ticket'))).toBe(true);
  expect(shown.filter((text) => text.includes('splinter'))).toEqual([]);
});

test('search tells the reader if the index cannot load, and offers the lists', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await openSearch(page);
  await page.keyboard.type('box');
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute('**/pagefind/**');
  await dialog(page).getByRole('link', { name: 'browse by type' }).click();
  await expect(page).toHaveURL('/register/');
});

test('search tells the reader if a part of the index fails, and answers in full when tried again', async ({
  page,
}) => {
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await openSearch(page);
  await page.keyboard.type('splinter');
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute('**/pagefind/index/**');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toContainText('splinter');
});

test('nothing of search is loaded before somebody wants it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(LIDS.path, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => /pagefind|search/.test(path))).toEqual([]);
  // The page, two stylesheets, a script.
  expect(requests.filter((path) => path !== '/favicon.svg')).toHaveLength(4);
  await page.getByRole('link', { name: /^Search/ }).hover();
  await expect.poll(() => requests.some((path) => path.endsWith('pagefind.js'))).toBe(true);
});
