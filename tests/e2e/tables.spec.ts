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

test('a row says in a word how fresh it is, and opens what is known of it', async ({ page }) => {
  await page.goto('/box/');
  const row = page.locator('#box-size-l');
  const essay = row.getByText('It held 90 litres.');
  await expect(row.getByText('Changed 2022')).toBeVisible();
  await expect(essay).toBeHidden();
  await row.getByText('Changed 2022').click();
  await expect(essay).toBeVisible();
  await expect(row.getByRole('link', { name: 'AWS docs' })).toBeVisible();
});

test('the names of rows stay where a table scrolls sideways, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await page.goto('/limits/');
  const region = page.getByRole('region', { name: 'All limits' });
  const name = region.getByRole('rowheader').first();
  const before = (await name.boundingBox())?.x;
  await region.evaluate((box) => {
    box.scrollLeft = 90;
  });
  expect(await region.evaluate((box) => box.scrollLeft)).toBe(90);
  expect((await name.boundingBox())?.x).toBe(before);
});

test('a wide table has the width of the page, a narrow one that of the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const widthOf = async (table: string) =>
    (await page.locator(`#${table}`).boundingBox())?.width ?? 0;
  await page.goto('/limits/');
  expect(await widthOf('table-limits')).toBeGreaterThan(1000);
  await page.goto(LONG_TABLE.path);
  expect(await widthOf(`table-${LONG_TABLE.id}`)).toBeLessThan(710);
});

test('the head of a long table stays in sight, below what stays there already', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await page.goto(LONG_TABLE.path);
  const table = page.locator(`#table-${LONG_TABLE.id}`);
  await table.locator('tbody tr').last().scrollIntoViewIfNeeded();
  const head = await table.getByRole('columnheader').first().boundingBox();
  const bar = await page.locator('.bar').boundingBox();
  expect(head?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
  expect(head?.y).toBeLessThan(150);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('each row is a card that names its cells and needs no scrolling sideways', async ({
    page,
  }) => {
    await page.goto('/limits/');
    const region = page.getByRole('region', { name: 'All limits' });
    expect(await region.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    const cells = region.getByRole('row').filter({ hasText: 'LiftFailed' }).locator('th, td');
    const tops = await cells.evaluateAll((all) =>
      all.map((cell) => cell.getBoundingClientRect().y),
    );
    expect(new Set(tops).size).toBe(tops.length);
    const label = await cells.nth(2).evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toBe('"Limit"');
    // Beside the cell, on the screen.
    const value = await cells.nth(2).evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().x;
    });
    expect(value).toBeGreaterThan(120);
    await expect(page.getByLabel('Filter rows')).toHaveCount(0);
  });
});
