// The model that pages ask: pages, notes and tables, read once, frozen, linked both ways.
import guide from 'virtual:guide';
import type { Note, Page, Table, TableRow } from '../compiler/model.ts';
import { CATEGORIES, keys, KINDS, MARKS, SEVERITIES, STATUSES } from '../vocabulary.ts';
import type { Category } from '../vocabulary.ts';

const pagesByKey = new Map(guide.pages.map((page) => [page.key, Object.freeze(page)]));
const notesById = new Map(guide.notes.map((note) => [note.id, Object.freeze(note)]));
const tablesById = new Map(guide.tables.map((table) => [table.id, Object.freeze(table)]));

const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} does not exist`);
  return value;
};

/** All pages in the order of the sidebar: by category, service, then topic pages. */
export const pages = (): readonly Page[] => guide.pages;
/** @throws if no page has this key */
export const page = (key: string): Page => need(pagesByKey.get(key), `the page "${key}"`);
/** All notes, page by page in reading order. */
export const notes = (): readonly Note[] => allNotes;
/** @throws if no note has this id */
export const note = (id: string): Note => need(notesById.get(id), `the note "${id}"`);
/** @throws if there is no such table */
export const table = (id: string): Table => need(tablesById.get(id), `the table "${id}"`);
export const tables = (): readonly Table[] => guide.tables;

const allNotes: readonly Note[] = Object.freeze(
  guide.pages.flatMap((each) => each.notes.map((id) => note(id))),
);
const guests = Map.groupBy(
  allNotes.flatMap((each) => each.also.map((key) => ({ key, each }))),
  ({ key }) => key,
);

/** A page's own notes in reading order. */
export const notesOf = (key: string): readonly Note[] => page(key).notes.map((id) => note(id));
/** Notes of other pages that belong on this one too. */
export const guestsOf = (key: string): readonly Note[] =>
  (guests.get(key) ?? []).map(({ each }) => each);

/** The serious gotchas of a page, its guests' included. */
export const seriousOf = (key: string): readonly Note[] =>
  [...notesOf(key), ...guestsOf(key)].filter((each) => each.severity === 'serious');

/** The pages of each category that has any. */
export const categories = (): readonly {
  readonly category: Category;
  readonly pages: readonly Page[];
}[] =>
  keys(CATEGORIES)
    .map((category) => ({
      category,
      pages: guide.pages.filter((each) => each.category === category),
    }))
    .filter((group) => group.pages.length > 0);

/** The pages before and after one, in the order of the sidebar. */
export function neighboursOf(key: string): {
  readonly previous: Page | null;
  readonly next: Page | null;
} {
  const index = guide.pages.findIndex((each) => each.key === key);
  return { previous: guide.pages[index - 1] ?? null, next: guide.pages[index + 1] ?? null };
}

/** The pages of the same service, itself left out. */
export const siblingsOf = (key: string): readonly Page[] =>
  guide.pages.filter((each) => each.service === page(key).service && each.key !== key);

/** What notes can be listed and filtered by. The key is the name in the address. */
export const FACETS = Object.freeze({
  kind: { label: 'Kind', terms: KINDS, of: (each: Note): readonly string[] => [each.kind] },
  severity: {
    label: 'Severity',
    terms: SEVERITIES,
    of: (each: Note): readonly string[] => (each.severity === null ? [] : [each.severity]),
  },
  mark: { label: 'Mark', terms: MARKS, of: (each: Note): readonly string[] => each.marks },
  status: {
    label: 'Status',
    terms: STATUSES,
    of: (each: Note): readonly string[] => [each.status],
  },
});

export type Facet = keyof typeof FACETS;

export interface FacetValue {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly plural: string;
  readonly meaning: string;
  readonly count: number;
}

/**
 * The values of all facets that occur among some notes, with their counts.
 * "lock-in" is both a kind and a mark: as a mark it is told apart by its register, `marked-lock-in`.
 * @param among the notes to count
 */
export const facetValues = (among: readonly Note[]): readonly FacetValue[] =>
  keys(FACETS).flatMap((facet) => {
    const { terms, of } = FACETS[facet];
    return Object.entries(terms)
      .map(([value, term]) => ({
        facet,
        value,
        label: term.label,
        plural: 'plural' in term && typeof term.plural === 'string' ? term.plural : term.label,
        meaning: term.meaning,
        count: among.filter((each) => of(each).includes(value)).length,
      }))
      .filter(({ count }) => count > 0);
  });

/** A register's name in the address. */
export const registerOf = ({ facet, value }: Pick<FacetValue, 'facet' | 'value'>): string =>
  facet === 'mark' && value === 'lock-in' ? 'marked-lock-in' : value;

/** The rows of all tables with their tables. */
export const rows = (): readonly { readonly table: Table; readonly row: TableRow }[] =>
  guide.tables.flatMap((each) => each.rows.map((row) => ({ table: each, row })));
