// Notes for tests of checklists.
import type { ReviewNote } from '../../../src/review/model.ts';

/** A serious gotcha of the service `box`, with what is told otherwise. */
export const noteOf = (id: string, other: Partial<ReviewNote> = {}): ReviewNote => ({
  id,
  was: [],
  title: `The claim of ${id}`,
  do: `Do ${id}.`,
  kind: 'gotcha',
  severity: 'serious',
  marks: [],
  limit: null,
  services: ['box'],
  general: false,
  ...other,
});

export const BOX = { id: 'box', title: 'Boxes' };
export const CRATE = { id: 'crate', title: 'Crates' };
