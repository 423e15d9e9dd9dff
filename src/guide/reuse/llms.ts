// What programs that read find first: llms.txt (by the convention of llmstxt.org) names every page
// as Markdown, llms-full.txt holds them all; both say how a note is cited.
import type { RootContent } from 'mdast';
import { urls } from '../../config.ts';
import { twinOf } from '../../urls.ts';
import { CATEGORIES, keys } from '../../vocabulary.ts';
import { countOf, SITE_NAME, LICENCE, ORIGIN } from '../about.ts';
import type { Inline } from './markdown.ts';
import { code, heading, link, list, paragraph, quote, write } from './markdown.ts';
import { SCHEMA_NAMES, VERSION } from './schema.ts';
import type { Source } from './source.ts';
import { pageMarkdown } from './twins.ts';

/** What the guide is, and how to cite it. */
function introduction({ notes, pages, place }: Source): RootContent[] {
  const example = place(urls.permalink('ID'));
  return [
    heading(1, SITE_NAME),
    quote([
      paragraph(
        'An unofficial guide for engineers who run things on AWS: what bites, what helps, what ' +
          `ties you down. ${countOf(notes)} on ${pages.length} pages; each says when it was ` +
          'checked, and against which official page.',
      ),
    ]),
    paragraph('How to cite a note:'),
    list([
      ['Its title is its claim. It holds today, as far as its status says so.'],
      [
        'Say the month in which it was checked, and link its permanent address, which is ',
        code(example),
        ` with its id: “claim” (${SITE_NAME}, checked November 2026, `,
        code(example),
        ').',
      ],
      [
        'What is “Not checked” or “Opinion” is told as its source had it: say so. What stands ' +
          'under “Until 2023” is no longer true.',
      ],
      [
        'Licence: ',
        link(LICENCE.name, LICENCE.url),
        `. Name the ${SITE_NAME} with the note’s address; it builds on `,
        link(ORIGIN.label, ORIGIN.url),
        '.',
      ],
    ]),
  ];
}

/** The files that hold more than one page. */
function wholeFiles({ place }: Source): RootContent[] {
  const file = (title: string, path: string, what: string): Inline[] => [
    link(title, place(path)),
    `: ${what}`,
  ];
  return [
    heading(2, 'Optional'),
    list([
      file('All pages', urls.llmsFull(), 'every page as one text'),
      file('All notes', urls.notesFile(), 'as JSON'),
      file('Limits', urls.limitsFile('json'), 'every limit that a note is about, as JSON'),
      ...SCHEMA_NAMES.map((name) =>
        file(`Schema: ${name}`, urls.schema(VERSION, name), 'what the JSON files hold'),
      ),
    ]),
  ];
}

/**
 * The text of llms.txt: what the guide is, how to cite it, where its pages are as Markdown.
 * @param source the guide
 */
export function llmsText(source: Source): string {
  const categories = keys(CATEGORIES).map((category) => ({
    label: CATEGORIES[category].label,
    pages: source.pages.filter((page) => page.category === category),
  }));
  return write([
    ...introduction(source),
    ...categories
      .filter(({ pages }) => pages.length > 0)
      .flatMap(({ label, pages }) => [
        heading(2, label),
        list(
          pages.map(({ key, title, summary, notes }) => [
            link(title, source.place(twinOf(urls.page(key)))),
            `: ${summary} ${countOf(notes)}.`,
          ]),
        ),
      ]),
    ...wholeFiles(source),
  ]);
}

/**
 * The text of llms-full.txt: every page, in the order of the sidebar.
 * @param source the guide
 */
export const llmsFullText = (source: Source): string =>
  [write(introduction(source)), ...source.pages.map((page) => pageMarkdown(page, source))].join(
    '\n',
  );
