// The guide on paper: its text and badges, and nothing that only a screen can use.
import { expect, test } from '@playwright/test';
import { LIDS, LONG_TABLE, NOTE } from './fixture-guide.ts';

/** The contrast of an element's text with what lies behind it, as WCAG 2 counts it: from 1 to 21. */
const contrastOf = (element: Element): number => {
  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (rgb: number[]): number => {
    const [r = 0, g = 0, b = 0] = rgb.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // Browsers leave backgrounds out of print, unless a style insists: then the text stands on white paper.
  let behind = [255, 255, 255];
  for (let box: Element | null = element; box; box = box.parentElement) {
    const style = getComputedStyle(box);
    const colour = parse(style.backgroundColor);
    if (style.printColorAdjust === 'exact' && (colour[3] ?? 1) > 0) {
      behind = colour;
      break;
    }
  }
  const [light = 0, dark = 0] = [
    luminance(parse(getComputedStyle(element).color)),
    luminance(behind),
  ].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page printed from the ${colorScheme} theme keeps its notes and badges and drops its controls`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme });
    await page.goto(LIDS.path);
    await expect(page.locator('theme-switch')).toContainText('Theme');
    for (const control of [
      page.getByRole('banner'),
      page.getByRole('complementary'),
      page.getByRole('navigation', { name: 'Pages', exact: true }),
      page.getByRole('link', { name: 'Skip to content' }),
      page.getByRole('button'),
    ])
      await expect(control).toHaveCount(0);
    await expect(page.locator(`#${NOTE.id}`)).toContainText(NOTE.text);
    await expect(page.locator('.notes .note:visible')).toHaveCount(
      await page.locator('.notes .note').count(),
    );
    const badge = page.locator(`#${NOTE.id} .badge`);
    await expect(badge).toHaveText('Serious gotcha');
    expect(await badge.evaluate(contrastOf)).toBeGreaterThan(4.5);
    expect(await page.locator(`#${NOTE.id} h3`).evaluate(contrastOf)).toBeGreaterThan(7);
  });
}

test('a printed table shows all its rows, and not only those that a screen has room for', async ({
  page,
}) => {
  await page.goto(LONG_TABLE.path);
  const region = page.locator(`#table-${LONG_TABLE.id} .scroll`);
  await region.scrollIntoViewIfNeeded();
  await page.emulateMedia({ media: 'print' });
  const [inside, outside] = await region.evaluate((box) => [box.scrollHeight, box.clientHeight]);
  expect(inside).toBe(outside);
});

test('a page can be printed to a PDF of several sheets', async ({ page }) => {
  await page.goto(LIDS.path);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  // A page tree names its sheets.
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1);
});
