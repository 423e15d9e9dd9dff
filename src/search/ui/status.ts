// What stands above the results: how many, what was read as something else, and what to do where there is nothing.
import type { Answer } from '../engine/engine.ts';
import { urls } from '../../client-urls.ts';
import type { Reading } from '../engine/query.ts';

type Content = (string | Node)[];

const quoted = (text: string): string => `“${text.trim().slice(0, 80)}”`;

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

function link(label: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = label;
  return element;
}

const registers = (label: string): HTMLAnchorElement => link(label, urls.registers());

/** Where to say that a note is missing; a tracker gets the words as the title. */
const report = (text: string): HTMLAnchorElement =>
  link('Tell us which note is missing', urls.report(`Missing note: ${text.trim().slice(0, 120)}`));

/** "ddb" also as "dynamodb"; one sentence for all. */
const readings = (list: readonly Reading[]): string =>
  [
    ...new Map(
      list.map(({ from }) => [from, list.filter((each) => each.from === from).map(({ to }) => to)]),
    ),
  ]
    .map(([from, to]) => `“${from}” also as ${to.map((each) => `“${each}”`).join(' and ')}`)
    .join(', ');

function nothing(answer: Answer, text: string, filtered: boolean): Content {
  const pages = answer.nearest.flatMap(({ title, url }, index) => [
    index === 0 ? ' Pages with a name like it: ' : ', ',
    link(title, url),
  ]);
  return [
    `Nothing found for ${quoted(text)}${filtered ? ' with these filters' : ''}. Fewer or other words may help.`,
    ...pages,
    pages.length > 0 ? '.' : '',
    ' Or go by ',
    registers('the registers'),
    '. ',
    report(text),
    '.',
  ];
}

/**
 * The content of the status line.
 * @param answer what was found
 * @param text what was asked
 * @param around how many hits are shown at most, whether filters are set, and what the button for the literal words does
 */
export function statusOf(
  answer: Answer,
  text: string,
  { limit, filtered, literal }: { limit: number; filtered: boolean; literal: () => void },
): Content {
  if (answer.total === 0 && text.trim() === '') return ['Nothing fits these filters.'];
  const readAs = answer.corrections.map(({ from, to }) => `Read “${from}” as “${to}”.`).join(' ');
  if (answer.total === 0) return nothing(answer, text, filtered);
  const length = Math.min(limit, answer.total);
  const content: Content = [
    length < answer.total
      ? `The best ${length} of ${answer.total} results.`
      : `${answer.total} ${answer.total === 1 ? 'result' : 'results'}.`,
  ];
  if (answer.recognised)
    content.push(
      ` Listed by ${answer.recognised.map((phrase) => `“${phrase}”`).join(' and ')}, what bites hardest first. `,
      button('Search the words instead', literal),
    );
  if (answer.unknown.length > 0)
    content.push(` Nothing has ${answer.unknown.map(quoted).join(' or ')}.`);
  if (readAs !== '') content.push(` ${readAs}`);
  if (answer.expansions.length > 0) content.push(` Searched ${readings(answer.expansions)}.`);
  if (answer.corrections.length > 0) content.push(' ', button('Search it as typed', literal));
  else if (answer.expansions.length > 0) content.push(' ', button('Only my words', literal));
  return content;
}

/**
 * The status line where the index could not be loaded.
 * @param again tries once more
 */
export const failure = (again: () => void): Content => [
  'The search index could not be loaded. ',
  button('Try again', again),
  ' or ',
  registers('go by the registers'),
  '.',
];

/**
 * What was searched lately, to be searched again.
 * @param searches newest first
 * @param choose searches one
 * @param clear forgets all
 */
export function recentList(
  searches: readonly string[],
  choose: (search: string) => void,
  clear: () => void,
): Content {
  if (searches.length === 0)
    return [
      'Ask as you would ask a colleague: an error message as it stands, a limit, “serious s3 gotchas”. Quotes search for exactly these words.',
    ];
  return [
    'Searched lately on this device: ',
    ...searches.flatMap((search) => [
      button(search, () => {
        choose(search);
      }),
      ' ',
    ]),
    button('Clear', clear),
  ];
}
