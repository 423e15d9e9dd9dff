// What only the whole guide can tell: repeated ids and titles, prefixes, links, tables, figures and permalinks.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createResolver } from './links.ts';
import type { Guide, Table } from './model.ts';
import type { Link } from './note-text.ts';
import type { RawPage, Use } from './page.ts';
import type { Place, Problems } from './problem.ts';
import type { RawTable } from './table.ts';
import { checkUnknownYears } from './unknown-years.ts';

/** Everything that was read. */
export interface Everything {
  /** The guide as far as it could be read. */
  readonly guide: Guide;
  readonly pages: readonly RawPage[];
  readonly tables: readonly RawTable[];
  /** Ids of tables that could not be read: nothing is said of what they might hold. */
  readonly unreadableTables: readonly string[];
  /** Every id that was ever published, with its line in the list; empty where there is no list. */
  readonly published: ReadonlyMap<string, number>;
  /** The list's name, for messages. */
  readonly listFile: string;
  /** Whether ids may be missing from the list. */
  readonly allowNewIds: boolean;
  /** The folder of files that are served as they are, such as images. */
  readonly assets: string;
}

/** Ids that a page uses for parts of its own; those of its icons begin with `i-`, that of a table with `table-`. */
const OWN_IDS = ['main', 'pages', 'also', 'near', 'contents-label', 'serious-label', 'hits', 'q'];

/** A map of first uses that reports the second. */
class Unique {
  readonly #seen = new Map<string, Place>();
  readonly #what: string;
  readonly #problems: Problems;
  constructor(what: string, problems: Problems) {
    this.#what = what;
    this.#problems = problems;
  }
  add(value: string, place: Place, id: string | null): void {
    const first = this.#seen.get(value);
    if (first === undefined) this.#seen.set(value, place);
    else
      this.#problems.add(
        place,
        `the ${this.#what} "${value}" is taken: ${first.file}:${first.line}`,
        { id, allowed: `a ${this.#what} that nothing else has` },
      );
  }
}

/** How two titles are compared: the same words are the same title. */
const folded = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** Reports an id that does not begin with its own service's prefix, or belongs to a service with a longer one. */
function checkPrefix(
  id: string,
  service: string,
  services: readonly string[],
  place: Place,
  problems: Problems,
): void {
  const [owner] = services
    .filter((name) => id.startsWith(`${name}-`))
    .sort((a, b) => b.length - a.length);
  if (owner !== service)
    problems.add(
      place,
      owner === undefined
        ? `the id does not begin with "${service}-"`
        : `the id has the prefix of another page, "${owner}-"`,
      { id, allowed: `${service}-<slug>` },
    );
}

/** The rows that a page shows. */
const rowsOf = (page: RawPage, tables: readonly RawTable[]): Table['rows'] =>
  page.tables.flatMap(
    ({ id }) => tables.find((candidate) => candidate.table.id === id)?.table.rows ?? [],
  );

/** Reports ids of notes and rows, present and earlier, that are taken or have a wrong prefix. */
function checkIds({ pages, tables }: Everything, problems: Problems): void {
  const services = [...new Set(pages.map((page) => page.service))];
  const ids = new Unique('id', problems);
  const claim = (id: string, service: string, place: Place): void => {
    if (id === '') return;
    ids.add(id, place, id);
    checkPrefix(id, service, services, place, problems);
  };
  for (const page of pages) {
    for (const { note, placeOf } of page.notes) {
      claim(note.id, page.service, placeOf('id'));
      for (const old of note.formerIds) ids.add(old, placeOf('was'), note.id);
    }
    for (const row of rowsOf(page, tables)) claim(row.id, page.service, row.place);
  }
}

