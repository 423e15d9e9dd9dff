// Copying the address of a note, and code.
import { expect, test } from '@playwright/test';
import { CODE, LIDS, NOTE } from './fixture-guide.ts';

test('the copied link is the permanent address', async ({ page, baseURL }) => {
  await page.goto(LIDS.path);
  const note = page.locator(`#${NOTE.id}`);
  await note.getByRole('button', { name: /Copy link/ }).click();
  await expect(note.getByRole('button', { name: /Copied/ })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL ?? ''}${NOTE.permalink}`,
  );
  await expect(page.locator('body > p[role=status]')).toContainText('copied');
});

test('if the clipboard refuses, the link is handed over to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await page.goto(LIDS.path);
  await page
    .locator(`#${NOTE.id}`)
    .getByRole('button', { name: /Copy link/ })
    .click();
  await expect(page.getByLabel('Permanent link, to copy by hand')).toHaveValue(
    new RegExp(`${NOTE.permalink}$`),
  );
});

test('code can be copied', async ({ page }) => {
  await page.goto(`${CODE.path}#${CODE.id}`);
  const note = page.locator(`#${CODE.id}`);
  await note.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(note.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(CODE.begins);
});
