// What only the whole guide can tell: repeated ids and titles, prefixes, links and permalinks.
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { urls } from '../config.ts';
import { isHttps } from './attributes.ts';
import type { Place, Problems } from './problem.ts';
import { parseMarkdown, placeOf, rootOf } from './mdx.ts';
import type { RawPage } from './page.ts';
import type { RawTable } from './table.ts';

/** The addresses of everything that can be linked to. */
export class Targets {
  readonly #unreadable: readonly string[];
  readonly #pages = new Map<string, Set<string>>();
  /** The page of each note and row, under its present and earlier ids, and its present id. */
  readonly #ids = new Map<string, { page: string; id: string }>();

  /**
   * @param pages every page that could be read
   * @param tables every table that could be read
   * @param unreadable keys of pages whose syntax has mistakes: links to them are given the benefit of the doubt
   */
  constructor(
    pages: readonly RawPage[],
    tables: readonly RawTable[],
    unreadable: readonly string[],
  ) {
    this.#unreadable = unreadable;
    for (const page of pages) {
      this.#pages.set(page.key, new Set(page.topics.map((topic) => topic.id)));
      for (const note of page.notes)
        for (const id of [note.id, ...note.was]) this.#ids.set(id, { page: page.key, id: note.id });
      for (const { id } of page.tables)
        for (const row of tables.find((table) => table.id === id)?.rows ?? [])
          this.#ids.set(row.id, { page: page.key, id: row.id });
    }
  }

  /** Whether there is a page of this key. */
  hasPage(key: string): boolean {
    return this.#pages.has(key) || this.#unreadable.includes(key);
  }

  /** Whether an id may stand on a page that could not be read. */
  #mayBe(id: string): string | null {
    return this.#unreadable.find((key) => id.startsWith(`${key.split('/')[0] ?? key}-`)) ?? null;
  }

  /**
   * The address of a link's target as authors write it.
   * @param target `#note-or-heading`, `/page/`, `/page/#heading` or an https address
   * @param page the page it is written on
   * @returns null where there is no such target
   */
  resolve(target: string, page: string): string | null {
    if (target.startsWith('#')) {
      const id = target.slice(1);
      const note = this.#ids.get(id);
      if (note) return urls.fragment(note.page, note.id);
      const maybe = this.#mayBe(id);
      if (maybe !== null) return urls.page(maybe);
      return this.#pages.get(page)?.has(id) ? urls.fragment(page, id) : null;
    }
    if (target.startsWith('/')) {
      const match = /^\/([a-z0-9/-]+)\/(?:#(.+))?$/.exec(target);
      const [, key = '', fragment] = match ?? [];
      if (this.#unreadable.includes(key)) return urls.page(key);
      const topics = this.#pages.get(key);
      if (topics === undefined) return null;
      if (fragment === undefined) return urls.page(key);
      return topics.has(fragment) || this.#ids.get(fragment)?.page === key
        ? urls.fragment(key, fragment)
        : null;
    }
    return isHttps(target) ? target : null;
  }
}

/** Reports every link in `nodes` that leads nowhere. */
function checkLinks(
  nodes: readonly RootContent[],
  page: string,
  file: string,
  id: string | null,
  targets: Targets,
  problems: Problems,
  placed?: Place,
): void {
  visit(rootOf(nodes), (node) => {
    if (node.type === 'link' && targets.resolve(node.url, page) === null)
      problems.add(placed ?? placeOf(file, node), `the link "${node.url}" leads nowhere`, {
        id,
        allowed: '#id of a note or of a heading on this page, /page/, or an https address',
      });
    if (node.type === 'linkReference' || node.type === 'definition')
      problems.add(placed ?? placeOf(file, node), 'a link by reference', {
        id,
        allowed: '[words](target)',
      });
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
  /** Every page that could be read. */
  readonly pages: readonly RawPage[];
  /** Every table that could be read. */
  readonly tables: readonly RawTable[];
  /** Keys of pages and ids of tables that could not: nothing is said of what they might hold. */
  readonly unreadable: { readonly pages: readonly string[]; readonly tables: readonly string[] };
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
  { pages, tables, unreadable, published, listFile }: CrossCheck,
  problems: Problems,
): Targets {
  const targets = new Targets(pages, tables, unreadable.pages);
  const services = [
    ...new Set([
      ...pages.map((page) => page.service),
      ...unreadable.pages.map((key) => key.split('/')[0] ?? key),
    ]),
  ];
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
    if (first && !targets.hasPage(service))
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
        if (!targets.hasPage(key))
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
      checkLinks(
        [...note.body, ...(note.now?.content ?? [])],
        page.key,
        page.file,
        note.id,
        targets,
        problems,
      );
    }
    checkLinks(page.prose, page.key, page.file, null, targets, problems);
    for (const use of page.tables) {
      const table = tables.find((candidate) => candidate.id === use.id);
      if (table === undefined && unreadable.tables.includes(use.id)) continue;
      if (table === undefined)
        problems.add(use.place, `there is no table "${use.id}"`, {
          allowed: tables.map((candidate) => candidate.id).join(', '),
        });
      else shown.add(use.id, use.place, null);
      for (const row of table?.rows ?? []) {
        claim(row.id, page.service, row.place);
        for (const cell of [...row.cells, row.now?.text ?? ''])
          checkLinks(
            parseMarkdown(cell).children,
            page.key,
            row.place.file,
            row.id,
            targets,
            problems,
            row.place,
          );
      }
    }
  }
  const used = new Set(pages.flatMap((page) => page.tables.map((table) => table.id)));
  for (const table of tables)
    if (!used.has(table.id) && unreadable.pages.length === 0)
      problems.add(table.place, `no page shows the table "${table.id}"`, {
        allowed: `<DataTable id="${table.id}" /> on one page`,
      });
  // What cannot be read may still hold the ids that seem to have vanished.
  if (unreadable.pages.length + unreadable.tables.length > 0) return targets;
  for (const [id, line] of published)
    if (!alive.has(id))
      problems.add({ file: listFile, line, column: 1 }, 'a published id has vanished', {
        id,
        allowed: `the note itself, or was="${id}" on the note that took its place`,
      });
  return targets;
}
