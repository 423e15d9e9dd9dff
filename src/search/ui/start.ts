// What a search box offers before anything is asked: what was searched lately, what bites on the
// page at hand, examples of what can be asked, and the ways to browse.
import { urls } from '../../client-urls.ts';
import { SITE_PAGES } from '../../site-pages.ts';
import { button, element, link } from './elements.ts';

/** One of each kind: an error, a limit, a question, and lists by plain words. */
const EXAMPLES = [
  'AccessControlListNotSupported',
  'lambda timeout limit',
  'why is my NAT gateway bill so high',
  'serious s3 gotchas',
];

/** How many serious notes of the page at hand are offered. */
const MOST_SERIOUS = 5;

/** The claims that a page marks as serious for its readers. */
const SERIOUS_LINKS = '.serious-box a';

const group = (label: string, ...content: (string | Node)[]): HTMLElement =>
  element('section', '', element('h2', 'small-label', label), ...content);

/** Links to what bites hardest on the page at hand; none where it does not say. */
function seriousHere(): HTMLAnchorElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(SERIOUS_LINKS)];
  return links.slice(0, MOST_SERIOUS).map(({ textContent, href }) => link(textContent, href));
}

/** What a start needs of its box. */
export interface StartOptions {
  /** What was searched lately, newest first. */
  readonly searches: readonly string[];
  readonly searchFor: (search: string) => void;
  readonly forget: () => void;
}

/**
 * The groups of a start.
 * @param options see `StartOptions`
 */
export function startContent({ searches, searchFor, forget }: StartOptions): HTMLElement[] {
  const buttons = (texts: readonly string[]): (string | Node)[] =>
    texts.flatMap((text) => [
      button(text, () => {
        searchFor(text);
      }),
      ' ',
    ]);
  const serious = seriousHere();
  const items = serious.map((claim) => element('li', '', claim));
  return [
    ...(searches.length === 0
      ? []
      : [
          group(
            'Searched lately on this device',
            element('p', '', ...buttons(searches), button('Clear', forget, 'quiet')),
          ),
        ]),
    ...(serious.length === 0 ? [] : [group('What bites here', element('ul', '', ...items))]),
    group('Ask for', element('p', '', ...buttons(EXAMPLES))),
    group(
      'Or browse',
      element(
        'p',
        'start-links',
        ...SITE_PAGES.map(({ address, title }) => link(title, urls[address]())),
      ),
    ),
  ];
}
