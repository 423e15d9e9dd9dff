// The review of a design: choosing, pasting, ticking, sharing.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const items = (page: Page) => page.locator('.review-item');
const service = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: false }).first();
const told = (page: Page) => page.locator('.review-told');
const SERIOUS = 'A box that stood in water loses everything when lifted';

test('by mouse: choose, tick, remark, share by the address, export', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Review a design' }).click();
  await service(page, 'Boxes').click();
  await service(page, 'Crates').click();
  const headings = page.locator('.review-list :is(h3, h4)');
  await expect(headings).toHaveText(['Serious', 'Boxes', 'Between them']);
  await page.getByRole('button', { name: 'Cost' }).click();
  await expect(headings).toContainText(['Serious', 'What else counts']);
  await page.getByRole('checkbox', { name: SERIOUS }).check();
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
  await page.getByRole('button', { name: `Add a remark on: ${SERIOUS}` }).click();
  await page.keyboard.type('<b>Looked</b> under it');
  await expect(page).toHaveURL(/#1;s=box\.crate;w=serious\.cost;t=[\w-]{5};r=[\w-]+$/);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`- [x] **${SERIOUS}.**`);
  expect(copied).toContain(String.raw`  - Remark: \<b\>Looked\</b\> under it`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('design-review.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain(`yes,Serious,Boxes,${SERIOUS}`);

  // Somebody else opens the address, on a device of their own.
  const other = await (await context.browser()?.newContext())?.newPage();
  if (!other) throw new Error('no other device');
  await other.goto(page.url());
  await expect(other.getByRole('checkbox', { name: SERIOUS })).toBeChecked();
  await expect(other.getByRole('textbox', { name: SERIOUS })).toHaveValue('<b>Looked</b> under it');
  await other.context().close();
});

test('by keyboard: find by typing, go along a row, take back', async ({ page }) => {
  await page.goto('/review/');
  await page.getByLabel('Find a service').fill('crat');
  await expect(page.locator('.review-services [role=status]')).toContainText(
    'Enter chooses Crates',
  );
  await page.keyboard.press('Enter');
  await expect(service(page, 'Crates')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Find a service')).toHaveValue('');
  // Each category is one stop of the Tab key.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('.review-services [aria-pressed=true]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Checklist of 2 services' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Checklist' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Crates' }).press('Enter');
  // The focus goes on to what stands in its place.
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(1);
  await expect(page.locator('.review-sheet :focus')).toHaveCount(1);
  await page.getByRole('button', { name: 'Start anew' }).press('Enter');
  await expect(items(page)).toHaveCount(0);
  await expect(page).toHaveURL('/review/');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('by touch: the way to the checklist stays in view while services are chosen', async ({
    page,
  }) => {
    await page.goto('/review/');
    await service(page, 'Boxes').tap();
    const ready = page.getByRole('button', { name: 'Checklist of 1 service' });
    await expect(ready).toBeInViewport();
    await ready.tap();
    await expect(page.getByRole('heading', { name: 'Checklist' })).toBeInViewport();
    await page.getByText(SERIOUS).tap();
    await expect(page.getByText(/^1 of /)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });
});

test('pasted code is recognised, and what is not is said as text', async ({ page }) => {
  await page.goto('/review/');
  await page
    .getByLabel('Paste code or names')
    .fill(
      'resource "aws_box" "no"\n  Type: AWS::Crate::Crate\nresource "aws_box_lid" "a" {}\n' +
        'resource "aws_barn" "b" {}\nresource "img_src" "<img src=x onerror=alert(1)>" {}',
    );
  await expect(told(page)).toContainText('Recognised: Boxes (1), Crates (1).');
  await expect(told(page)).toContainText('The guide has no page for: aws_box, aws_barn.');
  await expect(page.getByRole('heading', { name: 'Between them' })).toBeVisible();
  await page
    .getByLabel('Paste code or names')
    .fill('sheds\n<img src=x onerror=alert(1)>\n__proto__');
  await expect(told(page)).toContainText('<img src=x onerror=alert(1)>, __proto__');
  await expect(page.getByRole('button', { name: 'Remove Sheds' })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('files are read where they are, and ten pasted megabytes never halt the page', async ({
  page,
}) => {
  await page.goto('/review/');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'a.tf', mimeType: 'text/plain', buffer: Buffer.from('resource "aws_crate" "a" {}') },
    { name: 'b.yaml', mimeType: 'text/plain', buffer: Buffer.from('  Type: AWS::Box::Box') },
  ]);
  await expect(told(page)).toContainText('Recognised: Crates (1), Boxes (1).');
  const slowest = await page.evaluate(async () => {
    const text = `${'{"a":'.repeat(2_000_000)}\nresource "aws_box_lid" "x" {}\n`;
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const tasks: number[] = [];
    // The text itself was made in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const field = document.querySelector('textarea');
    field?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    const told = document.querySelector('.review-told');
    while (told?.textContent.includes('Crates') !== false)
      await new Promise((resolve) => setTimeout(resolve, 20));
    observer.disconnect();
    return Math.max(0, ...tasks);
  });
  await expect(told(page)).toContainText('Recognised: Boxes (1).');
  await expect(page.locator('textarea').first()).toHaveValue('');
  expect(slowest).toBeLessThan(100);
});

test('a broken or future address is read as far as it can be, with a word', async ({ page }) => {
  await page.goto('/review/#9;s=box.barn;w=serious.colour;t=abcdeab;x=kept;r=%%%');
  await expect(items(page)).not.toHaveCount(0);
  for (const word of ['another version', 'no service barn', 'ticks', 'remarks'])
    await expect(told(page)).toContainText(word);
  await page.getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/#1;s=box\.barn;w=serious;t=abcde[\w-]{5};x=kept$/);
});

test('the device keeps the latest review, also when somebody else’s is opened', async ({
  page,
}) => {
  await page.goto('/review/');
  await service(page, 'Crates').click();
  await expect(page).toHaveURL(/s=crate/);
  await page.goto('/about/');
  await page.goto('/review/');
  await expect(page.getByRole('button', { name: 'Remove Crates' })).toBeVisible();
  await page.goto('/about/');
  await page.goto('/review/#1;s=box;w=serious');
  await page.getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/t=/);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('button', { name: 'Remove Crates' })).toBeVisible();
  await expect(page).toHaveURL(/s=crate;/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('services lead to their pages and to what is serious in them', async ({ page }) => {
    await page.goto('/review/');
    await expect(page.getByText('Making a checklist needs JavaScript')).toBeVisible();
    await expect(page.locator('main :is(input, textarea, button):visible')).toHaveCount(0);
    await page.getByRole('link', { name: /serious in Boxes/ }).click();
    await expect(page).toHaveURL('/register/serious/#box');
    await page.goto('/review/');
    await page.locator('main').getByRole('link', { name: 'Boxes', exact: true }).click();
    await expect(page).toHaveURL('/box/');
  });
});
