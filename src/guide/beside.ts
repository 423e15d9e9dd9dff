// What stands beside a note: what else bites in its service, the way on in its topic, related notes.
import type { Note } from '../compiler/model.ts';
import type { Family } from './family.ts';

/** What a note's own page offers beside it; no note twice, never itself. */
export interface Beside {
  /** In its topic, in reading order. */
  readonly previous: Note | null;
  readonly next: Note | null;
  /** The serious gotchas of its service, what bites hardest first. */
  readonly serious: readonly Note[];
  /** Others of its page: those of its topic first, then those that follow it. */
  readonly related: readonly Note[];
}

/**
 * What stands beside a note.
 * @param note whose page it is
 * @param family of its service
 * @param most how many of each list
 */
export function besideOf(
  note: Note,
  family: Family,
  most: { readonly serious: number; readonly related: number },
): Beside {
  const onPage = family.pages.find(({ page }) => page.key === note.page)?.notes ?? [];
  const inTopic = onPage.filter(({ topic }) => topic === note.topic);
  const at = inTopic.indexOf(note);
  const previous = inTopic[at - 1] ?? null;
  const next = inTopic[at + 1] ?? null;
  const serious = family.serious.filter((other) => other !== note).slice(0, most.serious);
  const told = new Set([note, previous, next, ...serious]);
  const place = onPage.indexOf(note);
  // What follows, and from the end on what the page begins with.
  const onward = [...onPage.slice(place + 1), ...onPage.slice(0, place)];
  const related = [
    ...onward.filter(({ topic }) => topic === note.topic),
    ...onward.filter(({ topic }) => topic !== note.topic),
  ]
    .filter((other) => !told.has(other))
    .slice(0, most.related);
  return { previous, next, serious, related };
}
