// The guide on paper: its text and badges, and nothing that only a screen can use.
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { BOXES, LIDS, LONG_TABLE, NOTE } from './fixture-guide.ts';

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

/** The colours in which a PDF draws, as shares of red, green and blue. */
function coloursOf(pdf: Buffer): number[][] {
  const colours = new Map<string, number[]>();
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    // The word ends a stream, too.
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    let text: string;
    try {
      text = inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1');
    } catch {
      continue; // Not packed, so no drawing.
    }
    for (const [all, ...parts] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g))
      colours.set(all, parts.map(Number));
  }
  return [...colours.values()];
}

const printed = (page: Page): Promise<Buffer> => page.pdf({ format: 'A4' });

/** Makes the theme what a reader chose, against what the system has. */
async function choose(page: Page, theme: string): Promise<void> {
  await page.addInitScript((value) => {
    localStorage.setItem('theme', value);
  }, theme);
}

/** What a page shows on paper. */
const textOnPaper = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  return page.locator('body').innerText();
};

for (const theme of ['light', 'dark'] as const) {
  test(`a page printed from the chosen ${theme} theme keeps its notes and badges and drops its controls`, async ({
    page,
  }) => {
    await choose(page, theme);
    await page.emulateMedia({ media: 'print' });
    await page.goto(LIDS.path);
    await expect(page.locator('theme-switch')).toContainText('Theme');
    for (const control of [
      page.getByRole('banner'),
      page.getByRole('complementary'),
      page.getByRole('navigation'),
      page.getByRole('link', { name: 'Skip to content' }),
      page.getByRole('link', { name: /^Link to/ }),
      page.getByRole('button'),
    ])
      await expect(control).toHaveCount(0);
    await expect(page.locator(`#${NOTE.id}`)).toContainText(NOTE.text);
    await expect(page.locator('.notes .note:visible')).toHaveCount(
      await page.locator('.notes .note').count(),
    );
    const badge = page.locator(`#${NOTE.id} .badge`);
    await expect(badge).toContainText('Serious');
    expect(await badge.evaluate(contrastOf)).toBeGreaterThan(4.5);
    expect(await page.locator(`#${NOTE.id} h3`).evaluate(contrastOf)).toBeGreaterThan(7);
  });
}

for (const path of [
  LIDS.path,
  NOTE.permalink,
  '/register/gotcha/',
  LONG_TABLE.path,
  '/limits/',
  '/',
])
  test(`${path} is printed dark on white from the dark theme`, async ({ page }) => {
    await choose(page, 'dark');
    await page.goto(path, { waitUntil: 'networkidle' });
    const colours = coloursOf(await printed(page));
    expect(colours.length).toBeGreaterThan(0);
    // Pure white is the ground of what has one on the screen, and never of the dark theme.
    for (const rgb of colours.filter((shares) => shares.some((share) => share < 1)))
      expect.soft(Math.max(...rgb), rgb.join(' ')).toBeLessThan(0.72);
  });

test('the check of colours sees what is printed light', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('h1')?.style.setProperty('color', 'rgb(200 200 190)');
  });
  const colours = coloursOf(await printed(page));
  expect(colours.some((rgb) => Math.max(...rgb) > 0.72)).toBe(true);
});

test('paper says what it is, where it was printed from, and when', async ({ page }) => {
  await page.goto(LIDS.path);
  await expect(page.locator('.on-paper')).toBeHidden();
  await printed(page);
  await page.emulateMedia({ media: 'print' });
  const line = page.locator('.on-paper');
  await expect(line).toBeVisible();
  await expect(line).toContainText('AWS Field Guide');
  await expect(line).toContainText(`${page.url()} · `);
  await expect(line).toContainText(/· [A-Z][a-z]+ \d+, 20\d\d$/);
});

test('a folded list is printed whole', async ({ page }) => {
  await page.goto('/register/gotcha/');
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = false;
  });
  expect(await textOnPaper(page)).toContain(NOTE.claim);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.note-link').first()).toBeHidden();
});

test('what used to be true stays folded on paper', async ({ page }) => {
  await page.goto(NOTE.permalink);
  const text = await textOnPaper(page);
  expect(text).toContain(NOTE.text);
  expect(text).not.toContain(NOTE.past);
});

test('a printed table shows all its rows and columns, and nothing to press', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.goto(LONG_TABLE.path);
  const table = page.locator(`#table-${LONG_TABLE.id}`);
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByLabel('Filter rows')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(table.getByLabel('Filter rows')).toBeHidden();
  await expect(table.locator('.row-link').first()).toBeHidden();
  await expect(table.locator('.downloads')).toBeHidden();
  const arrow = await table
    .locator('thead button')
    .first()
    .evaluate((button) => getComputedStyle(button, '::after').content);
  expect(arrow).toBe('none');
  await page.goto('/limits/');
  const box = page.locator('.scroll');
  const [inside, outside] = await box.evaluate((region) => [
    [region.scrollHeight, region.scrollWidth],
    [region.clientHeight, region.clientWidth],
  ]);
  expect(inside).toEqual(outside);
});

test('a page can be printed to a PDF of several sheets', async ({ page }) => {
  await page.goto(BOXES.path);
  const pdf = (await printed(page)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  // A page tree names its sheets.
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1);
});
