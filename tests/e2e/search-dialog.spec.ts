// The search dialog: by keyboard, mouse and touch, and what it says.
import { expect, test } from '@playwright/test';
import { NOTE } from './fixture-guide.ts';
import { dialog, holdRequests, input, openSearch, options, paste, status } from './search-box.ts';

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
  await page.getByRole('link', { name: /Search an error/ }).click();
  await page.keyboard.type('ticket expiry');
  const first = options(page).first();
  await expect(first.locator('.badge')).toHaveText('Gotcha');
  await expect(first.locator('.hit-foot')).toContainText(/Box lids.*Changed/);
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

test('a pasted trace leaves its heart, finds its note as a card, and says what was set aside', async ({
  page,
}) => {
  await openSearch(page);
  await paste(
    page,
    `Traceback (most recent call last):
  File "/srv/box.py", line 12, in open_lid
    box.open_lid(Box='mine')
botocore.exceptions.ClientError: An error occurred (LidWarning) when calling the OpenLid operation: opened by a stranger`,
  );
  await expect(input(page)).toHaveValue('LidWarning OpenLid opened by a stranger');
  const first = options(page).first();
  await expect(first).toContainText(NOTE.claim);
  await expect(first.locator('.hit-do')).toHaveText(`Do ${NOTE.do}`);
  await expect(status(page)).toContainText('Searched without a stack frame.');
  await expect(dialog(page).getByRole('button', { name: 'Search it as typed' })).toHaveCount(0);
});

test('a typed message is searched without what is of one case only, or as it was typed', async ({
  page,
}) => {
  await openSearch(page);
  await input(page).fill(
    'LidWarning: opened by a stranger at 2026-11-21T10:11:12Z, id i-0123456789abcdef0',
  );
  await expect(status(page)).toContainText('Searched without a time and an id.');
  await expect(options(page).first()).toContainText(NOTE.claim);
  await dialog(page).getByRole('button', { name: 'Search it as typed' }).click();
  await expect(status(page)).toContainText('Nothing has');
});

test('an error that several notes explain leads to its page', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('LidDenied');
  await status(page)
    .getByRole('link', { name: /^All \d+ notes on LidDenied$/ })
    .click();
  await expect(page).toHaveURL('/e/LidDenied/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LidDenied');
  await page.getByRole('heading', { level: 2 }).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/n\/box-/);
});

test('search says what it searched beside the typed words, and can leave it', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('bx handles');
  const more = dialog(page).locator('.status-more');
  await expect(more).toContainText('“bx” also as “box”');
  await expect(more).not.toHaveAttribute('open');
  await more.locator('summary').click();
  await dialog(page).getByRole('button', { name: 'Only my words' }).click();
  await expect(more).toHaveCount(0);
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
  await expect(dialog(page).getByText('Searched lately')).toBeHidden();
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

test('an empty result leads to like words, pages of a like name, the lists, and a way to report', async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.type('krates');
  await expect(status(page)).toContainText('Nothing found for “krates”');
  await expect(status(page).getByRole('link', { name: 'Crates' })).toHaveAttribute(
    'href',
    '/crate/',
  );
  await expect(status(page).getByRole('link', { name: 'browse by type' })).toHaveAttribute(
    'href',
    '/register/',
  );
  await input(page).fill('splintrology');
  await status(page)
    .getByRole('button', { name: /splinter/ })
    .first()
    .click();
  await expect(options(page).first()).toBeVisible();
  await input(page).fill('krates');
  await status(page).getByRole('link', { name: 'Tell us which note is missing' }).click();
  await expect(page.locator('#missing')).toBeInViewport();
});

test('a result shows the error by which it was found, with the matching words marked', async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.type(NOTE.errors[1] ?? '');
  const phrase = options(page).first().locator('.hit-phrase');
  await expect(phrase).toHaveText(`Seen as ${NOTE.errors[1]}`);
  await expect(phrase.locator('mark').first()).toBeVisible();
});

