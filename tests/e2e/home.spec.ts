// The first page: search, what bites, the services, what changed lately.
import { expect, test } from '@playwright/test';
import { BOXES, NOTE } from './fixture-guide.ts';

test('the first page begins with search, then what bites, services, and what changed', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link').first()).toHaveText(/^Search/);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'What bites',
    'Services',
    'Changed lately',
  ]);
});

test('a card names a service, claims what bites, explains it, and leads to the note', async ({
  page,
}) => {
  await page.goto('/');
  const cards = page.getByRole('region', { name: 'What bites' }).getByRole('listitem');
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toContainText('Boxes');
  await expect(cards.first()).toContainText('The bottom gives way without a warning');
  // Wherever it is pressed.
  await cards.first().click({ position: { x: 20, y: 5 } });
  await expect(page).toHaveURL('/box/#box-wet-bottom');
});

test('the first thing that bites stands on the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const card = page.getByRole('region', { name: 'What bites' }).getByRole('listitem').first();
  const box = await card.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(844);
});

test('a service counts what all its pages hold, and folds its topic pages', async ({ page }) => {
  await page.goto('/');
  const services = page.getByRole('region', { name: 'Services' });
  const entry = services
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: BOXES.title, exact: true }) });
  await expect(entry).toContainText(`${BOXES.serious} serious`);
  await expect(entry).toContainText(`${BOXES.notes} notes`);
  const topic = services.getByRole('link', { name: 'Box lids' });
  await expect(topic).toBeHidden();
  await entry.getByText('1 more page').click();
  await topic.click();
  await expect(page).toHaveURL('/box/lids/');
});

test('what changed lately is told as what was and what is, the newest first', async ({ page }) => {
  await page.goto('/');
  const changes = page.getByRole('region', { name: 'Changed lately' });
  await expect(changes.getByRole('heading', { level: 3 })).toHaveText([
    new RegExp(NOTE.claim),
    /stack of more than five/,
  ]);
  const first = changes.locator('dl').first();
  await expect(first.getByRole('term')).toHaveText(['Before', 'Now']);
  await expect(first.getByRole('definition').nth(0)).toContainText(NOTE.past);
  await expect(first.getByRole('definition').nth(1)).toContainText(NOTE.text);
  await changes.getByRole('link', { name: /^All/ }).click();
  await expect(page).toHaveURL('/unlearn/');
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the search of the first page has one line and names no key', async ({ page }) => {
    await page.goto('/');
    const search = page.locator('.hero-search');
    await expect(search.locator('kbd')).toBeHidden();
    const lines = await search
      .locator('span')
      .evaluate((label) => Math.round(label.getBoundingClientRect().height / 25));
    expect(lines).toBe(1);
  });
});
