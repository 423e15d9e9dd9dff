// The guide on a screen of 320 pixels.
import { expect, test } from '@playwright/test';
import { PAGES_OF_EVERY_KIND } from './fixture-guide.ts';

test.use({ viewport: { width: 320, height: 640 } });

test('no kind of page scrolls sideways at 320 px', async ({ page }) => {
  for (const path of [...PAGES_OF_EVERY_KIND, '/search/?q=box', '/nowhere/']) {
    await page.goto(path);
    await expect(page.locator('theme-switch')).toContainText('Theme');
    if (path.includes('?q=')) await expect(page.locator('.hit').first()).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(320);
  }
});

test('the menu opens at 320 px and leads on', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Pages' }).click();
  const menu = page.getByRole('navigation', { name: 'Pages' });
  await menu.getByRole('link', { name: 'Databases', exact: true }).click();
  await expect(page).toHaveURL('/#databases');
  // On the first page itself the menu would cover the place.
  await expect(menu).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Databases' })).toBeInViewport();
});