test('a result shows the way of asking by which it was found, where its text does not', async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.type(NOTE.question);
  await expect(options(page).first().locator('.hit-phrase')).toHaveText(
    `Asked as “${NOTE.question}”`,
  );
});

test('the line above the results says when none names what was asked', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('box');
  await expect(status(page)).toContainText('10 best matches.');
  await input(page).fill('box zebra gravity quantum philharmonic');
  await expect(status(page)).toContainText('No note names all of this. Nearest:');
  await expect(status(page).getByRole('link', { name: 'Tell us' })).toBeVisible();
});

test('an empty dialog offers what bites here, examples and ways to browse', async ({ page }) => {
  await openSearch(page, '/box/');
  const start = dialog(page).locator('.search-start');
  await expect(start.getByRole('link', { name: 'Limits' })).toHaveAttribute('href', '/limits/');
  await expect(options(page)).toHaveCount(0);
  const serious = start.locator('section').filter({ hasText: 'What bites here' }).getByRole('link');
  await expect(serious.first()).toHaveAttribute('href', /#box-/);
  expect(await serious.count()).toBeLessThanOrEqual(5);
  await start.getByRole('button', { name: 'serious s3 gotchas' }).click();
  await expect(input(page)).toHaveValue('serious s3 gotchas');
  await expect(start).toBeHidden();
});

test('the guide’s own pages are found', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('contribute');
  await expect(options(page).first()).toHaveAttribute('href', '/about/');
  await input(page).fill('meaning of the badges');
  await expect(options(page).first()).toHaveAttribute('href', '/legend/');
});

test('keys typed before the dialog is there are not lost', async ({ page }) => {
  const { seen, release } = await holdRequests(page, '**/dialog.*.js');
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('shed tolx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('l');
  await expect(dialog(page)).toBeHidden();
  expect(seen()).toBe(1);
  await release();
  await expect(input(page)).toHaveValue('shed toll');
  await expect(options(page).first()).toBeVisible();
});

for (const [where, path] of [
  ['another page', '/'],
  ['the same page', '/box/lids/'],
] as const)
  test(`Back from a result on ${where} finds the search as it was left`, async ({ page }) => {
    await page.setViewportSize({ width: 740, height: 360 });
    await openSearch(page, path);
    await page.keyboard.type('box lid');
    const hits = dialog(page).getByRole('listbox');
    await expect(options(page).nth(5)).toBeAttached();
    await hits.evaluate((list) => {
      list.scrollTop = 150;
    });
    await hits.evaluate((list) => {
      list.querySelector<HTMLAnchorElement>('a[href^="/box/lids/#"]')?.click();
    });
    await expect(page).toHaveURL(/\/box\/lids\/#/);
    await expect(dialog(page)).toBeHidden();
    await page.goBack();
    await expect(input(page)).toHaveValue('box lid');
    await expect(options(page).first()).toBeVisible();
    await expect.poll(() => hits.evaluate((list) => list.scrollTop)).toBe(150);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(dialog(page)).toBeHidden();
  });

test('in a low window the first result does not cover the line above it', async ({ page }) => {
  for (const [width, height] of [
    [740, 360],
    [390, 430],
    [360, 225],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openSearch(page);
    await page.keyboard.type('crtae splintres');
    await expect(options(page).first()).toBeAttached();
    const [line, hits] = await Promise.all([
      status(page).boundingBox(),
      dialog(page).getByRole('listbox').boundingBox(),
    ]);
    const button = await dialog(page)
      .getByRole('button', { name: 'Search it as typed' })
      .boundingBox();
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((hits?.y ?? 0) + 1);
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((hits?.y ?? 0) + 1);
  }
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

test('what bites here leads to its note from the empty dialog', async ({ page }) => {
  await openSearch(page, '/box/lids/');
  await dialog(page).locator('.search-start li a').first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/#box-/);
});
