// Tables of data: sorting, filtering, downloading.
import { expect, test } from '@playwright/test';
import { LONG_TABLE } from './fixture-guide.ts';

test('a table sorts by words and by numbers, up and down', async ({ page }) => {
  await page.goto('/box/');
  const table = page.locator('#table-box-sizes');
  await table.scrollIntoViewIfNeeded();
  const names = table.locator('tbody th');
  const firstName = async (): Promise<string> => (await names.first().innerText()).trim();
  const [byName, byLitres] = [table.locator('thead th').nth(0), table.locator('thead th').nth(1)];
  await byName.getByRole('button').click();
  await expect(byName).toHaveAttribute('aria-sort', 'ascending');
  expect(await firstName()).toMatch(/^L\b/);
  await byName.getByRole('button').click();
  await expect(byName).toHaveAttribute('aria-sort', 'descending');
  expect(await firstName()).toMatch(/^XXL\b/);
  // 1,000 is more than 120, although it begins with a smaller digit than 9.
  await byLitres.getByRole('button').click();
  await expect(byLitres).toHaveAttribute('aria-sort', 'ascending');
  await expect(byName).not.toHaveAttribute('aria-sort', /./);
  await expect(names.first()).toContainText('XS');
  await expect(names.last()).toContainText('XXL');
});

test('a long table filters by words, and a link to a hidden row shows it', async ({ page }) => {
  await page.goto(LONG_TABLE.path);
  const table = page.locator(`#table-${LONG_TABLE.id}`);
  await table.scrollIntoViewIfNeeded();
  const all = await table.locator('tbody tr').count();
  await table.getByLabel('Filter rows').fill('the USUAL crate');
  await expect(table.locator('tbody tr:visible')).toHaveCount(1);
  await expect(table.getByRole('status')).toHaveText(`1 of ${all} rows`);
  const hidden = table.locator('tbody tr').first();
  await expect(hidden).toBeHidden();
  await page.evaluate(
    (id) => {
      location.hash = id ?? '';
    },
    await hidden.getAttribute('id'),
  );
  await expect(hidden).toBeInViewport();
});

test('a short table has no filter', async ({ page }) => {
  await page.goto('/box/');
  const table = page.locator('#table-box-sizes');
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByRole('button').first()).toBeVisible();
  await expect(table.getByLabel('Filter rows')).toHaveCount(0);
});

test('a table can be downloaded with all its rows', async ({ page, request }) => {
  await page.goto(LONG_TABLE.path);
  const figure = page.locator(`#table-${LONG_TABLE.id}`);
  const rows = await figure.locator('tbody tr').count();
  const download = async (name: RegExp) =>
    request.get((await figure.getByRole('link', { name }).getAttribute('href')) ?? '');
  const csv = await (await download(/^CSV/)).text();
  expect(csv).toMatch(/^id,Wood,Weight,Remark,Status,Freshness,Source\r\n/);
  expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
  const json = (await (await download(/^JSON/)).json()) as { rows: unknown[] };
  expect(json.rows).toHaveLength(rows);
});
