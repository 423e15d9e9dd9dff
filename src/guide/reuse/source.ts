// What the files for reuse are made from: the guide, and how its addresses are written where they
// are read elsewhere.
import type { Guide, Note, Page, Table } from '../../compiler/model.ts';
import { createResolver } from '../../compiler/links.ts';
import type { Resolve } from '../../compiler/links.ts';
import type { Place } from '../address.ts';
import { createLeads } from '../leads.ts';
import type { LeadsOf } from '../leads.ts';

/** All that the files are made from. */
export interface Source {
  readonly pages: readonly Page[];
  /** Page by page, in reading order. */
  readonly notes: readonly Note[];
  readonly tables: readonly Table[];
  readonly page: (key: string) => Page;
  /** @param id present or earlier */
  readonly note: (id: string) => Note;
  readonly table: (id: string) => Table;
  /** Notes of other pages that belong on one too. */
  readonly guestsOf: (key: string) => readonly Note[];
  readonly leadsOf: LeadsOf;
  readonly resolve: Resolve;
  /** Texts of which several files are made, by a name of their own. */
  readonly written: Map<string, string>;
  /** Gives a path of the site its origin, where the site knows its own. */
  readonly place: Place;
}

/** Finds things by name; throws where nothing has it. */
function finder<T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): (name: string) => T {
  const byName = new Map(things.flatMap((thing) => namesOf(thing).map((name) => [name, thing])));
  return (name) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`nothing is called "${name}"`);
    return found;
  };
}

/**
 * A text that is written once, however many files hold it.
 * @param source the guide
 * @param name of the text
 * @param write makes it
 */
export function once({ written }: Source, name: string, write: () => string): string {
  const known = written.get(name);
  if (known !== undefined) return known;
  const text = write();
  written.set(name, text);
  return text;
}

/**
 * Joins what the files are made from.
 * @param guide all of it
 * @param place gives a path its origin
 */
export function createSource(guide: Guide, place: Place): Source {
  const note = finder(guide.notes, ({ id, formerIds }) => [id, ...formerIds]);
  const notes = guide.pages.flatMap((page) => page.notes.map(note));
  const guests = Map.groupBy(
    notes.flatMap((guest) => guest.also.map((host) => ({ host, guest }))),
    ({ host }) => host,
  );
  return {
    pages: guide.pages,
    notes,
    tables: guide.tables,
    page: finder(guide.pages, ({ key }) => [key]),
    note,
    table: finder(guide.tables, ({ id }) => [id]),
    guestsOf: (key) => (guests.get(key) ?? []).map(({ guest }) => guest),
    leadsOf: createLeads(notes),
    resolve: createResolver(guide),
    written: new Map(),
    place,
  };
}
