// Reads the whole guide from disk: one parse, every check, every note in its final form.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { RootContent } from 'mdast';
import { CATEGORIES, keys } from '../vocabulary.ts';
import { crossCheck } from './cross-check.ts';
import type { Targets } from './cross-check.ts';
import type { Guide, Note, Page, Table } from './model.ts';
import { PERMALINKS, readPermalinks } from './permalinks.ts';
import { ContentError, Problems } from './problem.ts';
import type { Problem } from './problem.ts';
import { renderProse, wordsOf } from './prose.ts';
import { keyOf, readPage } from './page.ts';
import type { RawPage } from './page.ts';
import { readTable } from './table.ts';
import type { RawTable } from './table.ts';
import { checkWords, NO_WORDS, readWords } from './synonyms.ts';
import type { Words } from './synonyms.ts';
import { parseMarkdown } from './mdx.ts';

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

/** Renders a page's notes; links lead to today's addresses. */
async function renderNotes(page: RawPage, targets: Targets): Promise<Note[]> {
  const href = (target: string): string => targets.resolve(target, page.key) ?? target;
  return Promise.all(
    page.notes.map(async ({ body, now, placeOf: _, ...note }): Promise<Note> => ({
      ...note,
      page: page.key,
      body: await renderProse(body, href),
      now: now === null ? null : { since: now.since, ...(await renderProse(now.content, href)) },
    })),
  );
}

/** Renders a table's cells: inline Markdown, so the paragraph around each is taken off. */
async function renderTable(
  table: RawTable,
  use: RawPage['tables'][number],
  page: RawPage,
  targets: Targets,
): Promise<Table> {
  const href = (target: string): string => targets.resolve(target, page.key) ?? target;
  const inline = async (text: string): ReturnType<typeof renderProse> => {
    const prose = await renderProse(parseMarkdown(text).children as RootContent[], href);
    return { ...prose, html: prose.html.replace(/^<p>([\s\S]*)<\/p>$/, '$1') };
  };
  const rows = await Promise.all(
    table.rows.map(async (row) => ({
      ...row,
      cells: await Promise.all(row.cells.map(inline)),
      now: row.now === null ? null : { since: row.now.since, ...(await inline(row.now.text)) },
    })),
  );
  const { title, caption = null, columns } = table.data;
  return {
    id: table.id,
    title,
    caption,
    columns,
    rows,
    page: page.key,
    topic: use.topic,
    place: table.place,
  };
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

interface RawGuide {
  readonly pages: readonly RawPage[];
  readonly tables: readonly RawTable[];
  readonly targets: Targets;
  readonly words: Words | null;
}

/** Parses and checks everything; renders nothing. */
async function readRaw(
  { dir = 'content', today = new Date() }: ReadOptions,
  problems: Problems,
): Promise<RawGuide> {
  const label = (file: string): string => relative('.', file);
  const guideDir = join(dir, 'guide');
  const pageFiles = await files(guideDir, '.mdx');
  const pages: RawPage[] = [];
  const tables: RawTable[] = [];
  const unreadable = { pages: [] as string[], tables: [] as string[] };
  for (const file of pageFiles) {
    const key = keyOf(relative(guideDir, file));
    const page = await readFileWith(file, today, problems, (text, own) =>
      readPage(label(file), key, text, today, own),
    );
    if (page) pages.push(page);
    else unreadable.pages.push(key);
  }
  for (const file of await files(join(dir, 'tables'), '.yaml')) {
    const id = relative(join(dir, 'tables'), file).replace(/\.yaml$/, '');
    const table = await readFileWith(file, today, problems, (text, own) =>
      readTable(label(file), id, text, today, own),
    );
    if (table) tables.push(table);
    else unreadable.tables.push(id);
  }
  const listFile = join(dir, PERMALINKS);
  const published = await readPermalinks(listFile);
  const targets = crossCheck(
    { pages, tables, unreadable, published, listFile: label(listFile) },
    problems,
  );
  const words = await readWords(dir, label, problems);
  if (words && unreadable.pages.length + unreadable.tables.length === 0)
    checkWords(
      words,
      [
        ...pages.flatMap((page) => [
          page.head.title,
          page.head.summary,
          page.head.aliases.join(' '),
          ...page.notes.flatMap((note) => [
            note.title,
            note.aliases.join(' '),
            ...[...note.body, ...(note.now?.content ?? [])].map((node) => wordsOf(node)),
          ]),
        ]),
        ...tables.flatMap((table) => table.rows.map((row) => row.cells.join(' '))),
      ],
      problems,
    );
  return { pages, tables, targets, words };
}

/**
 * Checks all content without rendering it.
 * @param options where it stands, and which day it is
 * @returns all problems by file and line
 */
export async function checkGuide(options: ReadOptions = {}): Promise<readonly Problem[]> {
  const problems = new Problems();
  await readRaw(options, problems);
  return problems.sorted();
}

/**
 * Reads, checks and renders all content.
 * @param options where it stands, and which day it is
 * @returns the guide as far as it could be read, and all problems by file and line
 */
export async function readGuide(options: ReadOptions = {}): Promise<ReadResult> {
  const problems = new Problems();
  const { pages: rawPages, tables: rawTables, targets, words } = await readRaw(options, problems);
  const notes = (await Promise.all(rawPages.map((page) => renderNotes(page, targets)))).flat();
  const tables = await Promise.all(
    rawPages.flatMap((page) =>
      page.tables.flatMap((use) => {
        const table = rawTables.find((candidate) => candidate.id === use.id);
        return table === undefined ? [] : [renderTable(table, use, page, targets)];
      }),
    ),
  );
  const titles = new Map(
    rawPages
      .filter((page) => page.key === page.service)
      .map((page) => [page.service, page.head.title]),
  );
  const pages = rawPages
    .map(({ key, service, head, topics, file, ...page }): Page => ({
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
    }))
    .sort((a, b) => byPlace(a, b, titles));
  return {
    guide: { pages, notes, tables, words: words?.tables ?? NO_WORDS },
    problems: problems.sorted(),
  };
}

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
