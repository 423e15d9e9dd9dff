// The guide where scripts do not run.
import { expect, test } from '@playwright/test';
import { LIDS, NOTE, PAGES_OF_EVERY_KIND } from './fixture-guide.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript every note can be read and filters lead to registers', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  await expect(page.locator(`#${NOTE.id}`)).toContainText(NOTE.text);
  await expect(page.locator(`#${NOTE.id} a.permalink`)).toHaveAttribute('href', NOTE.permalink);
  await page.getByRole('link', { name: /^Serious \d/ }).click();
  await expect(page).toHaveURL('/register/serious/#box-lids');
  await page.locator(`a[href$="#${NOTE.id}"]`).click();
  await expect(page).toHaveURL(NOTE.place);
});

test('without JavaScript what is not in the row of filters opens from it', async ({ page }) => {
  await page.goto(LIDS.path);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Lock-in \d/ }).click();
  await expect(page).toHaveURL('/register/lock-in/#box-lids');
});

test('without JavaScript the contents open on a phone, above the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(LIDS.path);
  await page.getByText('On this page').first().click();
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: /^Handing over/ })
    .click();
  await expect(page).toHaveURL(`${LIDS.path}#hand-over`);
  // What opened lies on nothing that is read there.
  await expect(page.getByRole('heading', { name: 'Handing over' })).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Contents' })).not.toBeInViewport();
});

test('without JavaScript the list of pages opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/box/');
  await page.getByRole('button', { name: 'Pages' }).click();
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Networking and delivery' })
    .click();
  await expect(page).toHaveURL('/#networking');
});

test('without JavaScript search says what it needs and offers the lists', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Search the notes/ }).click();
  await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
  // What it needs stands where the form would be, before what there is instead.
  const order = await page.locator('main :is(.without-js, h2)').allInnerTexts();
  expect(order).toEqual([
    expect.stringContaining('Searching needs JavaScript'),
    'Browse by type',
    'Browse by service',
  ]);
  await page.getByRole('link', { name: /^Gotchas/ }).click();
  await expect(page).toHaveURL('/register/gotcha/');
});

test('without JavaScript no button stands there that does nothing', async ({ page }) => {
  for (const path of PAGES_OF_EVERY_KIND) {
    await page.goto(path);
    // The list of pages opens without a script.
    const dead = page.locator('button:visible:not([popovertarget])');
    await expect.soft(dead, path).toHaveCount(0);
  }
});
