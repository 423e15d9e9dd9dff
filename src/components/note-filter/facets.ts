// What filters ask of a note, as attributes of the element that shows it.
import type { Note } from '../../compiler/model.ts';

/**
 * The facets of a note as attributes: the names are those of facets in addresses.
 * @param note any
 */
export const facetsOf = ({ kind, severity, marks, status }: Note) => ({
  'data-kind': kind,
  'data-severity': severity,
  'data-mark': marks.join(' ') || null,
  'data-status': status,
});
