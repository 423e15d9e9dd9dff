// When each note came, when its claim was reworded, and which notes went.
import { areSameClaim, titleOf } from './claims.ts';
import type { NoteSource } from './claims.ts';
import type { Commit } from './commits.ts';

/** The days of one note. All times are seconds since 1970. */
interface NoteTimes {
  readonly first: number;
  /** When its claim changed after that, the oldest first. */
  readonly changed: readonly number[];
}

/** A note that is no more. */
interface Gone {
  readonly time: number;
  /** Its last title. */
  readonly title: string;
}

/** What is known of the past of notes, by their ids. */
export interface History {
  readonly notes: Readonly<Record<string, NoteTimes>>;
  readonly gone: Readonly<Record<string, Gone>>;
}

/** The notes of a version of a file, by their ids. */
export type NotesOf = (blob: string) => ReadonlyMap<string, NoteSource>;

/** The notes of all versions that a commit replaced, or of those that it brought. */
function notesAt(
  side: 'before' | 'after',
  { files }: Commit,
  notesOf: NotesOf,
): ReadonlyMap<string, NoteSource> {
  const blobs = files.map((file) => file[side]).filter((blob) => blob !== null);
  return new Map(blobs.flatMap((blob) => [...notesOf(blob)]));
}

/**
 * The past of all notes. A note that moves to another page in one commit stays the same note;
 * branches whose commits lie beside each other each count against their own past.
 * @param commits the oldest first
 * @param notesOf the notes of each version that they name
 * @param ignored hashes of commits that only format
 */
export function historyOf(
  commits: readonly Commit[],
  notesOf: NotesOf,
  ignored: ReadonlySet<string>,
): History {
  const notes = new Map<string, { first: number; changed: number[] }>();
  const gone = new Map<string, Gone>();
  for (const commit of commits) {
    if (ignored.has(commit.hash)) continue;
    const { time } = commit;
    const before = notesAt('before', commit, notesOf);
    const after = notesAt('after', commit, notesOf);
    for (const [id, note] of after) {
      const known = notes.get(id);
      const former = before.get(id);
      gone.delete(id);
      if (known === undefined) notes.set(id, { first: time, changed: [] });
      else if (former !== undefined && !areSameClaim(former, note)) known.changed.push(time);
    }
    for (const [id, note] of before)
      if (!after.has(id)) gone.set(id, { time, title: titleOf(note) });
  }
  return { notes: Object.fromEntries(notes), gone: Object.fromEntries(gone) };
}
