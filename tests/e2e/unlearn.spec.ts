// What to unlearn, what changed, and where notes went.
import { expect, test } from '@playwright/test';
import { allFaults } from './axe.ts';
import { NOTE } from './fixture-guide.ts';

/** What changed in the fixture guide in a year, and in none later. */
const CRATES = { title: 'A stack of more than five crates falls over', year: '2022' };

test('the year of one’s learning leads to what changed since, before and now', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Unlearn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlearn');
  await page
    .getByRole('navigation', { name: 'The year' })
    .getByRole('link', { name: /^2023/ })
    .click();
  await expect(page).toHaveURL('/unlearn/2023/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '2023' })).toHaveAttribute('aria-current', 'page');
  await expect(main).not.toContainText(CRATES.title);
  const first = page.getByRole('region', { name: 'What to unlearn first' });
  const entry = first.getByRole('listitem').first();
  await expect(entry).toContainText('Boxes · 2023');
  await expect(entry).toContainText(NOTE.past);
  await expect(entry).toContainText(NOTE.text);
  await entry.getByRole('link').click();
  await expect(page).toHaveURL(NOTE.place);
});

test('an address leads to the changes of one service, which can be found by its name', async ({
  page,
}) => {
  await page.goto(`/unlearn/2016/#crate`);
  const groups = page.locator('.group-list details');
  const crates = groups.filter({ has: page.getByRole('heading', { name: 'Crates' }) });
  await expect(crates.getByRole('link', { name: CRATES.title })).toBeInViewport();
  await expect(crates).toContainText(`Until ${CRATES.year}`);
});

test('changes stand under their years, and lead on to what to unlearn since', async ({ page }) => {
  await page.goto('/changes/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^2022 \d/ })
    .click();
  await expect(page).toHaveURL('/changes/#year-2022');
  const year = page.locator('section', { has: page.getByRole('heading', { name: '2022 on AWS' }) });
  await expect(year.getByRole('link', { name: CRATES.title })).toBeInViewport();
  await year.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL('/unlearn/2022/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('a year has all that changed since, and what was stands above what is', async ({ page }) => {
    await page.goto('/unlearn/2016/');
    await expect(page.getByText('Find a service')).toBeHidden();
    for (const title of [CRATES.title, 'Boxes closed with glue are no longer made'])
      await expect(page.locator('.group-list').getByRole('link', { name: title })).toBeVisible();
    const pair = page.locator('.changes dl').first().locator('dd');
    const [before, now] = [await pair.nth(0).boundingBox(), await pair.nth(1).boundingBox()];
    expect(now?.x).toBe(before?.x);
    expect(now?.y ?? 0).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0) - 1);
  });

  test('the address of a note that went into another says where, and leads there', async ({
    page,
  }) => {
    await page.goto('/n/box-damp-bottom/');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('This note went into another');
    await expect(main).toContainText('The bottom gives way without a warning');
    await main
      .getByRole('link', { name: 'A box that stood in water loses everything when lifted' })
      .click();
    await expect(page).toHaveURL('/n/box-wet-bottom/');
  });
});

test('before and now stand beside each other where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await page.goto('/unlearn/');
  const pair = page.locator('.changes dl').first().locator('dd');
  const [before, now] = [await pair.nth(0).boundingBox(), await pair.nth(1).boundingBox()];
  expect(now?.y).toBe(before?.y);
  expect(now?.x ?? 0).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
});

test('no page of changes has a violation, light or dark', async ({ page }) => {
  for (const path of ['/unlearn/', '/unlearn/2016/', '/changes/', '/n/box-damp-bottom/']) {
    await page.goto(path);
    expect(await allFaults(page), path).toEqual([]);
  }
});
