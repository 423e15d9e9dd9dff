// What stands above the results: how many, what was read as something else, and what to do where
// there is nothing.
import { urls } from '../../client-urls.ts';
import type { Answer, Reading } from '../shared/answer.ts';
import { button, link } from './elements.ts';
import type { Content } from './elements.ts';

/** Longer queries are cut where they are shown or reported. */
const LONGEST_SHOWN = 80;
const LONGEST_REPORTED = 120;

const inQuotes = (text: string): string => `“${text}”`;
const cutInQuotes = (text: string): string => inQuotes(text.trim().slice(0, LONGEST_SHOWN));

const registersLink = (label: string): HTMLAnchorElement => link(label, urls.registers());

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
  /** How many results are shown at most. */
  readonly limit: number;
  /** Whether filters are set. */
  readonly isFiltered: boolean;
  /** Searches the words as typed. */
  readonly takeLiterally: () => void;
}

function nothingFound({ nearest }: Answer, { text, isFiltered }: StatusOptions): Content {
  if (text.trim() === '') return ['Nothing fits these filters.'];
  const pages = nearest.flatMap(({ title, key }, index) => [
    index === 0 ? ' Pages with a name like it: ' : ', ',
    link(title, urls.page(key)),
  ]);
  return [
    `Nothing found for ${cutInQuotes(text)}${isFiltered ? ' with these filters' : ''}.`,
    ' Fewer or other words may help.',
    ...pages,
    pages.length > 0 ? '.' : '',
    ' Or go by ',
    registersLink('the registers'),
    '. ',
    reportLink(text),
    '.',
  ];
}

function howMany(total: number, limit: number): string {
  if (total > limit) return `The best ${limit} of ${total} results.`;
  return `${total} ${total === 1 ? 'result' : 'results'}.`;
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
  const content: Content = [howMany(total, options.limit)];
  if (recognised)
    content.push(
      ` Listed by ${recognised.map(inQuotes).join(' and ')}, what bites hardest first. `,
      literally('Search the words instead'),
    );
  if (unknown.length > 0) content.push(` Nothing has ${unknown.map(cutInQuotes).join(' or ')}.`);
  for (const { from, to } of corrections)
    content.push(` Read ${inQuotes(from)} as ${inQuotes(to)}.`);
  if (expansions.length > 0) content.push(` Searched ${expansionsAsText(expansions)}.`);
  if (corrections.length > 0) content.push(' ', literally('Search it as typed'));
  else if (expansions.length > 0) content.push(' ', literally('Only my words'));
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
  registersLink('go by the registers'),
  '.',
];

/**
 * The status line where nothing is asked: what was searched lately, to be searched again.
 * @param searches newest first
 * @param searchAgain searches one
 * @param forget forgets all
 */
export function recentStatus(
  searches: readonly string[],
  searchAgain: (search: string) => void,
  forget: () => void,
): Content {
  if (searches.length === 0)
    return [
      'Ask as you would ask a colleague: an error message as it stands, a limit, ',
      '“serious s3 gotchas”. Quotes search for exactly these words.',
    ];
  const buttons = searches.flatMap((search) => [
    button(search, () => {
      searchAgain(search);
    }),
    ' ',
  ]);
  return ['Searched lately on this device: ', ...buttons, button('Clear', forget)];
}
