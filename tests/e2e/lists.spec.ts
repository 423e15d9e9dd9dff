// The lists by type.
import { expect, test } from '@playwright/test';
import { BOXES, NOTE } from './fixture-guide.ts';

test('readers are offered the lists they choose by, the hardest first, each with its meaning', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'By type' }).click();
  await expect(page).toHaveURL('/register/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('By type');
  await expect(main.locator('.register-list li').first()).toContainText(
    /^\s*Serious\s+5\s+Security/,
  );
  for (const name of [/Checked/, /Opinion/, /Needs work/, /^New/])
    await expect(main.getByRole('link', { name })).toHaveCount(0);
});

test('a list that is not offered keeps its address', async ({ page }) => {
  for (const name of ['holds', 'judgement', 'needs-work', 'new', 'important']) {
    const response = await page.goto(`/register/${name}/`);
    expect(response?.status(), name).toBe(200);
    await expect(page.locator('.note-link').first()).toBeVisible();
  }
});

test('a list has its notes by service, and leads back to the other lists', async ({ page }) => {
  await page.goto('/register/gotcha/');
  const boxes = page.locator('details', {
    has: page.getByRole('heading', { name: BOXES.title, exact: true }),
  });
  await expect(boxes).toHaveAttribute('open');
  await expect(boxes.locator('summary')).toContainText('3 serious');
  // Its topic page stands in the same group.
  await expect(boxes.getByRole('link', { name: 'Box lids' })).toHaveAttribute('href', '/box/lids/');
  // A short list says why.
  const entry = boxes.getByRole('listitem').filter({ hasText: NOTE.claim });
  await expect(entry).toContainText(NOTE.text);
  await expect(entry).toContainText('Changed 2023');
  await page
    .getByRole('navigation', { name: 'Breadcrumbs' })
    .getByRole('link', { name: 'By type' })
    .click();
  await expect(page).toHaveURL('/register/');
});

test('what is serious comes first on each page, and no entry repeats what the list is', async ({
  page,
}) => {
  await page.goto('/register/gotcha/');
  const lids = page.locator('#box-lids .note-link');
  await expect(lids.nth(0).locator('.icon')).toHaveCount(1);
  await expect(lids.nth(1).locator('.icon')).toHaveCount(1);
  await expect(lids.nth(2).locator('.icon')).toHaveCount(0);
  await page.goto('/register/serious/');
  await expect(page.locator('.note-link .icon')).toHaveCount(0);
});

test('an address leads to a page’s notes on a list, folded or not', async ({ page }) => {
  await page.goto('/register/gotcha/');
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = false;
    location.hash = 'box-lids';
  });
  await expect(page.locator('#box-lids')).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('every line of an entry begins at the same place, beside its icon', async ({ page }) => {
    await page.goto('/register/security/');
    const entry = page.locator('.note-link', { hasText: NOTE.claim });
    const lefts = await entry
      .locator(':scope > a, :scope > p, :scope > .list-detail')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().x));
    expect(lefts).toHaveLength(3);
    expect(new Set(lefts).size).toBe(1);
    const icon = await entry.locator('.icon').boundingBox();
    expect((icon?.x ?? Infinity) + (icon?.width ?? 0)).toBeLessThan(lefts[0] ?? 0);
  });
});
