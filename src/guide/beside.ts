// What stands beside a note: where it leads, what else bites in its service, the way on in its topic,
// related notes.
import type { Note } from '../compiler/model.ts';
import type { Family } from './family.ts';

/** What a note's own page offers beside it; no note twice, never itself. */
export interface Beside {
  /** In its topic, in reading order. */
  readonly previous: Note | null;
  readonly next: Note | null;
  /** The notes to which it leads: a cause, a cure. */
  readonly leads: readonly Note[];
  /** The serious gotchas of its service, what bites hardest first. */
  readonly serious: readonly Note[];
  /** Others of its page where it leads to few: those of its topic first, then those that follow. */
  readonly related: readonly Note[];
}

/**
 * What stands beside a note.
 * @param note whose page it is
 * @param family of its service
 * @param leads the notes to which it leads, those that matter most first
 * @param most how many serious ones, and how many others in the two other lists together
 */
export function besideOf(
  note: Note,
  family: Family,
  leads: readonly Note[],
  most: { readonly serious: number; readonly others: number },
): Beside {
  const onPage = family.pages.find(({ page }) => page.key === note.page)?.notes ?? [];
  const inTopic = onPage.filter(({ topic }) => topic === note.topic);
  const at = inTopic.indexOf(note);
  const previous = inTopic[at - 1] ?? null;
  const next = inTopic[at + 1] ?? null;
  const first = leads.slice(0, most.others);
  const serious = family.serious
    .filter((other) => other !== note && !first.includes(other))
    .slice(0, most.serious);
  const told = new Set([note, previous, next, ...first, ...serious]);
  const place = onPage.indexOf(note);
  // What follows, and from the end on what the page begins with.
  const onward = [...onPage.slice(place + 1), ...onPage.slice(0, place)];
  const related = [
    ...onward.filter(({ topic }) => topic === note.topic),
    ...onward.filter(({ topic }) => topic !== note.topic),
  ]
    .filter((other) => !told.has(other))
    .slice(0, most.others - first.length);
  return { previous, next, leads: first, serious, related };
}
