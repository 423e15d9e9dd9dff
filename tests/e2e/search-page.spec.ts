// The search page: query and filters stand in its address.
import { expect, test } from '@playwright/test';
import { NOTE } from './fixture-guide.ts';

test('the search page holds query and filters in its address', async ({ page }) => {
  await page.goto('/search/?q=box&severity=serious');
  const results = page.locator('search-page .hit');
  await expect(results.first()).toContainText('Serious gotcha');
  await expect(page.getByLabel('Severity')).toHaveValue('serious');
  await page.getByLabel('What are you looking for?').fill('open lid');
  await expect(page).toHaveURL('/search/?q=open+lid&severity=serious');
  await page.getByLabel('Severity').selectOption('');
  await expect(page).toHaveURL('/search/?q=open+lid');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=open+lid&severity=serious');
  await expect(page.getByLabel('Severity')).toHaveValue('serious');
  // The list of the filtered search, not the one before it.
  await expect(results.first()).toBeVisible();
  await expect(results.filter({ hasNotText: 'Serious gotcha' })).toHaveCount(0);
  await results.first().click();
  await expect(page).toHaveURL(/\/#(box|crate|shed)-/);
  await page.goBack();
  await expect(page.getByLabel('What are you looking for?')).toHaveValue('open lid');
  await expect(results.first()).toBeVisible();
});

test('the search page lists by filter alone, and shows more when asked', async ({ page }) => {
  await page.goto('/search/?page=crate');
  const results = page.locator('search-page .hit');
  await expect(results).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect.poll(() => results.count()).toBeGreaterThan(20);
});

test('each choice of a filter says how many results it would leave', async ({ page }) => {
  await page.goto('/search/?q=box');
  await expect(page.locator('search-page .hit').first()).toBeVisible();
  await page.getByText('Filters', { exact: true }).click();
  const serious = page.getByLabel('Severity').locator('option[value=serious]');
  await expect(serious).toHaveText(/^Serious \(\d+\)$/);
  const count = Number(/\d+/.exec((await serious.textContent()) ?? '')?.[0]);
  await page.getByLabel('Severity').selectOption('serious');
  await expect(page.locator('search-page').getByRole('status')).toContainText(`${count} results`);
});

test('nothing of a query is read as markup', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=document.title=1>')}`);
  await expect(page.locator('search-page').getByRole('status')).not.toBeEmpty();
  await expect(page.locator('search-page img')).toHaveCount(0);
  expect(await page.title()).toContain('Search');
});

test('a question finds the note that answers it, on the page as in the dialog', async ({
  page,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent(NOTE.question)}`);
  const first = page.locator('search-page .hit').first();
  await expect(first).toHaveAttribute('href', NOTE.place);
});

test('Back from a result finds the list where it was left', async ({ page }) => {
  await page.goto('/search/?q=box');
  const results = page.locator('search-page .hit');
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect.poll(() => results.count()).toBeGreaterThan(20);
  await page.evaluate(() => {
    scrollTo({ top: 900 });
  });
  await results.nth(9).click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect.poll(() => results.count()).toBeGreaterThan(20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});
