// From services and what counts to a checklist: serious gotchas first, service by service, then what
// lies between two of them.
import type { ReviewNote, ReviewService } from './model.ts';
import { counts, WHAT_COUNTS } from './what-counts.ts';
import type { WhatCounts } from './what-counts.ts';

/** A note on a checklist. */
export interface Item {
  readonly note: ReviewNote;
  /** The chosen services on whose pages it belongs, by name. */
  readonly services: readonly string[];
}

/** The notes of one service, or those between several. */
interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** What is serious, or what else counts. */
interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Checklist {
  readonly sections: readonly Section[];
  /** All items in their order. */
  readonly items: readonly Item[];
  /** Sentences on services that have nothing here. */
  readonly silences: readonly string[];
}

const NAMES = new Intl.ListFormat('en', { type: 'conjunction' });
const ANY_OF = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * Whether an item concerns a design: it is one of a chosen service's own, or lies between two of them,
 * or it is general. What a service shares with one that is not chosen does not bite.
 */
const concerns = ({ note, services }: Item, chosen: ReadonlyMap<string, string>): boolean =>
  services.length > 1 ||
  (services.length === 1 && (note.general || chosen.has(note.services[0] ?? '')));

const isSerious = ({ note }: Item): boolean => note.severity === 'serious';

/** The items of a section by service, in the order of the services; what is between several last. */
function groupsOf(items: readonly Item[], services: readonly ReviewService[]): readonly Group[] {
  const own = services.map(({ title }) => ({
    title,
    items: items.filter((item) => item.services.length === 1 && item.services[0] === title),
  }));
  const between = items.filter((item) => item.services.length > 1);
  return [...own, { title: 'Between them', items: between }].filter(
    (group) => group.items.length > 0,
  );
}

/** "Lambda has no serious gotcha here." */
function silence(services: readonly ReviewService[], lacks: string): readonly string[] {
  if (services.length === 0) return [];
  const names = NAMES.format(services.map(({ title }) => title));
  return [`${names} ${services.length === 1 ? 'has' : 'have'} ${lacks} here.`];
}

/** What is said of services without serious gotchas, and of those without anything that counts. */
function silencesOf(
  services: readonly ReviewService[],
  items: readonly Item[],
  what: readonly WhatCounts[],
): readonly string[] {
  const without = (among: readonly Item[]): readonly ReviewService[] => {
    const named = new Set(among.flatMap((item) => item.services));
    return services.filter(({ title }) => !named.has(title));
  };
  const asked = what.some((each) => each === 'serious' || each === 'gotchas');
  const calm = asked ? without(items.filter(isSerious)) : [];
  const silent = without(items);
  const others = what.filter((each) => each !== 'serious');
  const nothing = `nothing on ${ANY_OF.format(others.map((each) => WHAT_COUNTS[each].label.toLowerCase()))}`;
  return [
    ...silence(calm, 'no serious gotcha'),
    ...(others.length === 0 ? [] : silence(silent, nothing.replace('all gotchas', 'gotchas'))),
  ];
}

/**
 * The checklist of a design.
 * @param services those that it uses
 * @param notes of these services, of each what bites hardest first; a note may come twice
 * @param what counts
 */
export function checklistOf(
  services: readonly ReviewService[],
  notes: readonly ReviewNote[],
  what: readonly WhatCounts[],
): Checklist {
  const titles = new Map(services.map(({ id, title }) => [id, title]));
  const all = new Map(notes.map((note) => [note.id, note]));
  const items = [...all.values()]
    .filter((note) => counts(note, what))
    .map((note) => ({ note, services: note.services.flatMap((id) => titles.get(id) ?? []) }))
    .filter((item) => concerns(item, titles));
  const sections = [
    { title: 'Serious', groups: groupsOf(items.filter(isSerious), services) },
    {
      title: 'What else counts',
      groups: groupsOf(
        items.filter((item) => !isSerious(item)),
        services,
      ),
    },
  ].filter(({ groups }) => groups.length > 0);
  return {
    sections,
    items: sections.flatMap(({ groups }) => groups.flatMap((group) => group.items)),
    silences: what.length === 0 ? [] : silencesOf(services, items, what),
  };
}
