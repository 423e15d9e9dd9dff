// Measures what moves on a page after it was painted.
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

/** Holds the scripts back until the page has been painted; from then on, whatever moves is their doing. */
async function holdScripts(page: Page): Promise<{ settled: () => number }> {
  let settled = 0;
  await page.route('**/_astro/*.js', async (route) => {
    if (settled === 0)
      settled = await page.evaluate(async () => {
        while (document.readyState === 'loading')
          await new Promise((resolve) => setTimeout(resolve, 20));
        for (let frame = 0; frame < 3; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now();
      });
    await route.continue();
  });
  return { settled: () => settled };
}

/**
 * Opens a page with an empty cache and lists what its scripts moved.
 * @param browser takes a context of its own
 * @param url the full address
 * @param width of the window, in pixels
 * @param ready waits until the scripts have done their work
 * @returns each layout shift with the text that moved
 */
export async function layoutShifts(
  browser: Browser,
  url: string,
  width: number,
  ready: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const { settled } = await holdScripts(page);
  await page.goto(url, { waitUntil: 'load' });
  await expect(page.locator('theme-switch')).toContainText('Theme');
  await expect.poll(settled, url).toBeGreaterThan(0);
  await ready(page);
  const shifts = await page.evaluate(
    (since) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node: Node | null }[];
          })[]) {
            const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40));
            if (entry.startTime >= since) seen.push(`${entry.value}: ${moved.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // What moved in a frame is told after it: two more frames have told everything.
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve(seen);
            }, 100);
          });
        });
      }),
    settled(),
  );
  await context.close();
  return shifts;
}
