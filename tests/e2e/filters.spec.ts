// Filtering what a page shows, its notes and its guests, by kind, severity, mark and status.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { LIDS, NOTE } from './fixture-guide.ts';

/** A page with guests. */
const HOST = { path: '/box/', guest: 'A stack of more than five crates falls over' };

const notesOn = (page: Page): Locator => page.locator('.notes .note:visible');
const chip = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });
const countOf = async (locator: Locator): Promise<number> =>
  Number(/\d+/.exec((await locator.textContent()) ?? '')?.[0]);

test('filters show what was chosen, stand in the address, and the back button undoes them', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  const notes = notesOn(page);
  const all = await notes.count();
  await expect(chip(page, /^All/)).toHaveAttribute('aria-pressed', 'true');
  await chip(page, /^Gotchas/).click();
  await expect(page).toHaveURL(`${LIDS.path}?kind=gotcha`);
  await expect(chip(page, /^Gotchas/)).toHaveAttribute('aria-pressed', 'true');
  await expect(chip(page, /^All/)).toHaveAttribute('aria-pressed', 'false');
  const gotchas = await notes.count();
  expect(gotchas).toBeLessThan(all);
  await expect(page.locator('.filter-state')).toContainText(`${gotchas} gotchas of ${all}`);
  await chip(page, /^Serious/).click();
  await expect(page).toHaveURL(`${LIDS.path}?kind=gotcha&severity=serious`);
  const serious = await notes.count();
  expect(serious).toBeGreaterThan(0);
  expect(serious).toBeLessThan(gotchas);
  await expect(page.locator('.filter-state')).toContainText(
    `${serious} gotchas (serious) of ${all}`,
  );
  await page.goBack();
  await expect(notes).toHaveCount(gotchas);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(notes).toHaveCount(all);
  await expect(page).toHaveURL(LIDS.path);
  await chip(page, /^Tips/).click();
  await expect(notes).not.toHaveCount(all);
  await chip(page, /^All/).click();
  await expect(notes).toHaveCount(all);
});

test('an address with a filter arrives filtered, without headings of empty topics', async ({
  page,
}) => {
  await page.goto(`${LIDS.path}?severity=serious`);
  await expect(chip(page, /^Serious/)).toHaveAttribute('aria-pressed', 'true');
  const badges = page.locator('.notes .note:visible .badge');
  await expect(badges).toHaveCount(await page.locator('.note[data-severity=serious]').count());
  for (const badge of await badges.all()) await expect(badge).toHaveText('Serious gotcha');
  // Both serious gotchas stand under the first topic.
  await expect(page.locator('.notes > h2:visible')).toHaveText(['Who can open a box']);
});

test('marks that are no filters in view still filter by their address, and can be taken back', async ({
  page,
}) => {
  await page.goto(`${LIDS.path}?mark=undocumented`);
  await expect(notesOn(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(LIDS.path);
});

test('filters choose among guests too, and count them', async ({ page }) => {
  await page.goto(HOST.path);
  const guest = page.locator('.note-list').getByRole('link', { name: HOST.guest });
  const total = await page.locator('main [data-kind]').count();
  expect(await countOf(chip(page, /^All/))).toBe(total);
  const cost = await page.locator('main [data-mark~=cost]').count();
  expect(await countOf(chip(page, /^Cost/))).toBe(cost);
  await chip(page, /^Cost/).click();
  await expect(guest).toBeVisible();
  await expect(page.locator('main [data-kind]:visible')).toHaveCount(cost);
  await chip(page, /^Cost/).click();
  await chip(page, /^Tips/).click();
  await expect(guest).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Also on other pages' })).toBeHidden();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`a filter brings what it leaves into view, below the row of filters, at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(LIDS.path);
    await chip(page, /^Tips/).click();
    const first = page.locator('.notes .note:visible h3').first();
    await expect(first).toBeInViewport();
    const bar = await page.locator('note-filter').boundingBox();
    const heading = await page.locator('.notes > h2:visible').first().boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    // From the end of the page too, where the bar still stands.
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect(page.locator('.filter-state')).toBeInViewport();
    await chip(page, /^Basics/).click();
    await expect(page.locator('.notes .note:visible h3').first()).toBeInViewport();
  });
}

test('an address with a filter brings its first note into view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${LIDS.path}?kind=lock-in`);
  await expect(page.locator('.notes .note:visible h3').first()).toBeInViewport();
});

