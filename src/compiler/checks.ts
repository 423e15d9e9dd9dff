// What only the whole guide can tell: repeated ids and titles, prefixes, links and permalinks.
import type { Place, Problems } from './problem.ts';
import { createResolver } from './links.ts';
import type { Resolve } from './links.ts';
import { parseMarkdown } from './mdx.ts';
import type { Guide } from './model.ts';
import { linksOf } from './note.ts';
import type { Link } from './note.ts';
import type { RawPage } from './page.ts';
import type { RawTable } from './table.ts';

/** Reports links that lead nowhere. */
function checkLinks(
  links: readonly Link[],
  page: string,
  resolve: Resolve,
  problems: Problems,
): void {
  for (const { url, id, place } of links)
    if (url === null)
      problems.add(place, 'a link by reference', { id, allowed: '[words](target)' });
    else if (resolve(url, page) === null)
      problems.add(place, `the link "${url}" leads nowhere`, {
        id,
        allowed: '#id of a note or of a heading on this page, /page/, or an https address',
      });
}

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

/** Reports an id that does not begin with its own service's prefix, or belongs to a service with a longer one. */
function checkPrefix(
  id: string,
  service: string,
  services: readonly string[],
  place: Place,
  problems: Problems,
): void {
  const owner = services
    .filter((name) => id.startsWith(`${name}-`))
    .sort((a, b) => b.length - a.length)[0];
  if (owner !== service)
    problems.add(
      place,
      owner === undefined
        ? `the id does not begin with "${service}-"`
        : `the id has the prefix of another page, "${owner}-"`,
      { id, allowed: `${service}-<slug>` },
    );
}

export interface CrossCheck {
  /** The guide as far as it could be read. */
  readonly guide: Guide;
  readonly pages: readonly RawPage[];
  /** Every table that could be read. */
  readonly tables: readonly RawTable[];
  /** Ids of tables that could not be read: nothing is said of what they might hold. */
  readonly unreadableTables: readonly string[];
  /** Every id that was ever published, with its line in the list. */
  readonly published: ReadonlyMap<string, number>;
  /** The list's name, for messages. */
  readonly listFile: string;
}

/**
 * Checks all pages and tables against each other.
 * @param what what was read
 * @param problems receives every mistake
 */
export function crossCheck(
  { guide, pages, tables, unreadableTables, published, listFile }: CrossCheck,
  problems: Problems,
): void {
  const resolve = createResolver(guide);
  const pageKeys = new Set(pages.map((page) => page.key));
  const allReadable = pages.every((page) => page.readable);
  const services = [...new Set(pages.map((page) => page.service))];
  const ids = new Unique('id', problems);
  const titles = new Unique('title', problems);
  const pageTitles = new Unique('page title', problems);
  const shown = new Unique('table', problems);
  const alive = new Set<string>();
  const claim = (id: string, service: string, place: Place): void => {
    if (id === '') return;
    ids.add(id, place, id);
    alive.add(id);
    checkPrefix(id, service, services, place, problems);
  };

  for (const service of services) {
    const first = pages.find((page) => page.service === service);
    if (first && !pageKeys.has(service))
      problems.add(
        { file: first.file, line: 1, column: 1 },
        `the service "${service}" has no page of its own`,
        { allowed: `content/guide/${service}/index.mdx` },
      );
  }
  for (const page of pages) {
    pageTitles.add(page.head.title.toLowerCase(), { file: page.file, line: 1, column: 1 }, null);
    const topics = new Unique('heading id', problems);
    for (const topic of page.topics) topics.add(topic.id, topic.place, null);
    for (const note of page.notes) {
      claim(note.id, page.service, note.placeOf('id'));
      if (note.title !== '') titles.add(note.title.toLowerCase(), note.placeOf('title'), note.id);
      for (const id of note.was) {
        ids.add(id, note.placeOf('was'), note.id);
        alive.add(id);
      }
      for (const key of note.also) {
        if (!pageKeys.has(key))
          problems.add(
            note.placeOf('also'),
            `"also" names the page "${key}", which does not exist`,
            { id: note.id, allowed: pages.map((other) => other.key).join(', ') },
          );
        else if (key === page.key)
          problems.add(note.placeOf('also'), '"also" names the note\'s own page', {
            id: note.id,
            allowed: 'other pages',
          });
      }
      checkLinks(note.links, page.key, resolve, problems);
    }
    checkLinks(page.links, page.key, resolve, problems);
    for (const use of page.tables) {
      const table = tables.find((candidate) => candidate.id === use.id);
      if (table === undefined && unreadableTables.includes(use.id)) continue;
      if (table === undefined)
        problems.add(use.place, `there is no table "${use.id}"`, {
          allowed: tables.map((candidate) => candidate.id).join(', '),
        });
      else shown.add(use.id, use.place, null);
      for (const row of table?.rows ?? []) {
        claim(row.id, page.service, row.place);
        for (const cell of [...row.cells, row.now?.text ?? ''])
          checkLinks(
            linksOf(parseMarkdown(cell).children, row.place.file, row.id).map((link) => ({
              ...link,
              place: row.place,
            })),
            page.key,
            resolve,
            problems,
          );
      }
    }
  }
  const used = new Set(pages.flatMap((page) => page.tables.map((table) => table.id)));
  for (const table of tables)
    if (!used.has(table.id) && allReadable)
      problems.add(table.place, `no page shows the table "${table.id}"`, {
        allowed: `<DataTable id="${table.id}" /> on one page`,
      });
  // What cannot be read may still hold the ids that seem to have vanished.
  if (!allReadable || unreadableTables.length > 0) return;
  for (const [id, line] of published)
    if (!alive.has(id))
      problems.add({ file: listFile, line, column: 1 }, 'a published id has vanished', {
        id,
        allowed: `the note itself, or was="${id}" on the note that took its place`,
      });
}
