// One axe run for each kind of page and for every page of the guide, light and dark, and with the search open.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const guide = 'content/guide';
const pages = readdirSync(guide, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.mdx'))
  .map(
    (entry) =>
      `/${relative(guide, join(entry.parentPath, entry.name))
        .replace(/\.mdx$/, '')
        .replace(/\/?index$/, '')}/`,
  )
  .sort();
const others = [
  '/',
  '/search/',
  '/search/?q=bucket',
  '/register/',
  '/register/serious/',
  '/register/changed/',
  '/legend/',
  '/about/',
  '/404.html',
  '/n/s3-authenticated-users-is-everyone/',
  '/s3/permissions/?kind=gotcha',
  '/s3/permissions/#s3-authenticated-users-is-everyone',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on colours: all that another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules: string[] | null = null): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (
    rules === null ? axe.withTags(TAGS) : axe.withRules(rules)
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** Light with every rule, then dark with those that colours decide. */
async function inBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, COLOUR_RULES)).map((each) => `dark: ${each}`)];
}

for (const path of [...pages, ...others]) {
  test(`${path} has no violation, light or dark`, async ({ page }) => {
    await page.goto(path);
    // What a script adds is looked at too.
    await expect(page.locator('theme-switch')).toContainText('Theme');
    if (path.includes('?q=')) await expect(page.locator('.hit').first()).toBeVisible();
    expect(await inBothThemes(page)).toEqual([]);
  });
}

for (const width of [1280, 390]) {
  test(`the open search at ${width} px has no violation, light or dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/s3/');
    await page.keyboard.press('/');
    await page.keyboard.type('bucket policy');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await inBothThemes(page)).toEqual([]);
  });
}

test('the open search has no violation before a query, with nothing found, and with what it read', async ({
  page,
}) => {
  await page.goto('/s3/');
  await page.evaluate(() => {
    localStorage.setItem('recent-searches', '["nat gateway cost"]');
  });
  await page.keyboard.press('/');
  const status = page.getByRole('dialog').getByRole('status');
  for (const [query, says] of [
    ['', 'Searched lately'],
    ['elastcash', 'Nothing found'],
    ['ddb bukcet', 'Search it as typed'],
    ['serious s3 gotchas', 'Listed by'],
  ] as const) {
    await page.getByRole('combobox').fill(query);
    await expect(status).toContainText(says);
    expect(await inBothThemes(page), query).toEqual([]);
  }
});

test('the check sees faults in both themes', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p>pale</p>');
    // Set by script, because the content policy refuses style attributes in markup.
    document.querySelector<HTMLElement>('main > p:last-child')?.style.setProperty('color', '#888');
    document
      .querySelector<HTMLElement>('main > p:last-child')
      ?.style.setProperty('background', '#777');
  });
  const found = await inBothThemes(page);
  expect(found.some((each) => each.startsWith('image-alt'))).toBe(true);
  expect(found.some((each) => each.startsWith('dark: color-contrast'))).toBe(true);
});