test('filters and contents count what is left, and what would leave nothing is off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(LIDS.path);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const before = await contents.getByRole('listitem').count();
  await chip(page, /^Serious/).click();
  await expect(chip(page, /^Tips/)).toBeDisabled();
  await expect(chip(page, /^Tips/)).toHaveText(/Tips\s+0/);
  const security = await page
    .locator('.notes [data-severity=serious][data-mark~=security]')
    .count();
  expect(await countOf(chip(page, /^Security/))).toBe(security);
  await expect(contents.getByRole('listitem')).toHaveText([/Who can open a box\s+2/]);
  await chip(page, /^All/).click();
  await expect(contents.getByRole('listitem')).toHaveCount(before);
  await expect(chip(page, /^Tips/)).toBeEnabled();
});

test('filters behind "More" choose too, and the button shows that they did', async ({ page }) => {
  await page.goto(LIDS.path);
  const more = page.getByRole('button', { name: 'More' });
  await more.click();
  await chip(page, /^Not checked/).click();
  await expect(page).toHaveURL(`${LIDS.path}?status=unchecked`);
  await expect(more).toHaveClass(/chosen/);
  await expect(page.locator('#more-filters')).toBeHidden();
  await expect(page.locator('.filter-state')).toContainText('notes (not checked) of');
});

test('filters that no note fits say which clash, and each is cleared by one click', async ({
  page,
}) => {
  const address = `${LIDS.path}?kind=lock-in&severity=serious`;
  await page.goto(address);
  const state = page.locator('.filter-state');
  await expect(state).toContainText('No note here is Lock-in and Serious at once');
  await expect(notesOn(page)).toHaveCount(0);
  await state.getByRole('button', { name: 'Clear Lock-in' }).click();
  await expect(page).toHaveURL(`${LIDS.path}?severity=serious`);
  await expect(notesOn(page)).toHaveCount(2);
  await page.goto(address);
  await state.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(LIDS.path);
});

test('a link to a note that the filters hide shows it', async ({ page }) => {
  await page.goto(`${LIDS.path}?kind=tip#${NOTE.id}`);
  await expect(page.locator(`#${NOTE.id}`)).toBeInViewport();
  await expect(page).toHaveURL(NOTE.place);
});

test('on a phone the filters are one row, which stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(LIDS.path);
  const bar = page.locator('note-filter');
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(56);
  await page.locator('.note').last().scrollIntoViewIfNeeded();
  await expect(chip(page, /^All/)).toBeInViewport();
  const header = await page.getByRole('banner').boundingBox();
  expect((await bar.boundingBox())?.y).toBeCloseTo(header?.height ?? 0, 0);
});

test('on a low screen the filters do not stay above the text', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto(LIDS.path);
  await page.locator('.note').last().scrollIntoViewIfNeeded();
  await expect(chip(page, /^All/)).not.toBeInViewport();
});

test('what filters do is loaded when somebody reaches for them', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(LIDS.path, { waitUntil: 'networkidle' });
  const isFilter = (url: string): boolean => /\/filter\.client\.[^/]*\.js$/.test(url);
  expect(loaded.some(isFilter)).toBe(false);
  await chip(page, /^Tips/).focus();
  await expect.poll(() => loaded.some(isFilter)).toBe(true);
});

test('the row of filters is one stop of the Tab key, and arrow keys go along it', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  await page.setViewportSize({ width: 1440, height: 900 });
  const row = page.getByRole('toolbar', { name: 'Filters' });
  await expect(row.locator('button:not([tabindex="-1"])')).toHaveCount(1);
  // What keys do comes with the rest of the filter, once somebody is there.
  const loaded = page.waitForResponse(/filter\.client/);
  await chip(page, /^All/).focus();
  await (await loaded).finished();
  await expect(async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(chip(page, /^Gotchas/)).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(chip(page, /^All/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${LIDS.path}?kind=gotcha`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeFocused();
});
