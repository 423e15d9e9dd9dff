// Reads the whole guide from disk: one parse, every check, no rendering.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CATEGORIES, keys } from '../vocabulary.ts';
import { decodeFile } from './characters.ts';
import { checkTogether } from './checks.ts';
import { errorNamesOf, withFormerErrors } from './error-names.ts';
import type { Guide, Page } from './model.ts';
import { createSchemas } from './note-schema.ts';
import type { Reading } from './note-text.ts';
import { keyOf, readPage, unreadablePage } from './page.ts';
import type { RawPage } from './page.ts';
import { PERMALINKS, readPermalinks } from './permalinks.ts';
import { ContentError, Problems } from './problem.ts';
import type { Problem } from './problem.ts';
import { checkWords, NO_WORDS, readWords } from './synonyms.ts';
import { readTable } from './table.ts';
import type { RawTable } from './table.ts';

/**
 * What was read of each file, kept while its bytes stay the same: an edit then costs one file, not
 * all.
 */
export class FileCache {
  readonly pages: Kept<RawPage> = new Map();
  readonly tables: Kept<RawTable | null> = new Map();
}

type Kept<T> = Map<
  string,
  { readonly key: string; readonly value: T; readonly problems: readonly Problem[] }
>;

export interface ReadOptions {
  /** The content folder. */
  readonly dir?: string;
  /** Nothing may be checked later than this day; the present one unless told. */
  readonly today?: Date;
  /** The folder of files that are served as they are, such as images. */
  readonly assets?: string;
  /**
   * Whether ids may be missing from the list of permalinks, as they are while a note is written.
   */
  readonly allowNewIds?: boolean;
  /** What earlier readings kept, for those who read again and again. */
  readonly cache?: FileCache;
}

/** What was read, and everything wrong with it. */
export interface ReadResult {
  readonly guide: Guide;
  readonly problems: readonly Problem[];
}

/** The files of a folder with a certain ending, and their paths in it. */
async function filesIn(dir: string, ending: string): Promise<{ path: string; name: string }[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: relative(dir, path).replaceAll('\\', '/') }));
}

/** How files are named in messages: from where the command was started. */
const label = (path: string): string => relative('.', path);

/** Reads files, each through the cache. */
class Reader {
  readonly #month: string;
  readonly #schemas: Reading['schemas'];
  readonly #problems: Problems;
  constructor(today: Date, problems: Problems) {
    this.#month = today.toISOString().slice(0, 7);
    this.#schemas = createSchemas(today);
    this.#problems = problems;
  }

  /**
   * Reads a file.
   * @param path of the file
   * @param kept what is known of files of this sort
   * @param read turns it into a value
   * @param unreadable the value of a file that is no text
   */
  async read<T>(
    path: string,
    kept: Kept<T>,
    read: (reading: Reading) => T,
    unreadable: T,
  ): Promise<T> {
    const bytes = await readFile(path);
    // "checked" may not be later than this month, so what was read in another one is read anew.
    const key = `${this.#month} ${bytes.toString('latin1')}`;
    let entry = kept.get(path);
    if (entry?.key !== key) {
      const problems = new Problems();
      const file = label(path);
      const text = decodeFile(file, bytes, problems);
      const value =
        text === null ? unreadable : read({ file, text, schemas: this.#schemas, problems });
      entry = { key, value, problems: problems.sorted() };
      kept.set(path, entry);
    }
    this.#problems.addAll(entry.problems);
    return entry.value;
  }
}

/** The order of the sidebar: by category, service, then topic pages. */
const byPlace = (a: Page, b: Page, titles: ReadonlyMap<string, string>): number =>
  keys(CATEGORIES).indexOf(a.category) - keys(CATEGORIES).indexOf(b.category) ||
  (titles.get(a.service) ?? a.service).localeCompare(titles.get(b.service) ?? b.service) ||
  a.order - b.order ||
  a.key.localeCompare(b.key);

const pageOf = ({ key, service, head, topics, notes, tables, ...raw }: RawPage): Page => ({
  key,
  service,
  title: head.title,
  name: head.name ?? null,
  category: head.category,
  order: head.order ?? 0,
  summary: head.summary,
  aliases: head.aliases,
  official: head.official,
  resources: head.resources,
  topics: topics.map(({ id, title, notes: ids }) => ({ id, title, notes: ids })),
  notes: notes.map(({ note }) => note.id),
  tables: tables.map(({ id }) => id),
  blocks: raw.blocks,
  file: raw.file,
  readable: raw.readable,
});

/** The guide that pages and tables make. */
function assemble(
  pages: readonly RawPage[],
  tables: readonly RawTable[],
  { words, published }: { words: Guide['words']; published: Iterable<string> },
): Guide {
  const titles = new Map(
    pages
      .filter((page) => page.key === page.service)
      .map((page) => [page.service, page.head.title]),
  );
  const notes = pages.flatMap((page) =>
    page.notes.map(({ note, topic }) => ({ ...note, page: page.key, topic })),
  );
  return {
    pages: pages.map(pageOf).sort((a, b) => byPlace(a, b, titles)),
    notes,
    tables: pages.flatMap((page) =>
      page.tables.flatMap(({ id, topic }) =>
        tables
          .filter(({ table }) => table.id === id)
          .map(({ table }) => ({ ...table, page: page.key, topic })),
      ),
    ),
    errors: withFormerErrors(errorNamesOf(notes), published),
    words,
  };
}

/** Every text of the guide, as far as it could be read. */
const textsOf = ({ pages, notes, tables }: Guide): string[] => [
  ...pages.flatMap((page) => [page.title, page.summary, page.aliases.join(' ')]),
  ...notes.flatMap((note) => [
    note.title,
    note.aliases.join(' '),
    note.errors.join(' '),
    note.body.text,
    note.past?.text ?? '',
  ]),
  ...tables.flatMap(({ rows }) =>
    rows.map((row) => row.cells.map((cell) => cell.markdown).join(' ')),
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
  assets = 'public',
  allowNewIds = false,
  cache = new FileCache(),
}: ReadOptions = {}): Promise<ReadResult> {
  const problems = new Problems();
  const reader = new Reader(today, problems);
  const pages: RawPage[] = [];
  for (const { path, name } of await filesIn(join(dir, 'guide'), '.mdx')) {
    const key = keyOf(name);
    const read = (reading: Reading): RawPage => readPage(key, name, reading);
    pages.push(await reader.read(path, cache.pages, read, unreadablePage(label(path), key)));
  }
  const tables: RawTable[] = [];
  const unreadableTables: string[] = [];
  for (const { path, name } of await filesIn(join(dir, 'tables'), '.yaml')) {
    const id = name.replace(/\.yaml$/, '');
    const read = (reading: Reading): RawTable | null => readTable(id, reading);
    const table = await reader.read(path, cache.tables, read, null);
    if (table) tables.push(table);
    else unreadableTables.push(id);
  }
  const words = await readWords(dir, label, problems);
  const list = join(dir, PERMALINKS);
  const published = await readPermalinks(list);
  const guide = assemble(pages, tables, {
    words: words?.tables ?? NO_WORDS,
    published: published.keys(),
  });
  const listFile = label(list);
  checkTogether(
    { guide, pages, tables, unreadableTables, published, listFile, allowNewIds, assets },
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
