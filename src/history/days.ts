// What changed in the guide, day by day: notes that came, that were reworded, and that went into
// others.
import type { Note } from '../compiler/model.ts';
import type { History } from './history.ts';

/** A note that became a part of another. */
interface Merged {
  readonly id: string;
  /** Its last title. */
  readonly title: string;
  readonly into: Note;
}

/** What changed in the guide on one day. */
export interface GuideDay {
  /** YYYY-MM-DD, in UTC. */
  readonly day: string;
  /** The last change of the day, in seconds since 1970. */
  readonly time: number;
  /** Those of today's notes that came on that day, the last first. */
  readonly added: readonly Note[];
  /** Those whose claim changed, and which had come on an earlier day; the last first. */
  readonly reworded: readonly Note[];
  readonly merged: readonly Merged[];
}

const SECONDS_A_DAY = 86_400;

/**
 * A day as computers write it.
 * @param time seconds since 1970
 * @returns YYYY-MM-DD, in UTC
 */
export const dayOf = (time: number): string =>
  new Date(time * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/**
 * A time as feeds and sitemaps write it (RFC 3339, in UTC).
 * @param time seconds since 1970
 */
export const stampOf = (time: number): string =>
  new Date(time * 1000).toISOString().replace('.000', '');

/** When a note came. One that was renamed came when its earlier id did. */
function firstOf(note: Note, { notes, gone }: History): number | null {
  const own = notes[note.id];
  if (own === undefined) return null;
  const renamed = note.formerIds.filter((id) => gone[id]?.time === own.first);
  const firsts = renamed.flatMap((id) => notes[id]?.first ?? []);
  return Math.min(own.first, ...firsts);
}

/** When the claim of a note was changed last, or when it came; null if nothing is known of it. */
export function lastChangeOf({ id }: Pick<Note, 'id'>, { notes }: History): number | null {
  const known = notes[id];
  return known === undefined ? null : (known.changed.at(-1) ?? known.first);
}

/** Something that happened to the guide. */
type Event = { readonly time: number } & (
  | { readonly sort: 'added' | 'reworded'; readonly note: Note }
  | { readonly sort: 'merged'; readonly merged: Merged }
);

/** What happened to a note and to those that went into it; each day says "reworded" once. */
function eventsOf(note: Note, history: History): Event[] {
  const first = firstOf(note, history);
  if (first === null) return [];
  const changed = (history.notes[note.id]?.changed ?? []).filter(
    (time) => dayOf(time) !== dayOf(first),
  );
  const lastOfDays = new Map(changed.map((time) => [dayOf(time), time]));
  const own = history.notes[note.id]?.first;
  return [
    { time: first, sort: 'added', note },
    ...[...lastOfDays.values()].map((time): Event => ({ time, sort: 'reworded', note })),
    ...note.formerIds.flatMap((id): Event[] => {
      const gone = history.gone[id];
      // It was renamed if the note took its place in the same commit.
      if (gone === undefined || gone.time === own) return [];
      const merged = { id, title: gone.title, into: note };
      return [{ time: gone.time, sort: 'merged', merged }];
    }),
  ];
}

/**
 * What changed in the guide.
 * @param notes of today
 * @param history of theirs
 * @returns the newest day first
 */
export function daysOf(notes: readonly Note[], history: History): readonly GuideDay[] {
  const events = notes
    .flatMap((note) => eventsOf(note, history))
    .toSorted((a, b) => b.time - a.time);
  const days = Map.groupBy(events, ({ time }) => Math.floor(time / SECONDS_A_DAY));
  return [...days.values()].map((today): GuideDay => {
    const [{ time } = { time: 0 }] = today;
    const notesOf = (sort: Event['sort']): readonly Note[] =>
      today.flatMap((event) => (event.sort === sort && 'note' in event ? event.note : []));
    return {
      day: dayOf(time),
      time,
      added: notesOf('added'),
      reworded: notesOf('reworded'),
      merged: today.flatMap((event) => ('merged' in event ? event.merged : [])),
    };
  });
}
