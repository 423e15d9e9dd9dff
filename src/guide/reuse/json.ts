// Notes, pages, limits and tables as JSON, each under its schema (schema.ts).
import type { Freshness, Note, Page, Past, Table } from '../../compiler/model.ts';
import { urls } from '../../config.ts';
import { twinOf } from '../../urls.ts';
import type { Limit } from '../limits.ts';
import { ATTRIBUTION, SITE_NAME, LICENCE } from '../about.ts';
import { proseOf } from './markdown.ts';
import { VERSION } from './schema.ts';
import type {
  FileHead,
  LimitsFile,
  NoteJson,
  NotesFile,
  PageFile,
  SchemaName,
  TableFile,
} from './schema.ts';
import type { Source } from './source.ts';

/**
 * A file's text.
 * @param file one of those below
 */
export const toText = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;

/** What every file says of itself. */
const headOf = (schema: SchemaName, title: string, url: string, { place }: Source): FileHead => ({
  $schema: place(urls.schema(VERSION, schema)),
  version: VERSION,
  title,
  url: place(url),
  licence: LICENCE.name,
  licenceUrl: LICENCE.url,
  attribution: ATTRIBUTION,
});

/** What a note or row says of its age. */
const ageOf = ({ status, asOf, checked, source }: Freshness) => ({
  status,
  asOf,
  checked,
  source,
});

const wasOf = (past: Past | null, page: string, source: Source): NoteJson['was'] =>
  past === null
    ? null
    : { until: past.until, text: past.text, markdown: proseOf(past.markdown, page, source) };

/**
 * A note.
 * @param note any
 * @param source the guide
 */
export function noteJson(note: Note, source: Source): NoteJson {
  const url = source.place(urls.permalink(note.id));
  return {
    id: note.id,
    url,
    markdown: twinOf(url),
    service: source.page(note.page).service,
    page: note.page,
    topic: note.topic,
    kind: note.kind,
    severity: note.severity,
    marks: [...note.marks],
    title: note.title,
    body: proseOf(note.body.markdown, note.page, source),
    do: note.do,
    errors: [...note.errors],
    limit: note.limit,
    adjustable: note.adjustable,
    ...ageOf(note),
    evidence: [...note.evidence],
    was: wasOf(note.past, note.page, source),
    from: [...note.from],
    seen: [...note.seen],
    also: [...note.also],
    see: note.see.map((id) => source.note(id).id),
    aliases: [...note.aliases],
    formerIds: [...note.formerIds],
  };
}

/**
 * All notes.
 * @param source the guide
 */
export const notesFile = (source: Source): NotesFile => ({
  ...headOf('notes', `${SITE_NAME}: all notes`, urls.home(), source),
  notes: source.notes.map((note) => noteJson(note, source)),
});

/**
 * A page with its notes.
 * @param page any
 * @param source the guide
 */
export const pageFile = (page: Page, source: Source): PageFile => ({
  ...headOf('page', page.title, urls.page(page.key), source),
  key: page.key,
  markdown: source.place(twinOf(urls.page(page.key))),
  service: page.service,
  name: page.name,
  category: page.category,
  summary: page.summary,
  aliases: [...page.aliases],
  official: page.official.map(({ title, url }) => ({ title, url })),
  topics: page.topics.map(({ id, title, notes }) => ({ id, title, notes: [...notes] })),
  notes: page.notes.map((id) => noteJson(source.note(id), source)),
  guests: source.guestsOf(page.key).map(({ id }) => id),
  tables: page.tables.map((id) => ({
    id,
    title: source.table(id).title,
    url: source.place(urls.table(id, 'json')),
  })),
});

/**
 * The limits that notes are about.
 * @param limits all of them
 * @param source the guide
 */
export const limitsFile = (limits: readonly Limit[], source: Source): LimitsFile => ({
  ...headOf('limits', 'Limits', urls.limits(), source),
  id: 'limits',
  rows: limits.map(({ service, limit, adjustable, note }) => ({
    id: note.id,
    service,
    page: note.page,
    limit,
    adjustable,
    errors: [...note.errors],
    title: note.title,
    do: note.do,
    url: source.place(urls.permalink(note.id)),
    ...ageOf(note),
  })),
});

/**
 * A table: its columns, and each row with its cells by column key and its freshness.
 * @param table any
 * @param source the guide
 */
export const tableFile = (table: Table, source: Source): TableFile => ({
  ...headOf('table', table.title, urls.fragment(table.page, table.id), source),
  id: table.id,
  columns: table.columns.map(({ key, title, type }) => ({ key, title, type })),
  // The type of a row cannot say that its other fields, the cells, are strings.
  rows: table.rows.map((row) => ({
    id: row.id,
    ...Object.fromEntries(
      table.columns.map((column, index) => [column.key, row.cells[index]?.text ?? '']),
    ),
    ...ageOf(row),
    evidence: [...row.evidence],
    was: wasOf(row.past, table.page, source),
  })) as TableFile['rows'],
});
