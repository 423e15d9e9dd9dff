// Which filters a page offers: those that readers choose by in one row, the others behind "More".
import type { Note } from '../../compiler/model.ts';
import { registersOf } from '../../guide/registers.ts';
import type { CountedRegister } from '../../guide/registers.ts';
import { isKey, KINDS, MARKS_IN_VIEW, STATUSES_IN_VIEW } from '../../vocabulary.ts';
import type { Facet, RegisterValue } from '../../vocabulary.ts';

/** The row, in this order. */
const ROW: readonly RegisterValue[] = ['gotcha', 'serious', 'tip', 'basic', 'security', 'cost'];
/** The values behind "More", beside the rest of the kinds. Lock-in is a kind already. */
const REST: readonly RegisterValue[] = [
  ...MARKS_IN_VIEW.filter((mark) => !isKey(KINDS, mark)),
  ...STATUSES_IN_VIEW,
];

/** The filters of a page: each has a note. */
export interface Chips {
  readonly row: readonly CountedRegister[];
  readonly more: readonly CountedRegister[];
}

/**
 * The filters that some notes need.
 * @param notes all that the page shows
 */
export function chipsFor(notes: readonly Note[]): Chips {
  const all = registersOf(notes);
  const isRest = ({ facet, value }: { facet: Facet; value: RegisterValue }): boolean =>
    !ROW.includes(value) && (facet === 'kind' || (REST.includes(value) && facet !== 'severity'));
  return {
    row: ROW.flatMap((value) => all.filter((register) => register.value === value)),
    more: all.filter(isRest),
  };
}
