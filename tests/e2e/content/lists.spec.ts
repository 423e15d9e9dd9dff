// The long lists of the real guide: folded, and found by service.
import { expect, test } from '@playwright/test';

const LONGEST = '/register/gotcha/';

test('a long list begins with what bites hardest and folds its services', async ({ page }) => {
  await page.goto(LONGEST);
  await expect(page.getByRole('region', { name: 'What bites hardest' })).toBeVisible();
  await expect(page.locator('.group-list details').first()).not.toHaveAttribute('open');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(5000);
});

test('a service is found in a long list by its name', async ({ page }) => {
  await page.goto(LONGEST);
  const groups = page.locator('.group-list details');
  const all = await groups.count();
  const name = await groups.nth(7).getByRole('heading', { level: 2 }).innerText();
  await page.getByLabel('Find a service').fill(name);
  const found = groups.filter({ visible: true });
  await expect(found.filter({ has: page.getByRole('heading', { name, exact: true }) })).toHaveCount(
    1,
  );
  await expect(page.getByRole('status').filter({ hasText: 'of' })).toContainText(`of ${all}`);
  await page.getByLabel('Find a service').fill('');
  await expect(found).toHaveCount(all);
});

test('a folded group opens where an address leads into it', async ({ page }) => {
  await page.goto(LONGEST);
  const id = await page.locator('.group-list section').nth(9).getAttribute('id');
  await page.goto('/about/');
  await page.goto(`${LONGEST}#${id ?? ''}`);
  const section = page.locator(`[id="${id ?? ''}"]`);
  await expect(section).toBeInViewport();
  await expect(section.locator('.note-link').first()).toBeVisible();
});
