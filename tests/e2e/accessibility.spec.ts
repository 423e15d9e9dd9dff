// Axe on what only scripts show: the states of search, filters, tables and copying. Every page is looked at in
// tests/e2e/content/accessibility.spec.ts.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { allFaults } from './axe.ts';
import { LIDS, LONG_TABLE, NOTE } from './fixture-guide.ts';
import { dialog, input, openSearch, options } from './search-box.ts';

for (const width of [1280, 390]) {
  test(`the open search at ${width} px has no violation, light or dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openSearch(page, '/box/');
    await page.keyboard.type('box ticket');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await allFaults(page)).toEqual([]);
  });
}

test('the open search has no violation before a query, with nothing found, and with what it read', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('recent-searches', '["shed toll"]');
  });
  await openSearch(page, '/box/');
  for (const [query, says] of [
    ['', 'Searched lately'],
    ['krates', 'Nothing found'],
    ['bx crtae', 'Search it as typed'],
    ['serious box gotchas', 'Listed by'],
  ] as const) {
    await input(page).fill(query);
    await expect(dialog(page)).toContainText(says);
    expect(await allFaults(page), query).toEqual([]);
  }
});

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the results of the search page': async (page) => {
    await page.goto('/search/?q=box&severity=serious');
    await expect(page.locator('.hit').first()).toBeVisible();
  },
  'a filtered page': async (page) => {
    await page.goto(`${LIDS.path}?kind=gotcha`);
    await expect(page.locator('.filter-state')).toContainText('gotchas of');
  },
  'a note that a link leads to': async (page) => {
    await page.goto(NOTE.place);
    await expect(page.locator(`#${NOTE.id}`)).toBeInViewport();
  },
  'a sorted and filtered table': async (page) => {
    await page.goto(LONG_TABLE.path);
    const table = page.locator(`#table-${LONG_TABLE.id}`);
    await table.scrollIntoViewIfNeeded();
    await table.getByLabel('Filter rows').fill('basket');
    await table.getByRole('button').first().click();
    await expect(table.getByRole('status')).toContainText('rows');
  },
  'a review with its checklist': async (page) => {
    await page.goto('/review/#1;s=box.crate;w=gotchas;t=aaaaa');
    await expect(page.locator('.review-item').first()).toBeVisible();
    await page.getByRole('checkbox').first().check();
    await page
      .getByRole('button', { name: /^Add a remark/ })
      .first()
      .click();
    await page.locator('.review-services summary').click();
    // Where the way to the checklist lies over no service.
    await page.locator('#checklist').evaluate((heading) => {
      heading.scrollIntoView({ block: 'center' });
    });
  },
  'a copied link': async (page) => {
    await page.goto(LIDS.path);
    const note = page.locator(`#${NOTE.id}`);
    await note.locator('a.permalink').click();
    await expect(note.locator('.copied')).toBeVisible();
  },
  'an unknown address': async (page) => {
    await page.goto('/box-lock-frezes/');
    await expect(page.locator('not-found .hit')).toHaveCount(3);
  },
  'the list of pages on a phone': async (page) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/box/');
    await page.getByRole('button', { name: 'Pages' }).click();
    await expect(page.getByRole('navigation', { name: 'Pages', exact: true })).toBeVisible();
  },
};
for (const [state, show] of Object.entries(STATES))
  test(`${state} has no violation, light or dark`, async ({ page }) => {
    await show(page);
    expect(await allFaults(page)).toEqual([]);
  });

test('axe sees faults in structure and in both themes', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p>pale</p>');
    // Set by script, because the content policy refuses style attributes in markup.
    const pale = document.querySelector<HTMLElement>('main > p:last-child');
    pale?.style.setProperty('color', '#888');
    pale?.style.setProperty('background', '#777');
  });
  const found = await allFaults(page);
  for (const fault of ['image-alt', 'color-contrast', 'dark: color-contrast'])
    expect(
      found.some((line) => line.startsWith(fault)),
      fault,
    ).toBe(true);
});
