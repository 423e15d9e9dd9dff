// What only the whole guide can tell: repeated ids and titles, prefixes, links, tables, figures and
// permalinks.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createResolver } from './links.ts';
import { folded, Unique } from './check-parts.ts';
import type { Everything } from './check-parts.ts';
import { checkResources } from './check-resources.ts';
import { checkFigures, checkNames, checkTables } from './check-tables.ts';
import { isListedError, listedAs } from './error-names.ts';
import type { ErrorName, Table } from './model.ts';
import type { Link } from './note-text.ts';
import type { RawPage } from './page.ts';
import type { Place, Problems } from './problem.ts';
import type { RawTable } from './table.ts';
import { checkUnknownYears } from './unknown-years.ts';

/**
 * Ids that a page uses for parts of its own; those of its icons begin with `i-`, that of a table
 * with `table-`.
 */
const OWN_IDS = ['main', 'pages', 'also', 'near', 'contents-label', 'serious-label', 'hits', 'q'];

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/**
 * Reports an id that does not begin with its own service's prefix, or belongs to a service with a
 * longer one.
 */
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

/** Reports notes in "see" that do not exist, or to which the note leads already. */
function checkSee({ pages }: Everything, problems: Problems): void {
  const ids = new Map<string, string>();
  for (const { notes } of pages)
    for (const { note } of notes)
      for (const id of [note.id, ...note.formerIds]) ids.set(id, note.id);
  for (const { notes } of pages)
    for (const { note, links, placeOf } of notes) {
      const linked = links.map(({ url }) => ids.get(url.slice(1)));
      const told = new Set([note.id, ...linked]);
      for (const id of note.see) {
        const target = ids.get(id);
        if (target === undefined && pages.every((page) => page.readable))
          problems.add(placeOf('see'), `"see" names the note "${id}", which does not exist`, {
            id: note.id,
            allowed: 'ids of notes',
          });
        else if (target !== undefined && told.has(target))
          problems.add(placeOf('see'), `"see" names "${id}", to which the note leads already`, {
            id: note.id,
            allowed: 'other notes than itself, than those in its text, and each once',
          });
        if (target !== undefined) told.add(target);
      }
    }
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

/** Reports published ids that have vanished, and ids that are not in the list yet. */
function checkPermalinks(
  { guide, pages, tables, unreadableTables, published, listFile, allowNewIds }: Everything,
  problems: Problems,
): void {
  if (published.size === 0) return;
  const alive = new Set<string>();
  const claim = (id: string, place: Place): void => {
    alive.add(id);
    if (id !== '' && !published.has(id) && !allowNewIds)
      problems.add(place, `the id is not in ${listFile}`, { id, allowed: 'npm run permalinks' });
  };
  const checkError = (error: ErrorName): void => {
    if (allowNewIds || published.has(listedAs(error))) return;
    const raw = pages
      .flatMap((page) => page.notes)
      .find(({ note }) => error.notes.includes(note.id));
    problems.add(
      raw?.placeOf('errors') ?? startOf(listFile),
      `the error "${error.name}" gets a page that is not in ${listFile}`,
      { id: raw?.note.id ?? null, allowed: 'npm run permalinks' },
    );
  };
  for (const page of pages) {
    for (const { note, placeOf } of page.notes) {
      claim(note.id, placeOf('id'));
      for (const old of note.formerIds) alive.add(old);
    }
    for (const row of rowsOf(page, tables)) claim(row.id, row.place);
  }
  for (const error of guide.errors) checkError(error);
  // What cannot be read may still hold the ids that seem to have vanished.
  if (unreadableTables.length > 0 || !pages.every((page) => page.readable)) return;
  for (const [id, line] of published)
    // An error that no note has any more keeps its page.
    if (!alive.has(id) && !isListedError(id))
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
  checkSee(all, problems);
  checkLinks(all, problems);
  checkTables(all, problems);
  checkFigures(all, problems);
  checkNames(all, problems);
  checkResources(all, problems);
  checkPermalinks(all, problems);
  checkUnknownYears(all.guide, problems);
}
