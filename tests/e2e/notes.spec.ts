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
  await page.goto(LIDS.path);
  const threads = noteOn(page, FIELD_NOTE.id).getByRole('link', { name: /^thread on/ });
  await expect(threads).toHaveCount(FIELD_NOTE.threads);
});

test('the preview of a note begins with the first error and what holds today', async ({ page }) => {
  await page.goto(NOTE.permalink);
  const description = page.locator('meta[name=description]');
  await expect(description).toHaveAttribute(
    'content',
    new RegExp(`${NOTE.errors[0] ?? ''}.*${NOTE.text}`),
  );
});

test('print shows what used to be true without opening it', async ({ page }) => {
  await page.goto(NOTE.permalink);
  await expect(past(noteOn(page))).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(noteOn(page).locator('summary')).toBeVisible();
  await expect(past(noteOn(page))).toBeVisible();
  await expect(noteOn(page).locator('details')).not.toHaveAttribute('open');
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
