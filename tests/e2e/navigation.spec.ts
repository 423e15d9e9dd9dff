// Getting about: pages, notes, permanent addresses, contents, theme.
import { expect, test } from '@playwright/test';
import { LIDS, LONG_TABLE, NOTE } from './fixture-guide.ts';

test('a reader gets from home to a page, to its service and on to the next page', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('main').getByText('1 more page').click();
  await page.getByRole('main').getByRole('link', { name: LIDS.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LIDS.title);
  await expect(
    page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: LIDS.title }),
  ).toHaveAttribute('aria-current', 'page');
  await page
    .getByRole('navigation', { name: 'Breadcrumbs' })
    .getByRole('link', { name: 'Boxes', exact: true })
    .click();
  await expect(page).toHaveURL('/box/');
  await page
    .getByRole('navigation', { name: 'Previous and next page' })
    .getByRole('link', { name: /Next/ })
    .click();
  await expect(page).toHaveURL(LIDS.path);
});

test('a link to a note marks it, below the header', async ({ page }) => {
  await page.goto(NOTE.place);
  const note = page.locator(`#${NOTE.id}`);
  await expect(note).toBeInViewport();
  const header = await page.getByRole('banner').boundingBox();
  await expect
    .poll(async () => (await note.boundingBox())?.y ?? 0)
    .toBeGreaterThanOrEqual(header?.height ?? 0);
  const [own, other] = await Promise.all(
    [note, page.locator('.note').last()].map((article) =>
      article.evaluate((element) => getComputedStyle(element).backgroundColor),
    ),
  );
  expect(own).not.toBe(other);
});

test('the permanent address of a note shows it and leads to its place', async ({ page }) => {
  await page.goto(NOTE.permalink);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NOTE.claim);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    new RegExp(NOTE.claim),
  );
  await page.getByRole('link', { name: /^Box lids: \d+ notes/ }).click();
  await expect(page).toHaveURL(NOTE.place);
});

test('an earlier id of a note leads to its present place', async ({ page }) => {
  await page.goto('/box/#box-damp-bottom');
  await expect(page.locator('#box-wet-bottom')).toBeInViewport();
});

test('the permanent address of a row leads to its table', async ({ page }) => {
  await page.goto(`/n/${LONG_TABLE.row}/`);
  await expect(page).toHaveURL(`${LONG_TABLE.path}#${LONG_TABLE.row}`);
  await expect(page.locator(`#${LONG_TABLE.row}`)).toBeInViewport();
});

test('a page lists the notes of other pages that belong to it too', async ({ page }) => {
  await page.goto('/moving/');
  const guests = page.locator('section', { has: page.locator('#also') });
  await guests.getByRole('link', { name: new RegExp(NOTE.claim) }).click();
  await expect(page).toHaveURL(NOTE.place);
});

test('the contents follow the reader', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(LIDS.path);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link').nth(2).click();
  await expect(contents.getByRole('link').nth(2)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('End');
  await expect(contents.getByRole('link').last()).toHaveAttribute('aria-current', 'true');
});

test('the theme goes round, stays, and does not flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  const button = page.getByRole('button', { name: /^Theme/ });
  await expect(button).toHaveText('Theme: system');
  await button.click();
  await expect(button).toHaveText('Theme: light');
  await button.click();
  await expect(button).toHaveText('Theme: dark');
  expect(await paper()).not.toBe(light);
  await page.goto('/crate/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Set by the script in the head, before any of the body is there.
  const early = await page.context().newPage();
  await early.route('**/_astro/**.js', (route) => route.abort());
  await early.goto('/crate/');
  await expect(early.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

test('an unknown address is searched for its words at once', async ({ page }) => {
  const response = await page.goto('/n/box-lock-freezs/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Perhaps one of these' })).toBeVisible();
  await expect(page.locator('not-found .hit')).toHaveCount(3);
  await expect(page.locator('not-found .hit').first()).toContainText('Locks freeze below zero');
  // What leads on is a link, and looks like one.
  const link = page.getByRole('link', { name: 'Search for “box lock freezs”' });
  expect(await link.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('0px');
  await link.click();
  await expect(page).toHaveURL('/search/?q=box%20lock%20freezs');
  await expect(page.locator('search-page .hit').first()).toBeVisible();
});

test('the index of names has names and acronyms, and not what else people search for', async ({
  page,
}) => {
  await page.goto('/a-z/');
  const entry = page.getByRole('listitem').filter({ hasText: 'Wooden Crate Service' });
  await expect(entry).toHaveText('Crates Wooden Crate Service, WC');
  await expect(page.getByText('relocation')).toHaveCount(0);
});

test('whoever wants to help finds the way on the page about the guide', async ({ page }) => {
  await page.goto('/about/');
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'How to contribute' }),
  });
  await expect(section).toContainText('WRITING.md');
  await expect(page.getByText('whoever runs this copy')).toHaveCount(0);
});

test('the legend explains what readers see, and nothing else', async ({ page }) => {
  await page.goto('/legend/');
  const terms = page.getByRole('term');
  await expect(terms.filter({ hasText: 'Security' })).toHaveCount(1);
  for (const hidden of ['Important', 'Undocumented', 'Opinionated', 'Needs work'])
    await expect(terms.filter({ hasText: hidden }), hidden).toHaveCount(0);
  for (const status of ['Checked', 'Opinion', 'Gone'])
    await expect(terms.getByText(status, { exact: true }), status).toBeVisible();
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('/box/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
