// Copying the address of a note, and code.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { allFaults } from './axe.ts';
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

/** A clipboard that takes nothing. */
async function refuse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
}

test('if the clipboard refuses, what was to be copied is handed over to copy by hand', async ({
  page,
}) => {
  await refuse(page);
  await page.goto(NOTE.permalink);
  await linkOf(page).click();
  await expect(page.getByLabel('Permanent link, to copy by hand')).toHaveValue(
    new RegExp(`${NOTE.permalink}$`),
  );
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  const field = page.getByLabel('Markdown, to copy by hand');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(new RegExp(NOTE.text));
  const selected = await field.evaluate((area: HTMLTextAreaElement) => [
    area.selectionStart === 0,
    area.selectionEnd === area.value.length,
  ]);
  expect(selected).toEqual([true, true]);
});

const menuOf = (page: Page) => page.locator(`#${NOTE.id} .copy-menu`);
const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

test('a copied link is followed by the offer to copy the note as Markdown', async ({
  page,
  baseURL,
}) => {
  await page.goto(LIDS.path);
  await linkOf(page).click();
  await expect(menuOf(page)).toBeVisible();
  expect(await allFaults(page)).toEqual([]);
  await menuOf(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('body > p[role=status]')).toHaveText('Markdown copied');
  const copied = await clipboard(page);
  expect(copied).toContain(NOTE.text);
  expect(copied).toContain(`**Do:** ${NOTE.do}`);
  // Its attribution stands last.
  expect(copied.trimEnd().split('\n').at(-1)).toContain(`(${baseURL ?? ''}${NOTE.permalink})`);
  await expect(menuOf(page)).toBeHidden();
});

test('by keyboard the offer is next after the link, and goes with Escape or with the focus', async ({
  page,
  baseURL,
}) => {
  await page.goto(LIDS.path);
  await linkOf(page).focus();
  await page.keyboard.press('Enter');
  await expect(menuOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menuOf(page)).toBeHidden();
  await expect(linkOf(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(menuOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('body > p[role=status]')).toHaveText('Review comment copied');
  const link = `${baseURL ?? ''}${NOTE.permalink}`;
  expect(await clipboard(page)).toMatch(
    new RegExp(`^\\*\\*.*\\*\\*\\n\\n${NOTE.do}\\n\\n${link}\\n$`),
  );
  await page.keyboard.press('Tab');
  await expect(menuOf(page)).toBeHidden();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('the offer is large enough for a finger, within the window, and goes with a tap beside it', async ({
    page,
  }) => {
    await page.goto(LIDS.path);
    await linkOf(page).tap();
    await expect(menuOf(page)).toBeVisible();
    const box = await menuOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    for (const button of await menuOf(page).getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await page.touchscreen.tap(20, 790);
    await expect(menuOf(page)).toBeHidden();
  });
});

test('a note’s own page shows all three ways to copy it', async ({ page }) => {
  await page.goto(NOTE.permalink);
  const note = page.locator(`#${NOTE.id}`);
  const button = note.getByRole('button', { name: 'Copy as review comment' });
  await expect(linkOf(page)).toBeVisible();
  await expect(note.getByRole('button', { name: 'Copy as Markdown' })).toBeVisible();
  const width = (await button.boundingBox())?.width ?? 0;
  await button.click();
  const done = note.getByRole('button', { name: 'Copied' });
  expect((await done.boundingBox())?.width).toBeCloseTo(width, 0);
  expect(await clipboard(page)).toContain(NOTE.claim);
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
    await expect(page.getByRole('button', { name: /^Copy as/ })).toHaveCount(0);
  });
});

test('code can be copied', async ({ page }) => {
  await page.goto(`${CODE.path}#${CODE.id}`);
  const note = page.locator(`#${CODE.id}`);
  await note.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(note.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(CODE.begins);
});
