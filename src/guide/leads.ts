// Where a reader of a note goes from there: the notes that it names as next, and those that name it.
import type { Note } from '../compiler/model.ts';

/** Finds the notes to which a note leads. */
export type LeadsOf = (note: Note) => readonly Note[];

/**
 * Follows what notes say in "see", in both directions: who reads the cure may want the cause.
 * @param notes all notes of the guide
 * @returns for a note of the guide, those that it names, then those that name it; none twice
 */
export function createLeads(notes: readonly Note[]): LeadsOf {
  const byId = new Map(
    notes.flatMap((note) => [note.id, ...note.formerIds].map((id) => [id, note])),
  );
  const named = (note: Note): readonly Note[] =>
    note.see.map((id) => byId.get(id)).filter((other) => other !== undefined);
  const naming = Map.groupBy(
    notes.flatMap((note) => named(note).map((target) => ({ note, target }))),
    ({ target }) => target,
  );
  return (note) => [
    ...new Set([...named(note), ...(naming.get(note) ?? []).map((link) => link.note)]),
  ];
}