/** Reports ids of headings that something else on their page has. */
function checkTopics({ pages, tables }: Everything, problems: Problems): void {
  for (const page of pages) {
    const ids = new Unique('heading id', problems);
    const titles = new Unique('heading', problems);
    const others = new Set([
      ...page.notes.flatMap(({ note }) => [note.id, ...note.formerIds]),
      ...rowsOf(page, tables).map((row) => row.id),
    ]);
    const own = new Set([...OWN_IDS, ...page.tables.map((table) => `table-${table.id}`)]);
    for (const { id, title, place } of page.topics) {
      if (id === '') continue;
      ids.add(id, place, null);
      titles.add(folded(title), place, null);
      if (others.has(id))
        problems.add(place, `the heading id "${id}" is that of a note or row`, {
          allowed: 'an id that nothing else on the page has',
        });
      if (own.has(id) || id.startsWith('i-'))
        problems.add(place, `the heading id "${id}" is one that pages use for themselves`, {
          allowed: `others than ${[...own].join(', ')}, and than those with i-`,
        });
    }
  }
}

/** Reports titles that two notes or two pages have, and services without a page of their own. */
function checkTitles({ pages }: Everything, problems: Problems): void {
  const titles = new Unique('title', problems);
  const pageTitles = new Unique('page title', problems);
  const keys = new Set(pages.map((page) => page.key));
  const missing = new Set<string>();
  for (const page of pages) {
    pageTitles.add(folded(page.head.title), startOf(page.file), null);
    for (const { note, placeOf } of page.notes)
      if (note.title !== '') titles.add(folded(note.title), placeOf('title'), note.id);
    if (keys.has(page.service) || missing.has(page.service)) continue;
    missing.add(page.service);
    problems.add(startOf(page.file), `the service "${page.service}" has no page of its own`, {
      allowed: `content/guide/${page.service}/index.mdx`,
    });
  }
}

/** Reports pages in "also" that do not exist, or that are the note's own. */
function checkAlso({ pages }: Everything, problems: Problems): void {
  const keys = new Set(pages.map((page) => page.key));
  for (const page of pages)
    for (const { note, placeOf } of page.notes)
      for (const key of note.also)
        if (!keys.has(key))
          problems.add(placeOf('also'), `"also" names the page "${key}", which does not exist`, {
            id: note.id,
            allowed: [...keys].join(', '),
          });
        else if (key === page.key)
          problems.add(placeOf('also'), '"also" names the note\'s own page', {
            id: note.id,
            allowed: 'other pages',
          });
}

/** Whether a file of the folder of assets is what an image shows. */
function isAsset(url: string, assets: string): boolean {
  return (
    /^\/[\w.-]+(\/[\w.-]+)*$/.test(url) && !url.includes('..') && existsSync(join(assets, url))
  );
}

/** Reports links and images that lead nowhere. */
function checkLinks({ guide, pages, tables, assets }: Everything, problems: Problems): void {
  const resolve = createResolver(guide);
  const check = (page: string, links: readonly Link[]): void => {
    for (const { kind, url, id, place } of links)
      if (kind === 'link' && resolve(url, page) === null)
        problems.add(place, `the link "${url}" leads nowhere`, {
          id,
          allowed: '#id of a note or of a heading on this page, /page/, or an https address',
        });
      else if (kind === 'image' && !isAsset(url, assets))
        problems.add(place, `there is no image "${url}"`, {
          id,
          allowed: `/name.svg of a file in the folder "${assets}"`,
        });
  };
  for (const page of pages) {
    check(page.key, page.links);
    for (const { links } of page.notes) check(page.key, links);
    for (const { id } of page.tables)
      check(page.key, tables.find(({ table }) => table.id === id)?.links ?? []);
  }
}

/** Reports tables that are shown twice or nowhere, and uses of tables that do not exist. */
function checkTables({ pages, tables, unreadableTables }: Everything, problems: Problems): void {
  const names = tables.map(({ table }) => table.id);
  const shown = new Unique('table', problems);
  for (const use of pages.flatMap((page) => page.tables)) {
    if (names.includes(use.id)) shown.add(use.id, use.place, null);
    else if (!unreadableTables.includes(use.id))
      problems.add(use.place, `there is no table "${use.id}"`, { allowed: names.join(', ') });
  }
  const used = new Set(pages.flatMap((page) => page.tables.map(({ id }) => id)));
  if (pages.every((page) => page.readable))
    for (const { table } of tables)
      if (!used.has(table.id))
        problems.add(table.place, `no page shows the table "${table.id}"`, {
          allowed: `<DataTable id="${table.id}" /> on one page`,
        });
}

