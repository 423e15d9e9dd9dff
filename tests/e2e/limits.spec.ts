// The list of limits.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { LIMIT } from './fixture-guide.ts';

test('limits stand in one table, each with what is seen and a link to its note', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Limits', exact: true }).click();
  await expect(page).toHaveURL('/limits/');
  await expect(page.locator('.tally')).toHaveText(
    '4 limits of 2 services, 2 of which can be raised',
  );
  await expect(
    page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: 'Limits' }),
  ).toHaveAttribute('aria-current', /./);
  const row = page.getByRole('row').filter({ hasText: LIMIT.claim });
  await expect(row.locator('th, td')).toHaveText(LIMIT.row);
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(LIMIT.place);
});

test('limits are sorted by any column', async ({ page }) => {
  await page.goto('/limits/');
  const services = page.locator('tbody tr td:nth-child(2)');
  await expect(services).toHaveText(['Boxes', 'Boxes', 'Boxes', 'Crates']);
  const sort = page.getByRole('button', { name: 'Service' });
  await sort.click();
  await sort.click();
  await expect(services).toHaveText(['Crates', 'Boxes', 'Boxes', 'Boxes']);
  await expect(page.getByRole('columnheader', { name: 'Service' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

for (const format of ['CSV', 'JSON']) {
  test(`limits can be downloaded as ${format}`, async ({ page }) => {
    await page.goto('/limits/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `${format} of All limits` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`limits.${format.toLowerCase()}`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('25 kg for each person');
    expect(text).toContain(`/n/${LIMIT.id}/`);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of limits is complete', async ({ page }) => {
    await page.goto('/limits/');
    await expect(page.locator('tbody tr')).toHaveCount(4);
    await expect(
      page.getByRole('row').filter({ hasText: LIMIT.claim }).locator('th, td'),
    ).toHaveText(LIMIT.row);
  });
});
