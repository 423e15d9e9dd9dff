// How text is set: the length of its lines, and what stands in the head of the window.
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { BOXES, LIDS, NOTE } from './fixture-guide.ts';

/** The most characters that a line of an element holds. */
const longestLine = (text: Locator): Promise<number> =>
  text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lines = new Map<number, number>();
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.visually-hidden')) continue;
      for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { bottom, width } = range.getBoundingClientRect();
        // Code stands a little higher or lower than the words around it.
        const line = Math.round(bottom / 12);
        if (width > 0) lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    }
    return Math.max(...lines.values());
  });

test.use({ viewport: { width: 1440, height: 900 } });

test('no line of running text is longer than the eye can follow', async ({ page }) => {
  for (const [path, selector] of [
    [LIDS.path, `#${NOTE.id} .body`],
    [NOTE.permalink, '.body'],
    ['/about/', '.prose p'],
    ['/register/gotcha/', '.note-link p'],
    ['/legend/', '.legend dd'],
  ] as const) {
    await page.goto(path);
    for (const text of await page.locator(selector).all())
      expect.soft(await longestLine(text), path).toBeLessThanOrEqual(76);
  }
});

test('the head of the window says what a page holds', async ({ page }) => {
  await page.goto(BOXES.path);
  await expect(page).toHaveTitle(
    `Boxes: ${BOXES.notes} gotchas, tips and limits · AWS Field Guide`,
  );
  await page.goto('/moving/');
  await expect(page).toHaveTitle('Moving house · AWS Field Guide');
});

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('no badge touches the frame that it gets', async ({ page }) => {
    await page.goto(LIDS.path);
    for (const badge of await page.locator('.note .badge').all())
      expect(
        await badge.evaluate((element) =>
          Number.parseFloat(getComputedStyle(element).paddingRight),
        ),
      ).toBeGreaterThan(2);
  });
});
