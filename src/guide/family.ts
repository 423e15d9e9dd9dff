// The family of a service: its index page, its topic pages, and the guests that belong there too.
// Whoever says how much there is about a service asks here, so that no two numbers disagree.
import type { Note, Page } from '../compiler/model.ts';
import type { Mark } from '../vocabulary.ts';

/** One page of a family, with all that stands on it. */
interface FamilyPage {
  readonly page: Page;
  /** Its own notes in reading order. */
  readonly notes: readonly Note[];
  /** Notes of other pages that belong on it too, those of the same family among them. */
  readonly guests: readonly Note[];
  /** The serious gotchas among both, what bites hardest first. */
  readonly serious: readonly Note[];
}

/** A service with all that the guide says of it. */
export interface Family {
  /** The folder of its pages. */
  readonly service: string;
  /** Its first page, which gives it its name: the index, or a topic page where there is none. */
  readonly page: Page;
  /** Its pages in the order of the sidebar. */
  readonly pages: readonly FamilyPage[];
  /** The notes of its pages in reading order. */
  readonly notes: readonly Note[];
  /** Notes of other services that belong on one of its pages too, each once. */
  readonly guests: readonly Note[];
  /** The serious gotchas among both, what bites hardest first. */
  readonly serious: readonly Note[];
  /**
   * How much it is used, as far as the guide can tell. A guest weighs twice: who tells it was busy
   * with another service and met this one.
   */
  readonly use: number;
}

/** What a mark adds to the bite of a serious gotcha. */
const BITE: Partial<Record<Mark, number>> = { important: 4, security: 1, cost: 1 };
const GUEST_WEIGHT = 2;

/** How hard a serious gotcha bites. What is gone bites nobody any more. */
const biteOf = ({ marks, status }: Note): number =>
  status === 'retired' ? -1 : marks.reduce((sum, mark) => sum + (BITE[mark] ?? 0), 0);

/** Whether a note is a serious gotcha. */
export const isSerious = ({ severity }: Note): boolean => severity === 'serious';

/**
 * The serious gotchas among some notes, what bites hardest first: what is often overlooked, then
 * what costs money or safety, then what most pages share. Equals keep their order.
 */
export const seriousAmong = (notes: readonly Note[]): readonly Note[] =>
  notes
    .filter(isSerious)
    .toSorted((a, b) => biteOf(b) - biteOf(a) || b.also.length - a.also.length);

/** All notes, the serious gotchas first as in `seriousAmong`, the others in their order. */
export const seriousFirst = (notes: readonly Note[]): readonly Note[] => [
  ...seriousAmong(notes),
  ...notes.filter((note) => !isSerious(note)),
];

/** All notes: serious gotchas, other gotchas, what is no gotcha. */
export const gotchasFirst = (notes: readonly Note[]): readonly Note[] =>
  seriousFirst(notes).toSorted((a, b) => Number(b.kind === 'gotcha') - Number(a.kind === 'gotcha'));

/**
 * The families of a guide.
 * @param pages in the order of the sidebar
 * @param notes in reading order
 * @returns each service's family by its folder, in the order of their pages
 */
export function familiesOf(
  pages: readonly Page[],
  notes: readonly Note[],
): ReadonlyMap<string, Family> {
  const ownNotes = Map.groupBy(notes, ({ page }) => page);
  const guests = Map.groupBy(
    notes.flatMap((guest) => guest.also.map((host) => ({ host, guest }))),
    ({ host }) => host,
  );
  const families = new Map<string, Family>();
  for (const [service, members] of Map.groupBy(pages, (page) => page.service)) {
    const ordered = members.map((page): FamilyPage => {
      const own = ownNotes.get(page.key) ?? [];
      const visiting = (guests.get(page.key) ?? []).map(({ guest }) => guest);
      return { page, notes: own, guests: visiting, serious: seriousAmong([...own, ...visiting]) };
    });
    const [first] = ordered;
    if (first === undefined) continue;
    const own = ordered.flatMap((member) => member.notes);
    const home = new Set(own);
    const visiting = [...new Set(ordered.flatMap((member) => member.guests))].filter(
      (guest) => !home.has(guest),
    );
    families.set(service, {
      service,
      page: (ordered.find(({ page }) => page.key === service) ?? first).page,
      pages: ordered,
      notes: own,
      guests: visiting,
      serious: seriousAmong([...own, ...visiting]),
      use: own.length + GUEST_WEIGHT * visiting.length,
    });
  }
  return families;
}
