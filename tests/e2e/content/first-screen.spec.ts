// The first screen of every page of the real guide: what bites stands there, not what leads to it.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pageKeys } from './notes.ts';

/** Where things stand on a page, in pixels from its top; null where they are not. */
interface Places {
  /** The first claim: a serious gotcha, else the title of the first note. */
  readonly claim: number | null;
  /** The lower edge of the first line of the first note's text. */
  readonly sentence: number | null;
}

const placesOn = (page: Page): Promise<Places> =>
  page.evaluate(() => {
    const claim = document.querySelector('.serious-box li a, .notes .note h3');
    const text = document.querySelector('.notes .note .body');
    const range = document.createRange();
    if (text) range.selectNodeContents(text);
    const [line] = range.getClientRects();
    return {
      claim: claim?.getBoundingClientRect().bottom ?? null,
      sentence: text && line ? line.bottom : null,
    };
  });

/** Visits every page of the guide and lists what is wrong with it. */
async function faults(
  page: Page,
  viewport: { width: number; height: number },
  faultOf: (places: Places) => string | null,
): Promise<string[]> {
  await page.setViewportSize(viewport);
  const found: string[] = [];
  for (const key of await pageKeys()) {
    await page.goto(`/${key}/`);
    const fault = faultOf(await placesOn(page));
    if (fault !== null) found.push(`/${key}/: ${fault}`);
  }
  return found;
}

/** How far down the first claim may end. */
const HIGH = 480;
const lowClaim = ({ claim }: Places): string | null =>
  claim !== null && claim > HIGH ? `the first claim ends at ${claim.toFixed(0)} px` : null;

test('on a desk the first claim stands in the upper half of every page', async ({ page }) => {
  test.setTimeout(240_000);
  expect(await faults(page, { width: 1440, height: 900 }, lowClaim)).toEqual([]);
});

test('on a phone the first claim stands in the upper half of all pages but five', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const found = await faults(page, { width: 390, height: 844 }, lowClaim);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(5);
});

test('on a desk the first note’s first sentence is seen on every page without scrolling', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const low = ({ sentence }: Places): string | null =>
    sentence !== null && sentence > 900 ? `it ends at ${sentence.toFixed(0)} px` : null;
  expect(await faults(page, { width: 1440, height: 900 }, low)).toEqual([]);
});

/** The stops of the Tab key before the first note, the skip link left out. */
const stopsBefore = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const note = document.querySelector('.notes .note');
    if (!note) return 0;
    const stops = 'a[href], button, input, select, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(stops)].filter(
      (stop) =>
        !stop.matches('.skip, [tabindex="-1"], :disabled') &&
        stop.checkVisibility({ visibilityProperty: true }) &&
        Boolean(stop.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING),
    ).length;
  });

/** How often somebody may press Tab to get to the first note, the skip link unused. */
const MOST_STOPS = 30;

test('the first note of every page is at most thirty stops of the Tab key away', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const found: string[] = [];
  for (const key of await pageKeys()) {
    await page.goto(`/${key}/`);
    const stops = await stopsBefore(page);
    if (stops > MOST_STOPS) found.push(`/${key}/: ${stops} stops`);
  }
  expect(found).toEqual([]);
});
