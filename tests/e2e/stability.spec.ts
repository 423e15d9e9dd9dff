// What must not happen while a page is read: nothing moves, nothing throws, nothing breaks the content policy.
import { expect, test } from '@playwright/test';
import { LIDS, NOTE, PAGES_OF_EVERY_KIND } from './fixture-guide.ts';
import { layoutShifts } from './layout-shift.ts';

for (const width of [390, 1280]) {
  for (const path of [
    '/',
    LIDS.path,
    '/crate/',
    '/limits/',
    '/register/gotcha/',
    '/search/?q=box',
    '/n/box-lock-freezs/',
    NOTE.permalink,
  ]) {
    test(`nothing moves on ${path} at ${width} px once it has been read`, async ({
      browser,
      baseURL,
    }) => {
      const shifts = await layoutShifts(browser, `${baseURL ?? ''}${path}`, width, async (page) => {
        await page.waitForLoadState('networkidle');
        if (path.includes('?q=')) await expect(page.locator('.hit').first()).toBeVisible();
      });
      expect(shifts).toEqual([]);
    });
  }
}

test('the measurement of layout shifts sees one', async ({ browser, baseURL }) => {
  const shifts = await layoutShifts(browser, `${baseURL ?? ''}${LIDS.path}`, 1280, async (page) => {
    await page.evaluate(() => {
      const banner = document.createElement('p');
      banner.style.setProperty('height', '200px');
      document.querySelector('main')?.prepend(banner);
    });
  });
  expect(shifts).not.toEqual([]);
});

test('no kind of page breaks its content policy or throws', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  for (const path of PAGES_OF_EVERY_KIND) {
    await page.goto(path);
    await expect(page.locator('theme-switch')).toContainText('Theme');
  }
  await page.keyboard.press('/');
  await page.keyboard.type('box ticket');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(faults).toEqual([]);
});
