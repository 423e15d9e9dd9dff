// One axe run for each kind of page and for every page of the guide, light and dark, and with the search open.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const guide = 'content/guide';
const pages = readdirSync(guide, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.mdx'))
  .map((entry) => `/${relative(guide, join(entry.parentPath, entry.name)).replace(/\.mdx$/, '').replace(/\/?index$/, '')}/`)
  .sort();
const others = ['/', '/search/', '/search/?q=bucket', '/register/', '/register/serious/', '/register/changed/', '/legend/', '/about/', '/404.html', '/n/s3-authenticated-users-is-everyone/', '/s3/permissions/?kind=gotcha', '/s3/permissions/#s3-authenticated-users-is-everyone'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of [...pages, ...others]) {
      test(`${path} has no violation`, async ({ page }) => {
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(await violations(page)).toEqual([]);
      });
    }
    for (const width of [1280, 390]) {
      test(`the open search at ${width} px has no violation`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto('/s3/');
        await page.keyboard.press('/');
        await page.keyboard.type('bucket policy');
        await expect(page.getByRole('option').first()).toBeVisible();
        await page.keyboard.press('ArrowDown');
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

test('the check sees faults', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p style="color:#aaa;background:#bbb">pale</p>');
  });
  const found = await violations(page);
  expect(found.some((each) => each.startsWith('image-alt'))).toBe(true);
});
