// Reads the whole guide from disk: one parse, every check, every note in its final form.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CATEGORIES, keys } from '../vocabulary.ts';
import { crossCheck } from './checks.ts';
import { parseMarkdown } from './mdx.ts';
import type { Guide, Page, Prose, Table } from './model.ts';
import { keyOf, readPage } from './page.ts';
import type { RawPage } from './page.ts';
import { PERMALINKS, readPermalinks } from './permalinks.ts';
import { ContentError, Problems } from './problem.ts';
import type { Problem } from './problem.ts';
import { wordsOf } from './prose.ts';
import { checkWords, NO_WORDS, readWords } from './synonyms.ts';
import { readTable } from './table.ts';
import type { RawTable } from './table.ts';

export interface ReadOptions {
  /** The content folder. */
  readonly dir?: string;
  /** Nothing may be checked later than this day; the present one unless told. */
  readonly today?: Date;
}

/** What was read, and everything wrong with it. */
export interface ReadResult {
  readonly guide: Guide;
  readonly problems: readonly Problem[];
}

const files = async (dir: string, ending: string): Promise<string[]> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const byPlace = (a: Page, b: Page, titles: ReadonlyMap<string, string>): number =>
  keys(CATEGORIES).indexOf(a.category) - keys(CATEGORIES).indexOf(b.category) ||
  (titles.get(a.service) ?? a.service).localeCompare(titles.get(b.service) ?? b.service) ||
  a.order - b.order ||
  a.key.localeCompare(b.key);

/** A piece of inline Markdown, such as a table's cell. */
const inline = (markdown: string): Prose => ({ text: wordsOf(parseMarkdown(markdown)), markdown });

/** A table as it stands on its page. */
function assembleTable(table: RawTable, use: RawPage['tables'][number], page: RawPage): Table {
  const { title, caption = null, index = null, columns } = table.data;
  return {
    id: table.id,
    title,
    caption,
    index,
    columns,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map(inline),
      now: row.now === null ? null : { since: row.now.since, ...inline(row.now.text) },
    })),
    page: page.key,
    topic: use.topic,
    place: table.place,
  };
}

/** The guide that pages and tables make. */
function assemble(
  rawPages: readonly RawPage[],
  rawTables: readonly RawTable[],
  words: Guide['words'],
): Guide {
  const titles = new Map(
    rawPages
      .filter((page) => page.key === page.service)
      .map((page) => [page.service, page.head.title]),
  );
  const pages = rawPages
    .map(({ key, service, head, topics, file, readable, ...page }): Page => ({
      key,
      service,
      title: head.title,
      name: head.name ?? null,
      category: head.category,
      order: head.order ?? 0,
      summary: head.summary,
      aliases: head.aliases,
      official: head.official,
      topics: topics.map(({ id, title, notes: ids }) => ({ id, title, notes: ids })),
      notes: page.notes.map((note) => note.id),
      tables: page.tables.map((table) => table.id),
      file,
      readable,
    }))
    .sort((a, b) => byPlace(a, b, titles));
  const notes = rawPages.flatMap((page) =>
    page.notes.map(({ links: _links, placeOf: _placeOf, ...note }) => ({
      ...note,
      page: page.key,
    })),
  );
  const tables = rawPages.flatMap((page) =>
    page.tables.flatMap((use) => {
      const table = rawTables.find((candidate) => candidate.id === use.id);
      return table === undefined ? [] : [assembleTable(table, use, page)];
    }),
  );
  return { pages, notes, tables, words };
}

/** What was read of a file, kept while its text stays the same: an edit then costs one file, not all. */
const parsed = new Map<
  string,
  { readonly key: string; readonly value: unknown; readonly problems: readonly Problem[] }
>();

/** Reads a file through the cache. */
async function readFileWith<T>(
  file: string,
  today: Date,
  problems: Problems,
  read: (text: string, own: Problems) => T,
): Promise<T> {
  const text = await readFile(file, 'utf8');
  const key = `${today.toISOString().slice(0, 7)} ${text}`;
  let entry = parsed.get(file);
  if (entry?.key !== key) {
    const own = new Problems();
    const value = read(text, own);
    entry = { key, value, problems: own.sorted() };
    parsed.set(file, entry);
  }
  problems.addAll(entry.problems);
  return entry.value as T;
}

/** Every text of the guide, as far as it could be read. */
const textsOf = ({ pages, notes, tables }: Guide): string[] => [
  ...pages.flatMap((page) => [page.title, page.summary, page.aliases.join(' ')]),
  ...notes.flatMap((note) => [
    note.title,
    note.aliases.join(' '),
    note.body.text,
    note.now?.text ?? '',
  ]),
  ...tables.flatMap((table) =>
    table.rows.map((row) => row.cells.map((cell) => cell.markdown).join(' ')),
  ),
];

/**
 * Reads and checks all content.
 * @param options where it stands, and which day it is
 * @returns the guide as far as it could be read, and all problems by file and line
 */
export async function readGuide({
  dir = 'content',
  today = new Date(),
}: ReadOptions = {}): Promise<ReadResult> {
  const problems = new Problems();
  const label = (file: string): string => relative('.', file);
  const guideDir = join(dir, 'guide');
  const pages: RawPage[] = [];
  const tables: RawTable[] = [];
  const unreadableTables: string[] = [];
  for (const file of await files(guideDir, '.mdx')) {
    const key = keyOf(relative(guideDir, file));
    pages.push(
      await readFileWith(file, today, problems, (text, own) =>
        readPage(label(file), key, text, today, own),
      ),
    );
  }
  for (const file of await files(join(dir, 'tables'), '.yaml')) {
    const id = relative(join(dir, 'tables'), file).replace(/\.yaml$/, '');
    const table = await readFileWith(file, today, problems, (text, own) =>
      readTable(label(file), id, text, today, own),
    );
    if (table) tables.push(table);
    else unreadableTables.push(id);
  }
  const words = await readWords(dir, label, problems);
  const guide = assemble(pages, tables, words?.tables ?? NO_WORDS);
  const listFile = join(dir, PERMALINKS);
  const published = await readPermalinks(listFile);
  crossCheck(
    { guide, pages, tables, unreadableTables, published, listFile: label(listFile) },
    problems,
  );
  if (words && unreadableTables.length === 0 && pages.every((page) => page.readable))
    checkWords(words, textsOf(guide), problems);
  return { guide, problems: problems.sorted() };
}

/**
 * Checks all content.
 * @param options where it stands, and which day it is
 * @returns all problems by file and line
 */
export const checkGuide = async (options: ReadOptions = {}): Promise<readonly Problem[]> =>
  (await readGuide(options)).problems;

/**
 * Reads content that must be right.
 * @param options as for `readGuide`
 * @throws ContentError that lists every mistake
 */
export async function readGuideOrFail(options: ReadOptions = {}): Promise<Guide> {
  const { guide, problems } = await readGuide(options);
  if (problems.length > 0) throw new ContentError(problems);
  return guide;
}
