// What stands above the results: how many, what was read as something else, and what to do where
// there is nothing.
import { urls } from '../../client-urls.ts';
import type { Answer, Reading } from '../shared/answer.ts';
import { button, element, link } from './elements.ts';
import type { Content } from './elements.ts';

/** Longer queries are cut where they are shown or reported. */
const LONGEST_SHOWN = 80;
const LONGEST_REPORTED = 120;

const inQuotes = (text: string): string => `“${text}”`;
const cutInQuotes = (text: string): string => inQuotes(text.trim().slice(0, LONGEST_SHOWN));

/** Below this share of the query, the results are only near it. */
const LEAST_COVERAGE = 0.5;

const listsLink = (label: string): HTMLAnchorElement => link(label, urls.registers());

/** Where to say that a note is missing; a tracker gets the words as the title. */
const reportLink = (text: string): HTMLAnchorElement =>
  link(
    'Tell us which note is missing',
    urls.report(`Missing note: ${text.trim().slice(0, LONGEST_REPORTED)}`),
  );

/** "ddb" also as "dynamodb"; one sentence for all. */
function expansionsAsText(readings: readonly Reading[]): string {
  const typed = [...new Set(readings.map(({ from }) => from))];
  const others = (word: string): string =>
    readings
      .filter(({ from }) => from === word)
      .map(({ to }) => inQuotes(to))
      .join(' and ');
  return typed.map((word) => `${inQuotes(word)} also as ${others(word)}`).join(', ');
}

/** What was asked, and what can be done about its answer. */
export interface StatusOptions {
  readonly text: string;
  /** What was set aside when the message was pasted, so that the field holds the rest alone. */
  readonly pasted: Answer['asides'] | null;
  /** How many results are shown at most. */
  readonly limit: number;
  /** Whether filters are set. */
  readonly isFiltered: boolean;
  /** Searches the words as typed. */
  readonly takeLiterally: () => void;
  /** Searches other words. */
  readonly searchFor: (words: string) => void;
}

/** Things that stand in one line, with commas between. */
const inLine = (intro: string, items: readonly Node[]): Content =>
  items.length === 0
    ? []
    : [intro, ...items.flatMap((item, at) => (at === 0 ? item : [', ', item])), '.'];

function nothingFound(
  { nearest, nearestWords }: Answer,
  { text, isFiltered, searchFor }: StatusOptions,
): Content {
  if (text.trim() === '') return ['Nothing fits these filters.'];
  const words = nearestWords.map((word) =>
    button(word, () => {
      searchFor(word);
    }),
  );
  const pages = nearest.map(({ title, key }) => link(title, urls.page(key)));
  return [
    `Nothing found for ${cutInQuotes(text)}${isFiltered ? ' with these filters' : ''}.`,
    ...inLine(' Words like it: ', words),
    ...inLine(' Pages with a name like it: ', pages),
    words.length + pages.length === 0 ? ' Other words may help.' : '',
    ' Or ',
    listsLink('browse by type'),
    '. ',
    reportLink(text),
    '.',
  ];
}

/** What was set aside of a pasted message: "2 ids", "a time". */
function asidesAsText(asides: Answer['asides']): string {
  const parts = [...asides]
    // Frames and markup are not the reader's own words; nobody misses them.
    .filter(([aside]) => aside !== 'frame' && aside !== 'markup')
    .map(([aside, count]) => {
      if (count > 1) return `${count} ${aside}${aside.endsWith('s') ? 'es' : 's'}`;
      return `${/^[aei]/i.test(aside) ? 'an' : 'a'} ${aside}`;
    });
  return new Intl.ListFormat('en').format(parts);
}

/** The page that gathers all notes on the error that was searched. */
const errorPageLink = ({ errorPage }: Answer): Content =>
  errorPage === null
    ? []
    : [
        ' ',
        link(`All ${errorPage.count} notes on ${errorPage.slug}`, urls.error(errorPage.slug)),
        '.',
      ];

/** How many results there are; of those that no list tells apart, only how many are shown. */
function howMany({ total, recognised }: Answer, { limit, text }: StatusOptions): string {
  if (total <= limit) return `${total} ${total === 1 ? 'result' : 'results'}.`;
  const isListed = recognised !== null || text.trim() === '';
  return isListed ? `The first ${limit} of ${total}.` : `${limit} best matches.`;
}

/** Says so where no result holds most of the query, as long as none has it as a phrase. */
function isOnlyNear({ coverage, results, recognised }: Answer): boolean {
  const hasPhrase = results.some(({ phrase }) => phrase?.kind === 'error');
  return recognised === null && coverage < LEAST_COVERAGE && !hasPhrase;
}

/** What was searched beside the typed words: behind a word, for it is rarely of interest. */
function expansionsDetails(answer: Answer, literally: () => HTMLButtonElement): HTMLElement {
  return element(
    'details',
    'status-more',
    element('summary', '', 'Also searched like words'),
    `${expansionsAsText(answer.expansions)}. `,
    literally(),
  );
}

/**
 * The status line of an answer.
 * @param answer what was found
 * @param options what was asked
 */
export function statusOf(answer: Answer, options: StatusOptions): Content {
  const { total, recognised, unknown, corrections, expansions } = answer;
  if (total === 0) return nothingFound(answer, options);
  const literally = (label: string): HTMLButtonElement => button(label, options.takeLiterally);
  const content: Content = isOnlyNear(answer)
    ? ['No note names all of this. Nearest: ', reportLink(options.text), '.']
    : [howMany(answer, options)];
  content.push(...errorPageLink(answer));
  const asides = asidesAsText(answer.asides);
  const cutOff = asidesAsText(options.pasted ?? new Map());
  if (asides !== '') content.push(` Searched without ${asides}. `, literally('Search it as typed'));
  else if (cutOff !== '') content.push(` Searched without ${cutOff}.`);
  if (recognised)
    content.push(
      ` Listed by ${recognised.map(inQuotes).join(' and ')}, what bites hardest first. `,
      literally('Search the words instead'),
    );
  if (unknown.length > 0) content.push(` Nothing has ${unknown.map(cutInQuotes).join(' or ')}.`);
  for (const { from, to } of corrections)
    content.push(` Read ${inQuotes(from)} as ${inQuotes(to)}.`);
  if (corrections.length > 0 && asides === '') content.push(' ', literally('Search it as typed'));
  else if (expansions.length > 0)
    content.push(
      ' ',
      expansionsDetails(answer, () => literally('Only my words')),
    );
  return content;
}

/**
 * The status line where the index could not be loaded.
 * @param tryAgain searches once more
 */
export const failedStatus = (tryAgain: () => void): Content => [
  'The search index could not be loaded. ',
  button('Try again', tryAgain),
  ' or ',
  listsLink('browse by type'),
  '.',
];
