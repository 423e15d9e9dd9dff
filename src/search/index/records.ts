// What search holds: one record for each note, one for each table row, one for each page and each of its sections.
import { formatFreshness } from '../../guide/freshness.ts';
import type { Guide, Note, Page, Table, TableRow, Topic } from '../../compiler/model.ts';
import { urls } from '../../config.ts';
import { KINDS, MARKS, SEVERITIES } from '../../vocabulary.ts';
import { bareIdentifiers } from '../../text.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  readonly url: string;
  /** The passage, then ASKED, then the ways people ask and the words that only search needs. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** `home` is the one page on which it stands; `page` also the others to which it belongs. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Its place where records are listed without words to rank them: what bites hardest first. */
  readonly order: string;
}

/** Parts what readers see of a record from what only search reads. */
export const ASKED = ' ¶ ';

const content = (shown: readonly string[], hidden: readonly string[]): string => {
  const passage = shown.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').replaceAll(ASKED, ' ');
  return `${passage}${ASKED}${[...hidden, ...bareIdentifiers(passage)].filter(Boolean).join('. ')}`;
};

/** What bites hardest comes first, then what is marked important, then gotchas; among equals the order of the pages. */
const orderOf = (rank: number, place: number): string => `${rank}${String(place).padStart(6, '0')}`;
const noteRank = ({ severity, marks, kind, status }: Note): number =>
  (severity === 'serious' ? 0 : marks.includes('important') ? 2 : kind === 'gotcha' ? 4 : 5) +
  (status === 'retired' ? 1 : 0);
const ROW_RANK = 7;
const TOPIC_RANK = 8;
const PAGE_RANK = 9;

function noteRecord(note: Note, page: Page, topic: string, place: number): SearchRecord {
  const marks = note.marks.map((mark) => MARKS[mark].label);
  const kind = `${note.severity === 'serious' ? `${SEVERITIES.serious.label} ` : ''}${KINDS[note.kind].label}`;
  return {
    url: urls.fragment(page.key, note.id),
    content: content(
      [note.now?.text ?? '', note.body.text],
      [note.title, ...note.aliases, `${page.title} ${topic}`, kind, ...marks],
    ),
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
    order: orderOf(noteRank(note), place),
  };
}

function rowRecord(row: TableRow, table: Table, page: Page, place: number): SearchRecord {
  const cells = row.cells.map((cell, index) =>
    index === 0 ? '' : `${table.columns[index]?.title ?? ''}: ${cell.text}.`,
  );
  return {
    url: urls.fragment(page.key, row.id),
    content: content(
      [row.now?.text ?? '', ...cells],
      [table.title, page.title, ...row.aliases, ...row.cells.slice(0, 1).map((cell) => cell.text)],
    ),
    meta: {
      title: `${row.cells[0]?.text ?? row.id}: ${table.title}`,
      page: page.title,
      kind: 'row',
      severity: '',
      status: row.status,
      fresh: formatFreshness(row),
      id: row.id,
    },
    filters: { page: [page.key], home: [page.key], kind: ['row'], status: [row.status] },
    order: orderOf(ROW_RANK, place),
  };
}

function pageRecord(page: Page, place: number): SearchRecord {
  return {
    url: urls.page(page.key),
    content: content(
      [page.summary, `${page.topics.map((topic) => topic.title).join('. ')}.`],
      [page.title, page.name ?? '', ...page.aliases],
    ),
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
    order: orderOf(PAGE_RANK, place),
  };
}

/** A page's section: who looks for a subject lands at its heading. */
function topicRecord(
  topic: Topic,
  page: Page,
  titles: readonly string[],
  place: number,
): SearchRecord {
  return {
    url: urls.fragment(page.key, topic.id),
    content: content([`${titles.join('. ')}.`], [`${page.title} ${topic.title}`]),
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
    order: orderOf(TOPIC_RANK, place),
  };
}

/**
 * Every record of the guide.
 * @param guide as read from the content
 */
export function searchRecords(guide: Guide): SearchRecord[] {
  const pages = new Map(guide.pages.map((page) => [page.key, page]));
  const need = (key: string): Page => {
    const page = pages.get(key);
    if (page === undefined) throw new Error(`no page "${key}"`);
    return page;
  };
  const titles = new Map(guide.notes.map((note) => [note.id, note.title]));
  return [
    ...guide.pages.map(pageRecord),
    ...guide.pages.flatMap((page) =>
      page.topics
        .filter((topic) => topic.notes.length > 1)
        .map((topic, place) =>
          topicRecord(
            topic,
            page,
            topic.notes.map((id) => titles.get(id) ?? ''),
            place,
          ),
        ),
    ),
    ...guide.notes.map((note, place) => {
      const page = need(note.page);
      return noteRecord(
        note,
        page,
        page.topics.find((topic) => topic.id === note.topic)?.title ?? '',
        place,
      );
    }),
    ...guide.tables.flatMap((table) =>
      table.rows.map((row, place) => rowRecord(row, table, need(table.page), place)),
    ),
  ];
}
