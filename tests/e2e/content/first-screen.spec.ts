// The first screen of every page of the real guide: what bites stands there, not what leads to it.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pageKeys } from './notes.ts';

/** The first thing that a page tells: a note, or a table or text that its author put before all notes. */
const FIRST = '.notes > :not(h2, link)';

// The fonts of readers are about as wide as Arial; that of a machine without any may be wider.
test.use({ bypassCSP: true });
const FONT = ":root { --sans: 'Liberation Sans', arial; --serif: 'Liberation Serif', georgia; }";

/** Where things stand on a page, in pixels from its top. */
interface Places {
  /** The lower edge of the first claim: a serious gotcha, else what the page begins with. */
  readonly claim: number;
  /** The lower edge of the first sentence of what the page begins with. */
  readonly sentence: number;
}

const placesOn = (page: Page): Promise<Places> =>
  page.evaluate((firstThing) => {
    /** The first sentence of a text as it stands on the screen. */
    const sentenceOf = (element: Element): Range => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
      const [first] = segmenter.segment(element.textContent);
      let left = first?.segment.trimEnd().length ?? 0;
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
        if (text.data.length >= left) {
          range.setEnd(text, left);
          break;
        }
        left -= text.data.length;
      }
      return range;
    };
    const first = document.querySelector(firstThing);
    if (!first) throw new Error('the page has nothing to read');
    const text = first.querySelector('.body > *') ?? first.querySelector('figcaption') ?? first;
    const sentence = [...sentenceOf(text).getClientRects()].at(-1)?.bottom ?? 0;
    const claim = document.querySelector('.serious-box li a') ?? first.querySelector('h3');
    return { claim: claim?.getBoundingClientRect().bottom ?? sentence, sentence };
  }, FIRST);

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
    await page.addStyleTag({ content: FONT });
    const fault = faultOf(await placesOn(page));
    if (fault !== null) found.push(`/${key}/: ${fault}`);
  }
  return found;
}

/** How far down the first claim may end. */
const HIGH = 480;
const lowClaim = ({ claim }: Places): string | null =>
  claim > HIGH ? `the first claim ends at ${claim.toFixed(0)} px` : null;

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

test('on a desk the first sentence of what a page tells is seen without scrolling', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const low = ({ sentence }: Places): string | null =>
    sentence > 900 ? `it ends at ${sentence.toFixed(0)} px` : null;
  expect(await faults(page, { width: 1440, height: 900 }, low)).toEqual([]);
});

/** The stops of the Tab key before what a page tells first, the skip link left out. */
const stopsBefore = (page: Page): Promise<number> =>
  page.evaluate((firstThing) => {
    const note = document.querySelector(firstThing);
    if (!note) throw new Error('the page has nothing to read');
    const stops = 'a[href], button, input, select, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(stops)].filter(
      (stop) =>
        !stop.matches('.skip, [tabindex="-1"], :disabled') &&
        stop.checkVisibility({ visibilityProperty: true }) &&
        Boolean(stop.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING),
    ).length;
  }, FIRST);

/** How often somebody may press Tab to get to the first note, the skip link unused. */
const MOST_STOPS = 30;

test('what every page tells first is at most thirty stops of the Tab key away', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const found: string[] = [];
  for (const key of await pageKeys()) {
    await page.goto(`/${key}/`);
    await expect(page.locator('theme-switch')).toContainText('Theme');
    const stops = await stopsBefore(page);
    if (stops > MOST_STOPS) found.push(`/${key}/: ${stops} stops`);
  }
  expect(found).toEqual([]);
});
