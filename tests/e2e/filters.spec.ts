// Filtering the notes of a page by kind, severity, mark and status.
import { expect, test } from '@playwright/test';
import { LIDS, NOTE } from './fixture-guide.ts';

test('filters show what was chosen, stand in the address, and the back button undoes them', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  const notes = page.locator('.notes .note:visible');
  const all = await notes.count();
  await page.getByRole('button', { name: /^Gotchas/ }).click();
  await expect(page).toHaveURL(`${LIDS.path}?kind=gotcha`);
  const gotchas = await notes.count();
  expect(gotchas).toBeLessThan(all);
  await page.getByRole('button', { name: /^Serious/ }).click();
  await expect(page).toHaveURL(`${LIDS.path}?kind=gotcha&severity=serious`);
  const serious = await notes.count();
  expect(serious).toBeGreaterThan(0);
  expect(serious).toBeLessThan(gotchas);
  await expect(page.locator('.filter-state')).toContainText(`${serious} of ${all} notes`);
  await page.goBack();
  await expect(notes).toHaveCount(gotchas);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(notes).toHaveCount(all);
  await expect(page).toHaveURL(LIDS.path);
});

test('an address with a filter arrives filtered, without headings of empty topics', async ({
  page,
}) => {
  await page.goto(`${LIDS.path}?severity=serious`);
  await expect(page.getByRole('button', { name: /^Serious/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const badges = page.locator('.notes .note:visible .badge');
  await expect(badges).toHaveCount(await page.locator('.note[data-severity=serious]').count());
  for (const badge of await badges.all()) await expect(badge).toHaveText('Serious gotcha');
  // Both serious gotchas stand under the first topic.
  await expect(page.locator('.notes > h2:visible')).toHaveText(['Who can open a box']);
});

test('filters that no note fits say so', async ({ page }) => {
  await page.goto(`${LIDS.path}?kind=lock-in&severity=serious`);
  await expect(page.locator('.filter-state')).toContainText(
    'No note of this page fits all filters',
  );
  await expect(page.locator('.notes .note:visible')).toHaveCount(0);
});

test('a link to a note that the filters hide shows it', async ({ page }) => {
  await page.goto(`${LIDS.path}?kind=tip#${NOTE.id}`);
  await expect(page.locator(`#${NOTE.id}`)).toBeInViewport();
  await expect(page).toHaveURL(NOTE.place);
});
