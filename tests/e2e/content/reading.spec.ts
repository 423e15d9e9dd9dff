// The real guide in the browser: no page of it is too wide for a phone, and on the longest nothing moves.
import { expect, test } from '@playwright/test';
import { layoutShifts } from '../layout-shift.ts';
import { longestPage } from './notes.ts';
import { pagesToRead } from './pages.ts';

test('no page of the real guide scrolls sideways at 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of await pagesToRead()) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(320);
  }
});

for (const width of [390, 1280]) {
  test(`nothing moves on the longest page of the real guide at ${width} px once it has been read`, async ({
    browser,
    baseURL,
  }) => {
    const path = await longestPage();
    const shifts = await layoutShifts(browser, `${baseURL ?? ''}${path}`, width, (page) =>
      page.waitForLoadState('networkidle'),
    );
    expect(shifts, path).toEqual([]);
  });
}
