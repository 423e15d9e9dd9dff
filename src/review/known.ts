// What of a review that was made before is still in the guide: services may be gone, notes renamed.
import type { ReviewNote, ReviewService } from './model.ts';
import { noteKey } from './note-key.ts';
import type { ReviewState } from './state.ts';

/**
 * A review in which the ticks and remarks of notes that had another id are with the present one.
 * @param state as it was read
 * @param notes of the chosen services
 */
export function withPresentIds(state: ReviewState, notes: readonly ReviewNote[]): ReviewState {
  const ticks = new Set(state.ticks);
  const remarks = new Map(state.remarks);
  for (const { id, was } of notes)
    for (const old of was.map(noteKey)) {
      const [key, remark] = [noteKey(id), remarks.get(old)];
      if (ticks.delete(old)) ticks.add(key);
      if (remark === undefined) continue;
      remarks.delete(old);
      if (!remarks.has(key)) remarks.set(key, remark);
    }
  return { ...state, ticks, remarks };
}

/**
 * Sentences on what of a review is unknown; it is kept in the address all the same.
 * @param state as it was read
 * @param services all that can be chosen
 * @param notes of the chosen ones
 */
export function tellUnknown(
  { services: chosen, ticks, remarks }: ReviewState,
  services: readonly ReviewService[],
  notes: readonly ReviewNote[],
): readonly string[] {
  const ids = new Set(services.map(({ id }) => id));
  const unknown = chosen.filter((id) => !ids.has(id));
  const known = new Set(notes.map(({ id }) => noteKey(id)));
  const { length: lost } = [...ticks, ...remarks.keys()].filter((key) => !known.has(key));
  const marks = lost === 1 ? '1 tick or remark is' : `${lost} ticks or remarks are`;
  return [
    ...(unknown.length === 0 ? [] : [`The guide has no service ${unknown.join(', ')}.`]),
    ...(lost === 0 ? [] : [`${marks} on notes that are not of these services.`]),
  ];
}
