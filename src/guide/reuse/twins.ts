// Pages and notes as Markdown files, which say what their pages say.
import type { BlockContent, RootContent } from 'mdast';
import type { Freshness, Note, Page, Table } from '../../compiler/model.ts';
import { urls } from '../../config.ts';
import { twinOf } from '../../urls.ts';
import { ADJUSTABLE, badgeOf, MARKS, marksInView } from '../../vocabulary.ts';
import { formatFreshness, formatMonth, untilLabel, statusLine } from '../freshness.ts';
import { countOf, SITE_NAME, isFromOrigin, LICENCE, ORIGIN } from '../about.ts';
import type { Inline } from './markdown.ts';
import {
  code,
  heading,
  inlineOf,
  link,
  list,
  paragraph,
  proseOf,
  quote,
  strong,
  table,
  verbatim,
  write,
} from './markdown.ts';
import { once } from './source.ts';
import type { Source } from './source.ts';

/** The heading above the notes that a reader needs next; what stands above it is the note. */
const NEXT = 'Read next';

/** Pieces with something between each two. */
const joined = (pieces: readonly Inline[], between: string): Inline[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));

/** What is known of a claim today, with the address of the page that was read. */
function freshnessOf(age: Freshness): Inline[] {
  const { outcome, check } = statusLine(age);
  const told = outcome === null ? [] : [`${outcome}.`];
  if (check === null) return told;
  return [
    ...told.map((words) => `${words} `),
    `Checked ${check.month} against `,
    link(check.url, check.url),
    '.',
  ];
}

/** Kind, severity and marks, then where the note belongs. */
function badgeLine(note: Note, place: readonly Inline[]): BlockContent {
  const marks = marksInView(note.kind, note.marks).map((mark) => MARKS[mark].label);
  return paragraph(
    strong(badgeOf(note.kind, note.severity).label),
    ...marks.map((mark) => ` · ${mark}`),
    ...place.flatMap((piece) => [' · ', piece]),
  );
}

/** What a note says below its badge, down to what used to be true. */
function textOf(note: Note, source: Source): string {
  const { errors, limit, adjustable, past } = note;
  const raised = adjustable === null ? '' : ` ${ADJUSTABLE[adjustable].meaning}`;
  const prose = (markdown: string) => verbatim(proseOf(markdown, note.page, source));
  return write([
    ...(errors.length > 0 ? [paragraph('Seen as: ', ...joined(errors.map(code), ', '))] : []),
    prose(note.body.markdown),
    ...(note.do === null ? [] : [paragraph(strong('Do:'), ` ${note.do}`)]),
    ...(limit === null ? [] : [paragraph(strong('Limit:'), ` ${limit}.${raised}`)]),
    ...(past === null
      ? []
      : [quote([paragraph(strong(`${untilLabel(past)}:`)), prose(past.markdown)])]),
  ]).trimEnd();
}

/** A note without its title: its badge, where it belongs, its text. */
function noteBlocks(note: Note, source: Source, place: readonly Inline[]): BlockContent[] {
  const text = once(source, `note ${note.id}`, () => textOf(note, source));
  return [badgeLine(note, place), verbatim(text)];
}

/** Where a note comes from, with its permanent address. */
const attribution = (note: Note, { place }: Source): BlockContent =>
  paragraph(
    'From the ',
    link(SITE_NAME, place(urls.permalink(note.id))),
    ...(isFromOrigin(note) ? [', which builds on ', link(ORIGIN.label, ORIGIN.url)] : []),
    '. Licence: ',
    link(LICENCE.name, LICENCE.url),
    '.',
  );

/**
 * A note as a file of its own.
 * @param note any
 * @param source the guide
 */
