// What search holds: one record for each note, table row and page, and for each topic of several
// notes.
import type { Guide, Note, Page, Past, Table, TableRow, Topic } from '../../compiler/model.ts';
import { formatFreshness, untilLabel } from '../../guide/freshness.ts';
import { bareIdentifiers } from '../../text.ts';
import type { Urls } from '../../urls.ts';
import { badgeOf, MARKS, SEVERITIES } from '../../vocabulary.ts';
import { joinContent } from '../shared/index-format.ts';
import type { FilterName, RecordMeta, RecordParts } from '../shared/index-format.ts';
import { sitePages } from './site-pages.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  readonly url: string;
  /** See `joinContent`. */
  readonly content: string;
  readonly meta: RecordMeta;
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** Its place where records are listed without words to rank them; sorted as text. */
  readonly order: string;
}

/** What a record's text is made of; what it lacks is left out. */
interface Parts extends Partial<RecordParts> {
  /** What only helps to find it. */
  readonly hidden: readonly string[];
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function contentOf({ hidden, errors = [], aliases = [], ...parts }: Parts): string {
  const shown = {
    body: inOneLine(parts.body ?? ''),
    do: inOneLine(parts.do ?? ''),
    past: inOneLine(parts.past ?? ''),
  };
  const identifiers = bareIdentifiers(Object.values(shown).join(' '));
  const words = [...hidden, ...identifiers].filter(Boolean).join('. ');
  return joinContent({ ...shown, errors, aliases }, words);
}

/** What used to be true, told as such also where a passage shows it alone. */
const pastText = (past: Past | null): string =>
  past === null ? '' : `${untilLabel(past)}: ${past.text}`;

/**
 * What comes first in a list: what bites hardest, what is marked important, gotchas, other notes,
 * rows, topics, pages. One digit each; a retired note stands one step below its equals.
 */
const LISTING_RANKS = Object.freeze({
  severeGotcha: 0,
  importantNote: 2,
  gotcha: 4,
  note: 5,
  row: 7,
  topic: 8,
  page: 9,
});

/** @param place among records of the same rank, in the order of the pages */
const orderOf = (rank: number, place: number): string => `${rank}${String(place).padStart(6, '0')}`;

/**
 * Where a note stands in a list, by what it is; the lower, the earlier.
 * @param bite how much harder than an ordinary gotcha it bites; null if it is none
 * @param isImportant whether it is marked so
 */
export function standingOf(bite: number | null, isImportant: boolean): number {
  if (bite !== null && bite > 0) return LISTING_RANKS.severeGotcha;
  if (isImportant) return LISTING_RANKS.importantNote;
  return bite === 0 ? LISTING_RANKS.gotcha : LISTING_RANKS.note;
}

function listingRank({ severity, marks, status }: Note): number {
  const bite = severity === null ? null : SEVERITIES[severity].bite;
  return standingOf(bite, marks.includes('important')) + (status === 'retired' ? 1 : 0);
}

function noteRecord(
  note: Note,
  page: Page,
  { topic, place, urls }: { topic: string; place: number; urls: Urls },
): SearchRecord {
  const marks = note.marks.map((mark) => MARKS[mark].label);
  return {
    url: urls.fragment(page.key, note.id),
    content: contentOf({
      body: note.body.text,
      do: note.do ?? '',
      past: pastText(note.past),
      errors: note.errors,
      aliases: note.aliases,
      hidden: [
        note.title,
        // Once more: what somebody sees says more of what they look for than any way to ask for it.
        ...note.errors,
        note.limit ?? '',
        `${page.title} ${topic}`,
        badgeOf(note.kind, note.severity).label,
        ...marks,
      ],
    }),
    meta: {
      title: note.title,
      page: page.title,
      kind: note.kind,
      severity: note.severity ?? '',
      status: note.status,
      fresh: formatFreshness(note),
      id: note.id,
    },
    filters: {
      page: [page.key, ...note.also],
      home: [page.key],
      kind: [note.kind],
      status: [note.status],
      ...(note.severity === null ? {} : { severity: [note.severity] }),
      ...(note.marks.length === 0 ? {} : { mark: note.marks }),
    },
    order: orderOf(listingRank(note), place),
  };
}

function rowRecord(
  row: TableRow,
  { table, page, place, urls }: { table: Table; page: Page; place: number; urls: Urls },
): SearchRecord {
  const [name, ...cells] = row.cells.map(({ text }) => text);
  const described = cells.map(
    (text, index) => `${table.columns[index + 1]?.title ?? ''}: ${text}.`,
  );
  return {
    url: urls.fragment(page.key, row.id),
    content: contentOf({
      body: described.join(' '),
      past: pastText(row.past),
      aliases: row.aliases,
      hidden: [table.title, page.title, name ?? ''],
    }),
    meta: {
      title: `${name ?? row.id}: ${table.title}`,
      page: page.title,
      kind: 'row',
      severity: '',
      status: row.status,
      fresh: formatFreshness(row),
      id: row.id,
    },
    filters: { page: [page.key], home: [page.key], kind: ['row'], status: [row.status] },
    order: orderOf(LISTING_RANKS.row, place),
  };
}

function pageRecord(page: Page, place: number, urls: Urls): SearchRecord {
  return {
    url: urls.page(page.key),
    content: contentOf({
      body: `${page.summary} ${page.topics.map((topic) => topic.title).join('. ')}.`,
      aliases: page.aliases,
      hidden: [page.title, page.name ?? ''],
    }),
    meta: {
      title: page.title,
      page: page.name ?? page.title,
      kind: 'page',
      severity: '',
      status: '',
      fresh: `${page.notes.length} notes`,
      id: page.key,
    },
    filters: { page: [page.key], home: [page.key], kind: ['page'] },
    order: orderOf(LISTING_RANKS.page, place),
  };
}

/**
 * The guide's own pages: whoever asks for the list of limits, or how to contribute, finds it.
 * @param urls of the site
 * @param from their place behind the other pages
 */
const siteRecords = (urls: Urls, from: number): SearchRecord[] =>
  sitePages(urls).map(({ id, url, title, summary, aliases }, place) => ({
    url,
    content: contentOf({ body: summary, aliases, hidden: [title] }),
    meta: { title, page: 'This guide', kind: 'page', severity: '', status: '', fresh: '', id },
    filters: { kind: ['page'] },
    order: orderOf(LISTING_RANKS.page, from + place),
  }));

/** A page's section: who looks for a subject lands at its heading. */
function topicRecord(
  topic: Topic,
  { page, titles, place, urls }: { page: Page; titles: string[]; place: number; urls: Urls },
): SearchRecord {
  return {
    url: urls.fragment(page.key, topic.id),
    content: contentOf({
      body: `${titles.join('. ')}.`,
      hidden: [`${page.title} ${topic.title}`],
    }),
    meta: {
      title: topic.title,
      page: page.title,
      kind: 'topic',
      severity: '',
      status: '',
      fresh: `${titles.length} ${titles.length === 1 ? 'note' : 'notes'}`,
      id: topic.id,
    },
    filters: { page: [page.key], home: [page.key], kind: ['topic'] },
    order: orderOf(LISTING_RANKS.topic, place),
  };
}

/**
 * Every record of the guide.
 * @param guide as read from the content
 * @param urls of the site
 * @throws if a note or table names a page that does not exist
 */
export function searchRecords(guide: Guide, urls: Urls): SearchRecord[] {
  const pages = new Map(guide.pages.map((page) => [page.key, page]));
  const pageOf = (key: string): Page => {
    const page = pages.get(key);
    if (page === undefined) throw new Error(`no page "${key}"`);
    return page;
  };
  const titles = new Map(guide.notes.map((note) => [note.id, note.title]));
  const titlesOf = (topic: Topic): string[] => topic.notes.map((id) => titles.get(id) ?? '');

  const pageRecords = guide.pages.map((page, place) => pageRecord(page, place, urls));
  const topicRecords = guide.pages.flatMap((page) =>
    page.topics
      // A topic with one note would only stand in that note's way.
      .filter((topic) => topic.notes.length > 1)
      .map((topic, place) => topicRecord(topic, { page, titles: titlesOf(topic), place, urls })),
  );
  const noteRecords = guide.notes.map((note, place) => {
    const page = pageOf(note.page);
    const topic = page.topics.find(({ id }) => id === note.topic)?.title ?? '';
    return noteRecord(note, page, { topic, place, urls });
  });
  const rowRecords = guide.tables.flatMap((table) =>
    table.rows.map((row, place) =>
      rowRecord(row, { table, page: pageOf(table.page), place, urls }),
    ),
  );
  return [
    ...pageRecords,
    ...siteRecords(urls, pageRecords.length),
    ...topicRecords,
    ...noteRecords,
    ...rowRecords,
  ];
}
