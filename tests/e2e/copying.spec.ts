// Copying the address of a note, and code.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { CODE, LIDS, NOTE } from './fixture-guide.ts';

const linkOf = (page: Page) => page.locator(`#${NOTE.id} a.permalink`);

for (const path of [LIDS.path, NOTE.permalink]) {
  test(`the one link of a note copies its permanent address, at ${path}`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    await expect(linkOf(page)).toHaveAttribute('href', NOTE.permalink);
    await expect(linkOf(page)).toHaveAttribute('title', 'Copy link');
    await linkOf(page).click();
    await expect(linkOf(page)).toHaveClass(/copied/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL ?? ''}${NOTE.permalink}`,
    );
    await expect(page.locator('body > p[role=status]')).toContainText('copied');
    await expect(page).toHaveURL(path);
  });
}

test('a click with a modifier key follows the link of a note, as any other', async ({
  page,
  context,
}) => {
  await page.goto(LIDS.path);
  const opened = context.waitForEvent('page');
  await linkOf(page).click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(NOTE.permalink);
});

test('the link of a note stands at the right edge, and is large enough for a finger', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  const note = await page.locator(`#${NOTE.id}`).boundingBox();
  const link = await linkOf(page).boundingBox();
  const right = (box: typeof note): number => (box?.x ?? 0) + (box?.width ?? 0);
  expect(right(link)).toBeCloseTo(right(note), 0);
  expect(link?.width).toBeGreaterThanOrEqual(24);
  expect(link?.height).toBeGreaterThanOrEqual(24);
});

test('if the clipboard refuses, the link is handed over to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await page.goto(LIDS.path);
  await linkOf(page).click();
  await expect(page.getByLabel('Permanent link, to copy by hand')).toHaveValue(
    new RegExp(`${NOTE.permalink}$`),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link of a note leads to its permanent address, which does not link to itself', async ({
    page,
  }) => {
    await page.goto(LIDS.path);
    await linkOf(page).click();
    await expect(page).toHaveURL(NOTE.permalink);
    await expect(linkOf(page)).toBeHidden();
  });
});

test('code can be copied', async ({ page }) => {
  await page.goto(`${CODE.path}#${CODE.id}`);
  const note = page.locator(`#${CODE.id}`);
  await note.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(note.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(CODE.begins);
});
