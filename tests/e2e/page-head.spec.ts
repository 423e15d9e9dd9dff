// What stands above the notes of a page: its name, its service's pages, what is serious, contents.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LIDS, NOTE } from './fixture-guide.ts';

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Pages on Boxes' });
const box = (page: Page) => page.getByRole('region', { name: /^Serious: / });

test('the head of a page has three lines: names, what it is, official pages', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/box/');
  const head = page.locator('.page-head');
  await expect(head.locator('> *')).toHaveCount(3);
  const name = await head.getByRole('heading').boundingBox();
  const full = await head.getByText('Cardboard Box Service').boundingBox();
  // The full name stands beside the short one.
  expect(full?.x).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0));
  await expect(head).not.toContainText('notes');
  await expect(head.locator('.official')).toHaveText('Official: Product page · Handbook');
});

test('tabs name the pages of a service, with how much each shows', async ({ page }) => {
  await page.goto(LIDS.path);
  const current = tabs(page).locator('[aria-current=page]');
  const shown = await page.locator('main [data-kind]').count();
  const serious = await page.locator('main [data-severity=serious]').count();
  await expect(current).toHaveText(new RegExp(`^Box lids ${shown} ${serious} serious$`));
  await expect(page.getByRole('button', { name: /^All/ })).toHaveText(`All ${shown}`);
  await tabs(page)
    .getByRole('link', { name: /^Overview/ })
    .click();
  await expect(page).toHaveURL('/box/');
});

test('tabs are one row on a phone, with the present one in view', async ({ page }) => {
  await page.setViewportSize({ width: 200, height: 640 });
  await page.goto(LIDS.path);
  await expect(tabs(page).locator('[aria-current]')).toBeInViewport({ ratio: 0.5 });
  expect((await tabs(page).boundingBox())?.height).toBeLessThanOrEqual(56);
});

test('what is serious is told of the whole service, a topic page’s own first', async ({ page }) => {
  await page.goto(LIDS.path);
  await expect(box(page).getByRole('heading')).toHaveText('Serious: 4 across Boxes');
  const entries = box(page).getByRole('listitem');
  await expect(entries).toHaveText([
    /^A lid left open/,
    /^“Neighbours”/,
    /^A box that stood in water .* Overview$/,
    /^A stack of more than five crates .* Crates$/,
  ]);
  await box(page)
    .getByRole('link', { name: new RegExp(NOTE.claim) })
    .click();
  await expect(page).toHaveURL(NOTE.place);
  await page.goto('/box/');
  await expect(box(page).getByRole('heading')).toHaveText('Serious: 4 across Boxes');
});

test('a service without anything serious has no box for it', async ({ page }) => {
  await page.goto('/data-transfer/');
  await expect(box(page)).toHaveCount(0);
});

for (const width of [390, 768, 1180]) {
  test(`the contents open from the bar above the notes at ${width} px, and close again`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(LIDS.path);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents).toBeHidden();
    await page.getByText('On this page').first().click();
    await expect(contents).toBeVisible();
    await contents.getByRole('link', { name: /^Handles/ }).click();
    await expect(contents).toBeHidden();
    const heading = page.getByRole('heading', { name: 'Handles', exact: true });
    await expect(heading).toBeInViewport();
    const bar = await page.locator('note-filter').boundingBox();
    const top = (await heading.boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
  });
}

test('beside the text the contents stand open, and nothing opens from the bar', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(LIDS.path);
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
  await expect(page.locator('.contents-menu')).toBeHidden();
});