/** Reports a figure whose table does not tell how to draw it. */
function checkFigure(figure: Use, table: Table, problems: Problems): void {
  const numbers = new Set<number>();
  if (!table.columns.some(({ key }) => key === 'charge'))
    problems.add(figure.place, `the table "${figure.id}" has no column "charge"`, {
      allowed: 'a table of paths, with who is charged for what',
    });
  for (const { id, path, place } of table.rows) {
    if (path === null)
      problems.add(place, 'a row that the figure cannot draw', {
        id,
        allowed: 'path: { number: 1, d: "M…", at: [x, y] }',
      });
    else if (numbers.has(path.number) || path.number > table.rows.length)
      problems.add(place, `the path has the number ${path.number}`, {
        id,
        allowed: `one of 1 to ${table.rows.length} that no other path has`,
      });
    if (path !== null) numbers.add(path.number);
  }
}

/** Reports figures without a table on their page, and figures that do not fit it. */
function checkFigures({ guide, pages, unreadableTables }: Everything, problems: Problems): void {
  const drawn = new Unique('figure', problems);
  for (const page of pages)
    for (const figure of page.figures) {
      const table = guide.tables.find(({ id }) => id === figure.id);
      drawn.add(figure.id, figure.place, null);
      if (table?.page === page.key) checkFigure(figure, table, problems);
      else if (!unreadableTables.includes(figure.id))
        problems.add(figure.place, `the page shows no table "${figure.id}"`, {
          allowed: 'the id of a table on the same page',
        });
    }
}

/** Reports rows of an index of names that name a service with a page, but do not link to it. */
function checkNames({ guide }: Everything, problems: Problems): void {
  const pages = new Map(
    guide.pages
      .filter((page) => page.key === page.service)
      .map((page) => [folded(page.title), page.key]),
  );
  for (const { index, rows } of guide.tables)
    for (const { id, cells, place } of index === 'names' ? rows : []) {
      const [name] = cells;
      const key = pages.get(folded(name?.text ?? ''));
      if (name !== undefined && key !== undefined && !name.markdown.includes(`](/${key}/)`))
        problems.add(place, `"${name.text}" has a page, which its row does not link to`, {
          id,
          allowed: `[${name.text}](/${key}/)`,
        });
    }
}

/** Reports published ids that have vanished, and ids that are not in the list yet. */
function checkPermalinks(
  { pages, tables, unreadableTables, published, listFile, allowNewIds }: Everything,
  problems: Problems,
): void {
  if (published.size === 0) return;
  const alive = new Set<string>();
  const claim = (id: string, place: Place): void => {
    alive.add(id);
    if (id !== '' && !published.has(id) && !allowNewIds)
      problems.add(place, `the id is not in ${listFile}`, { id, allowed: 'npm run permalinks' });
  };
  for (const page of pages) {
    for (const { note, placeOf } of page.notes) {
      claim(note.id, placeOf('id'));
      for (const old of note.formerIds) alive.add(old);
    }
    for (const row of rowsOf(page, tables)) claim(row.id, row.place);
  }
  // What cannot be read may still hold the ids that seem to have vanished.
  if (unreadableTables.length > 0 || !pages.every((page) => page.readable)) return;
  for (const [id, line] of published)
    if (!alive.has(id))
      problems.add({ file: listFile, line, column: 1 }, 'a published id has vanished', {
        id,
        allowed: `the note itself, or was="${id}" on the note that took its place`,
      });
}

/**
 * Checks all pages and tables against each other.
 * @param all what was read
 * @param problems receives every mistake
 */
export function checkTogether(all: Everything, problems: Problems): void {
  checkTitles(all, problems);
  checkIds(all, problems);
  checkTopics(all, problems);
  checkAlso(all, problems);
  checkLinks(all, problems);
  checkTables(all, problems);
  checkFigures(all, problems);
  checkNames(all, problems);
  checkPermalinks(all, problems);
  checkUnknownYears(all.guide, problems);
}
