// The guide that pages ask: pages, notes and tables, read once, frozen, linked both ways.
import guide from 'virtual:guide';
import { codeOf, messageSlug } from '../compiler/error-names.ts';
import type { Note, Page, Table, TableRow } from '../compiler/model.ts';
import { familiesOf, gotchasFirst } from './family.ts';
import type { Family } from './family.ts';
import { createLeads } from './leads.ts';
import { limitsOf } from './limits.ts';
import type { Limit } from './limits.ts';
import { reversalsOf } from './reversals.ts';
import type { Reversal } from './reversals.ts';
import { CATEGORIES, keys } from '../vocabulary.ts';
import type { Category } from '../vocabulary.ts';

/**
 * Makes the one way to find things of one sort.
 * @param sort what they are, for the error
 * @param things all of them
 * @param keyOf what each is found by
 * @returns finds one by its key; throws if nothing has that key
 */
function finder<T extends object>(
  sort: string,
  things: readonly T[],
  keyOf: (thing: T) => string,
): (key: string) => T {
  const byKey = new Map(things.map((thing) => [keyOf(thing), Object.freeze(thing)]));
  return (key) => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`the ${sort} "${key}" does not exist`);
    return found;
  };
}

/** @throws if no page has this key */
export const page = finder('page', guide.pages, ({ key }) => key);
/** @throws if no note has this id */
export const note = finder('note', guide.notes, ({ id }) => id);
/** @throws if no table has this id */
export const table = finder('table', guide.tables, ({ id }) => id);

/** All pages in the order of the sidebar: by category, service, then topic pages. */
export const pages = (): readonly Page[] => guide.pages;
/** All tables, in the order of their files. */
export const tables = (): readonly Table[] => guide.tables;

/** A page's own notes in reading order. */
export const notesOf = (key: string): readonly Note[] => page(key).notes.map(note);

const allNotes: readonly Note[] = Object.freeze(guide.pages.flatMap(({ key }) => notesOf(key)));
const guests = Map.groupBy(
  allNotes.flatMap((guest) => guest.also.map((host) => ({ host, guest }))),
  ({ host }) => host,
);

/** All notes, page by page in reading order. */
export const notes = (): readonly Note[] => allNotes;

/** The notes to which one leads: those that it names as next, then those that name it. */
export const leadsOf = createLeads(allNotes);

const allLimits: readonly Limit[] = Object.freeze(limitsOf(allNotes, guide.pages));

/** The limits that notes are about, service by service. */
export const limits = (): readonly Limit[] => allLimits;

/** An error that has a page of its own, and the notes that explain it. */
interface ExplainedError {
  readonly slug: string;
  readonly name: string;
  /** What bites hardest first; none where no note explains it any more. */
  readonly notes: readonly Note[];
}

/** The errors that have a page of their own, by name. */
export const errors = (): readonly ExplainedError[] =>
  guide.errors.map(({ slug, name, notes: ids }) => ({
    slug,
    name,
    notes: gotchasFirst(ids.map(note)),
  }));

const sharedErrors = new Map(
  guide.errors
    .filter(({ notes }) => notes.length > 1)
    .map(({ slug }) => [slug.toLowerCase(), slug]),
);

/** The page that gathers all notes on an error; null where only one explains it. */
export const sharedErrorOf = (error: string): string | null => {
  const names = [codeOf(error), messageSlug(error)];
  const found = names.map((name) => sharedErrors.get(name?.toLowerCase() ?? ''));
  return found.find((slug) => slug !== undefined) ?? null;
};

/** Notes of other pages that belong on this one too. */
export const guestsOf = (key: string): readonly Note[] =>
  (guests.get(key) ?? []).map(({ guest }) => guest);

const allFamilies = familiesOf(guide.pages, allNotes);

/** All services with what the guide says of each, in the order of their pages. */
export const families = (): readonly Family[] => [...allFamilies.values()];

const allReversals = reversalsOf(families(), guide.tables);

/** What was true of AWS once and is no longer, the most consequential first. */
export const reversals = (): readonly Reversal[] => allReversals;

/**
 * A service with all that the guide says of it.
 * @param service the folder of its pages, which each of them names
 * @throws if no page is about it
 */
export function familyOf(service: string): Family {
  const found = allFamilies.get(service);
  if (found === undefined) throw new Error(`the service "${service}" does not exist`);
  return found;
}

/** The pages of each category that has any. */
export const categories = (): readonly {
  readonly category: Category;
  readonly pages: readonly Page[];
}[] =>
  keys(CATEGORIES)
    .map((category) => ({
      category,
      pages: guide.pages.filter((candidate) => candidate.category === category),
    }))
    .filter((group) => group.pages.length > 0);

/** The pages before and after one, in the order of the sidebar. */
export function neighboursOf(key: string): {
  readonly previous: Page | null;
  readonly next: Page | null;
} {
  const index = guide.pages.indexOf(page(key));
  return { previous: guide.pages[index - 1] ?? null, next: guide.pages[index + 1] ?? null };
}

/** The rows of all tables with their tables. */
export const rows = (): readonly { readonly table: Table; readonly row: TableRow }[] =>
  guide.tables.flatMap((owner) => owner.rows.map((row) => ({ table: owner, row })));
