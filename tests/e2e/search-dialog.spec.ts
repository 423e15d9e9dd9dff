// The search dialog: by keyboard, mouse and touch, and what it says.
import { expect, test } from '@playwright/test';
import { NOTE } from './fixture-guide.ts';
import { dialog, input, openSearch, options, status } from './search-box.ts';

test('by keyboard slash opens, typing finds, arrows choose, Enter lands on the note', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  await expect(input(page)).toBeFocused();
  await page.keyboard.type(NOTE.question);
  await expect(options(page).first()).toContainText(NOTE.claim);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(input(page)).toHaveAttribute('aria-activedescendant', 'hit-0');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(NOTE.place);
  await expect(page.locator(`#${NOTE.id}`)).toBeInViewport();
});

test('Escape closes and gives the focus back, and Enter without arrows opens the first result', async ({
  page,
}) => {
  await page.goto('/crate/');
  const opener = page.getByRole('link', { name: /^Search/ });
  await opener.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('shed toll');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(input(page)).toHaveValue('shed toll');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL('/shed/#shed-door-toll');
});

test('by mouse results show badge, page, freshness and the matching words', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Search a gotcha/ }).click();
  await page.keyboard.type('ticket expiry');
  const first = options(page).first();
  await expect(first.locator('.badge')).toHaveText('Gotcha');
  await expect(first.locator('.hit-foot')).toContainText(/Box lids.*said in 2022/);
  await expect(first.locator('mark').first()).toBeVisible();
  await expect(status(page)).toContainText(/results?/);
  await first.click();
  await expect(page).toHaveURL('/box/lids/#box-ticket-expires');
  await expect(dialog(page)).toBeHidden();
});

test('search says what it read as something else, and can search it as typed', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('crtae splintres');
  await expect(status(page)).toContainText('Read “crtae” as “crate”.');
  await expect(options(page).first()).toContainText('splinter');
  await dialog(page).getByRole('button', { name: 'Search it as typed' }).click();
  await expect(status(page)).toContainText('Nothing found for “crtae splintres”');
});

test('search says what it searched beside the typed words, and can leave it', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('bx handles');
  await expect(status(page)).toContainText('“bx” also as “box”');
  await dialog(page).getByRole('button', { name: 'Only my words' }).click();
  await expect(status(page)).not.toContainText('also as');
});

test('a query of filters and a page lists what they choose, and can search its words', async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.type('serious box gotchas');
  await expect(status(page)).toContainText('Listed by “serious” and “box” and “gotchas”');
  await expect(options(page)).toHaveCount(4);
  for (const badge of await options(page).locator('.badge').all())
    await expect(badge).toHaveText('Serious gotcha');
  await dialog(page).getByRole('button', { name: 'Search the words instead' }).click();
  await expect(status(page)).not.toContainText('Listed by');
});

test('the dialog offers what was searched lately on this device, and forgets it when told', async ({
  page,
}) => {
  await openSearch(page);
  await expect(status(page)).toContainText('Ask as you would ask a colleague');
  await page.keyboard.type('shed toll');
  await options(page).first().click();
  await openSearch(page, '/crate/');
  await dialog(page).getByRole('button', { name: 'shed toll' }).click();
  await expect(input(page)).toHaveValue('shed toll');
  await expect(options(page).first()).toBeVisible();
  await input(page).fill('');
  await dialog(page).getByRole('button', { name: 'Clear' }).click();
  await expect(dialog(page).getByRole('button', { name: 'shed toll' })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('an empty result leads to pages of a like name, the registers, and a way to report', async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.type('krates');
  await expect(status(page)).toContainText('Nothing found for “krates”');
  await expect(status(page).getByRole('link', { name: 'Crates' })).toHaveAttribute(
    'href',
    '/crate/',
  );
  await expect(status(page).getByRole('link', { name: 'the registers' })).toHaveAttribute(
    'href',
    '/register/',
  );
  await status(page).getByRole('link', { name: 'Tell us which note is missing' }).click();
  await expect(page.locator('#missing')).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('by touch the button opens search, and a tap on a result lands on the note', async ({
    page,
  }) => {
    await page.goto('/crate/');
    await page.getByRole('link', { name: /^Search/ }).tap();
    await input(page).fill(NOTE.question);
    await options(page).first().tap();
    await expect(page).toHaveURL(NOTE.place);
    await expect(dialog(page)).toBeHidden();
  });
});
