// What a note says: what people see, what holds today, what to do, and what used to be true.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { FIELD_NOTE, LIDS, NOTE, PLAIN_NOTE, UNDATED_NOTE } from './fixture-guide.ts';

const noteOn = (page: Page, id: string = NOTE.id): Locator => page.locator(`#${id}`);
const past = (note: Locator): Locator => note.getByText(NOTE.past);

for (const path of [NOTE.place, NOTE.permalink]) {
  test(`a note says what people see, what holds and what to do, at ${path}`, async ({ page }) => {
    await page.goto(path);
    const note = noteOn(page);
    await expect(note.locator('.seen-as')).toContainText('Seen as');
    await expect(note.locator('.seen-as code')).toHaveText(NOTE.errors);
    await expect(note.locator('.do')).toHaveText(`Do ${NOTE.do}`);
    const text = await note.innerText();
    const order = [
      NOTE.claim,
      NOTE.errors[0] ?? '',
      NOTE.text,
      NOTE.do,
      NOTE.until,
      'Changed in 2023 · checked against AWS docs, June 2024',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test(`what used to be true is folded, and opens by keyboard, at ${path}`, async ({ page }) => {
    await page.goto(path);
    const note = noteOn(page);
    await expect(past(note)).toBeHidden();
    const summary = note.locator('summary');
    await expect(summary).toHaveText(NOTE.until);
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(past(note)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(past(note)).toBeHidden();
    await expect(note.locator('del, s')).toHaveCount(0);
  });
}

test('a note without errors, history or threads shows nothing in their place', async ({ page }) => {
  await page.goto(LIDS.path);
  const note = noteOn(page, PLAIN_NOTE.id);
  await expect(note.locator('.do')).toBeVisible();
  await expect(note.locator('.seen-as, .past')).toHaveCount(0);
  await expect(note.getByRole('link', { name: /^thread on/ })).toHaveCount(0);
});

test('what was true until nobody knows when is called earlier', async ({ page }) => {
  await page.goto(LIDS.path);
  const note = noteOn(page, UNDATED_NOTE.id);
  await note.getByText('Earlier', { exact: true }).click();
  await expect(note.getByText(UNDATED_NOTE.past)).toBeVisible();
});

test('a note that was met in public links to where', async ({ page }) => {
  await page.goto(FIELD_NOTE.permalink);
  const threads = page.getByRole('link', { name: /^thread on/ });
  await expect(threads).toHaveCount(FIELD_NOTE.threads);
});

test('a note begins with its claim, then its kind as a word, then the marks that readers choose by', async ({
  page,
}) => {
  for (const path of [NOTE.place, NOTE.permalink]) {
    await page.goto(path);
    const note = noteOn(page);
    await expect(note.locator('> :not(span)').first()).toHaveText(new RegExp(NOTE.claim));
    await expect(note.getByRole('heading')).toHaveCount(1);
    await expect(note.locator('.badges > :first-child')).toHaveText('Serious gotcha');
    await expect(note.locator('.badge')).toHaveAttribute('href', '/register/serious/');
    await expect(note.locator('.note-mark')).toHaveText(['Security']);
    await expect(note.locator('.note-mark')).toHaveAttribute('title', /who can reach/);
  }
  // Neither a mark that is of the data only, nor one that says the kind again.
  await page.goto(LIDS.path);
  await expect(noteOn(page, 'box-ticket-expires').locator('.note-mark')).toHaveCount(0);
  await expect(noteOn(page, 'box-lid-shape').locator('.note-mark')).toHaveText(['Cost']);
});

test('only what nobody has checked warns, and no status takes the colour of the kind', async ({
  page,
}) => {
  await page.goto(LIDS.path);
  const colourOf = (id: string, part: string): Promise<string> =>
    noteOn(page, id)
      .locator(part)
      .evaluate((element) => getComputedStyle(element).color);
  const opinion = await colourOf('box-lock-everything', '.freshness .icon');
  expect(opinion).not.toBe(await colourOf('box-lock-everything', '.badge'));
  expect(opinion).toBe(await colourOf('box-lid-shape', '.freshness .icon'));
  const unchecked = await colourOf('box-two-lids', '.freshness');
  expect(unchecked).not.toBe(await colourOf('box-ticket', '.freshness'));
  expect(unchecked).toBe(await colourOf('box-spare', '.freshness .icon'));
});

test('a note is read in lines of 60 to 75 characters, and one that a link leads to is no wider than a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(LIDS.path);
  const characters = await noteOn(page)
    .locator('.body p')
    .first()
    .evaluate((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 12)));
      return text.textContent.length / lines.size;
    });
  expect(characters).toBeGreaterThan(50);
  expect(characters).toBeLessThan(76);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(NOTE.place);
  const { width, left, room } = await noteOn(page).evaluate((note) => ({
    width: note.getBoundingClientRect().width,
    left: note.getBoundingClientRect().left,
    room: document.documentElement.clientWidth,
  }));
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left + width).toBeLessThanOrEqual(room);
});

test('the preview of a note begins with the first error and what holds today', async ({ page }) => {
  await page.goto(NOTE.permalink);
  const description = page.locator('meta[name=description]');
  await expect(description).toHaveAttribute(
    'content',
    new RegExp(`${NOTE.errors[0] ?? ''}.*${NOTE.text}`),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what used to be true opens', async ({ page }) => {
    await page.goto(NOTE.place);
    const note = noteOn(page);
    await expect(past(note)).toBeHidden();
    await note.locator('summary').click();
    await expect(past(note)).toBeVisible();
  });
});
