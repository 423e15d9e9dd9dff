// What search holds: one record for each note, one for each table row, one for each page.
import { formatFreshness } from '../freshness.ts';
import type { Guide, Note, Page, Table, TableRow } from '../notes/model.ts';
import { fragmentUrl, pageUrl } from '../urls.ts';
import { KINDS, MARKS, SEVERITIES } from '../vocabulary.ts';
import { bareIdentifiers } from './text.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  readonly url: string;
  /** The passage, then ASKED, then the ways people ask and the words that only search needs. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Parts what readers see of a record from what only search reads. */
export const ASKED = ' ¶ ';

const content = (shown: readonly string[], hidden: readonly string[]): string => {
  const passage = shown.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').replaceAll(ASKED, ' ');
  return `${passage}${ASKED}${[...hidden, ...bareIdentifiers(passage)].filter(Boolean).join('. ')}`;
};

function noteRecord(note: Note, page: Page, topic: string): SearchRecord {
  const marks = note.marks.map((mark) => MARKS[mark].label);
  const kind = `${note.severity === 'serious' ? `${SEVERITIES.serious.label} ` : ''}${KINDS[note.kind].label}`;
  return {
    url: fragmentUrl(page.key, note.id),
    content: content([note.now?.text ?? '', note.body.text], [note.title, ...note.aliases, `${page.title} ${topic}`, kind, ...marks]),
    meta: {
      title: note.title, page: page.title, kind: note.kind, severity: note.severity ?? '', status: note.status,
      fresh: formatFreshness(note), id: note.id,
    },
    filters: {
      page: [page.key, ...note.also], kind: [note.kind], status: [note.status],
      ...(note.severity === null ? {} : { severity: [note.severity] }),
      ...(note.marks.length === 0 ? {} : { mark: note.marks }),
    },
  };
}

function rowRecord(row: TableRow, table: Table, page: Page): SearchRecord {
  const cells = row.cells.map((cell, index) => (index === 0 ? '' : `${table.columns[index]?.title ?? ''}: ${cell.text}.`));
  return {
    url: fragmentUrl(page.key, row.id),
    content: content([row.now?.text ?? '', ...cells], [table.title, page.title, ...row.aliases, ...row.cells.slice(0, 1).map((cell) => cell.text)]),
    meta: { title: `${row.cells[0]?.text ?? row.id}: ${table.title}`, page: page.title, kind: 'row', severity: '', status: row.status, fresh: formatFreshness(row), id: row.id },
    filters: { page: [page.key], kind: ['row'], status: [row.status] },
  };
}

function pageRecord(page: Page): SearchRecord {
  return {
    url: pageUrl(page.key),
    content: content([page.summary, `${page.topics.map((topic) => topic.title).join('. ')}.`], [page.title, page.name ?? '', ...page.aliases]),
    meta: { title: page.title, page: page.name ?? page.title, kind: 'page', severity: '', status: '', fresh: `${page.notes.length} notes`, id: page.key },
    filters: { page: [page.key], kind: ['page'] },
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
  return [
    ...guide.pages.map(pageRecord),
    ...guide.notes.map((note) => {
      const page = need(note.page);
      return noteRecord(note, page, page.topics.find((topic) => topic.id === note.topic)?.title ?? '');
    }),
    ...guide.tables.flatMap((table) => table.rows.map((row) => rowRecord(row, table, need(table.page)))),
  ];
}
