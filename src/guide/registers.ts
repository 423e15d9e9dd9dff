// Registers: the lists of all notes that have one value of one facet, such as every serious gotcha.
// Readers know them as lists by type.
import type { Note } from '../compiler/model.ts';
import {
  FACETS,
  hasRegister,
  isKey,
  keys,
  KINDS,
  MARKS_IN_VIEW,
  STATUSES_IN_VIEW,
} from '../vocabulary.ts';
import type { Facet, RegisterValue, Status, Term } from '../vocabulary.ts';

/** One register: its words come from the vocabulary. */
export interface Register {
  readonly facet: Facet;
  readonly value: RegisterValue;
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  /** The label where many are meant. */
  readonly plural: string;
  readonly meaning: string;
  /** Whether it lists a note. */
  readonly has: (note: Note) => boolean;
}

/** A register with how many notes it lists. */
export interface CountedRegister extends Register {
  readonly count: number;
}

/**
 * The name of a register in its address. Some marks are named like kinds: "lock-in" is both.
 * @param facet of which it is a value
 */
export const registerName = (facet: Facet, value: RegisterValue): string =>
  facet === 'mark' && isKey(KINDS, value) ? `marked-${value}` : value;

/**
 * The registers of one facet, in the vocabulary's order.
 * @param facet its key
 * @param terms its words
 * @param values those of its values that have a register
 * @param valuesOf which values a note has
 */
const define = <V extends RegisterValue>(
  facet: Facet,
  terms: Readonly<Record<V, Term>>,
  values: readonly V[],
  valuesOf: (note: Note) => readonly string[],
): readonly Register[] =>
  values.map((value) => {
    const { label, plural = label, meaning } = terms[value];
    return {
      facet,
      value,
      name: registerName(facet, value),
      label,
      plural,
      meaning,
      has: (note) => valuesOf(note).includes(value),
    };
  });

const { kind, severity, mark, status } = FACETS;

const BY_FACET: Readonly<Record<Facet, readonly Register[]>> = Object.freeze({
  kind: define('kind', kind.terms, keys(kind.terms), (note) => [note.kind]),
  severity: define('severity', severity.terms, keys(severity.terms).filter(hasRegister), (note) =>
    note.severity === null ? [] : [note.severity],
  ),
  mark: define('mark', mark.terms, keys(mark.terms), (note) => note.marks),
  status: define('status', status.terms, keys(status.terms), (note) => [note.status]),
});

/**
 * The registers that list any of some notes, with how many.
 * @param among the notes to count
 * @param facet only those of this facet; of all without it
 */
export const registersOf = (among: readonly Note[], facet?: Facet): readonly CountedRegister[] =>
  (facet === undefined ? keys(FACETS).flatMap((key) => BY_FACET[key]) : BY_FACET[facet])
    .map((register) => ({ ...register, count: among.filter(register.has).length }))
    .filter(({ count }) => count > 0);

/**
 * The lists that readers are offered, in the order in which they ask. Lock-in is one by its kind
 * already; the others keep their addresses.
 */
const OFFERED: readonly RegisterValue[] = [
  'serious',
  ...MARKS_IN_VIEW.filter((mark) => !isKey(KINDS, mark)),
  ...keys(KINDS),
  ...STATUSES_IN_VIEW,
];

/** The lists by type that readers are offered, with how many notes each has among some. */
export function offeredRegisters(among: readonly Note[]): readonly CountedRegister[] {
  const registers = registersOf(among);
  return OFFERED.flatMap((name) => registers.find((register) => register.name === name) ?? []);
}

/** What a register of a status is headed. */
const STATUS_TITLES: Readonly<Record<Status, string>> = {
  holds: 'Checked against the docs',
  changed: 'What changed',
  retired: 'What is gone',
  unchecked: 'Not checked yet',
  judgement: 'Opinions',
};

/** The heading of a register's page, such as "Serious gotchas". */
export function titleOf({ facet, value, label, plural }: Register): string {
  if (facet === 'kind') return plural;
  if (facet === 'severity') return `${label} gotchas`;
  if (facet === 'status' && isKey(STATUS_TITLES, value)) return STATUS_TITLES[value];
  return MARKS_IN_VIEW.some((mark) => mark === value)
    ? `Notes on ${label.toLowerCase()}`
    : `Marked: ${label.toLowerCase()}`;
}