export function noteMarkdown(note: Note, source: Source): string {
  const page = source.page(note.page);
  const leads = source.leadsOf(note);
  return write([
    heading(1, note.title),
    ...noteBlocks(note, source, [link(page.title, source.place(urls.fragment(page.key, note.id)))]),
    paragraph(...freshnessOf(note)),
    attribution(note, source),
    ...(leads.length === 0 ? [] : [heading(2, NEXT), noteLinks(leads, source)]),
  ]);
}

/** A note in its place on a page. */
const noteOnPage = (note: Note, source: Source): RootContent[] => [
  heading(3, note.title),
  ...noteBlocks(note, source, []),
  paragraph(
    ...freshnessOf(note),
    ' ',
    link('Permanent link', source.place(urls.permalink(note.id))),
  ),
];

/** A table of data, with what is known of each row. */
function tableBlocks(data: Table, source: Source): RootContent[] {
  const head = [...data.columns.map(({ title }) => title), 'Freshness'];
  const rows = data.rows.map((row) => [
    ...row.cells.map(({ markdown }) => inlineOf(markdown, data.page, source)),
    [row.source === null ? formatFreshness(row) : link(formatFreshness(row), row.source)],
  ]);
  return [
    heading(3, data.title),
    ...(data.caption === null ? [] : [paragraph(data.caption)]),
    table([head.map((title) => [title]), ...rows]),
  ];
}

/** The month in which a page's notes were last held against the docs, in words. */
function lastChecked(notes: readonly Note[]): string | null {
  const months = notes.flatMap(({ checked }) => (checked === null ? [] : [checked])).sort();
  const last = months.at(-1);
  return last === undefined ? null : formatMonth(last);
}

/** Other notes by title, each at its permanent address. */
const noteLinks = (notes: readonly Note[], { place }: Source): BlockContent =>
  list(notes.map(({ id, title }) => [link(title, place(urls.permalink(id)))]));

/** What stands on a page, in its order. */
const pageBlocks = (page: Page, source: Source): RootContent[] =>
  page.blocks.flatMap((block): readonly RootContent[] => {
    if (block.kind === 'prose') return [verbatim(proseOf(block.prose.markdown, page.key, source))];
    if (block.kind === 'note') return noteOnPage(source.note(block.id), source);
    if (block.kind === 'table') return tableBlocks(source.table(block.id), source);
    const topic = page.topics.find(({ id }) => id === block.id);
    return topic === undefined ? [] : [heading(2, topic.title)];
  });

/**
 * A page as a file.
 * @param page any
 * @param source the guide
 */
export const pageMarkdown = (page: Page, source: Source): string =>
  once(source, `page ${page.key}`, () => writePage(page, source));

function writePage(page: Page, source: Source): string {
  const guests = source.guestsOf(page.key);
  const family = source.pages.filter((other) => other.service === page.service);
  const service = family.find(({ key }) => key === page.service) ?? page;
  const siblings = family
    .filter((other) => other !== page)
    .map(({ title, key }) => link(title, source.place(twinOf(urls.page(key)))));
  const checked = lastChecked(page.notes.map(source.note));
  return write([
    heading(1, page.title),
    quote([paragraph(...(page.name === null ? [] : [`${page.name}. `]), page.summary)]),
    paragraph(
      `${countOf(page.notes)} of the `,
      link(SITE_NAME, source.place(urls.page(page.key))),
      ...(checked === null ? [] : [`, last checked ${checked}`]),
      ', which builds on ',
      link(ORIGIN.label, ORIGIN.url),
      '. Licence: ',
      link(LICENCE.name, LICENCE.url),
      '.',
    ),
    ...(siblings.length === 0
      ? []
      : [paragraph(`More on ${service.title}: `, ...joined(siblings, ', '), '.')]),
    ...pageBlocks(page, source),
    ...(guests.length === 0 ? [] : [heading(2, 'Also on other pages'), noteLinks(guests, source)]),
    ...(page.official.length === 0
      ? []
      : [
          heading(2, 'Official pages'),
          list(page.official.map(({ title, url }) => [link(title, url)])),
        ]),
  ]);
}
