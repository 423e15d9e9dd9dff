// The list of pages: beside the text on wide screens, a menu on narrow ones.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LIDS } from './fixture-guide.ts';

const listOfPages = (page: Page) => page.getByRole('navigation', { name: 'Pages', exact: true });

test('the list of pages opens only the present category, and of it the present service', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  const list = listOfPages(page);
  await expect(list.getByRole('link', { name: LIDS.title })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(list.getByRole('link', { name: 'Boxes 4 serious' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Crates' })).toHaveCount(0);
  await list.getByRole('link', { name: 'Databases' }).click();
  await expect(page).toHaveURL('/#databases');
  await page.goto('/crate/');
  await expect(listOfPages(page).getByRole('link', { name: /Box/ })).toHaveCount(0);
});

test('among lists by type the list of pages shows the others', async ({ page }) => {
  await page.goto('/register/serious/');
  const list = listOfPages(page);
  await expect(list.getByRole('link', { name: 'Serious' })).toHaveAttribute('aria-current', 'page');
  await expect(list.getByRole('link', { name: 'Cost' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Needs work' })).toHaveCount(0);
});

test('who reads by keyboard comes to the text before the list of pages', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/box/');
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.describe('on a low screen', () => {
  test.use({ viewport: { width: 390, height: 400 } });

  test('the menu begins with the guide and opens where the reader is', async ({ page }) => {
    await page.goto(LIDS.path);
    await page.getByRole('button', { name: 'Pages' }).click();
    const list = listOfPages(page);
    await expect(list.getByRole('link', { name: LIDS.title })).toBeInViewport();
    await expect(list.getByRole('link').first()).toHaveText('Home');
    await expect(list.getByRole('link').first()).not.toBeInViewport();
  });
});

for (const width of [1440, 1920])
  test(`the head of the page stands in line with what is below it at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/box/');
    const left = async (selector: string) => (await page.locator(selector).boundingBox())?.x ?? 0;
    expect(await left('.brand')).toBeCloseTo(await left('.sidebar h2 >> nth=0'), 0);
  });
