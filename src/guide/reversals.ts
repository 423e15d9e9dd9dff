// What was true of AWS once and is no longer: for readers who learned it in a certain year.
import type { Note, Past, Table, TableRow } from '../compiler/model.ts';
import { isPast } from '../vocabulary.ts';
import type { Kind, Mark, Severity } from '../vocabulary.ts';
import { yearOfChange } from './freshness.ts';
import type { Family } from './family.ts';
import { byUse, firstSentence, firstSentences } from './highlights.ts';

/** One thing that changed: what used to be true, and what holds today. */
export interface Reversal {
  /** Of its note or row. */
  readonly id: string;
  /** The key of the page where it stands. */
  readonly page: string;
  readonly family: Family;
  /** The claim that holds today; of a row, what it is about. */
  readonly title: string;
  /** What used to be true, in one or two sentences. */
  readonly before: string;
  /** What holds today, in a sentence; null for a row, whose cells tell it. */
  readonly now: string | null;
  /** The year of the change; null where nobody knows it. */
  readonly year: string | null;
  /** The last year of which it is known that the old claim was true at some time in it. */
  readonly lastTrue: string;
  /** The month in which it was checked; null of a row that nobody checked. */
  readonly checked: string | null;
  /** How consequential it is, by `weightOf`. */
  readonly weight: number;
}

/** Two sentences tell what used to be true where they are no longer than this, in characters. */
const SHORT = 170;

/** What a serious gotcha, another gotcha and a tip weigh: whoever errs loses most by the first. */
const BITE: Partial<Record<Severity | Kind, number>> = { serious: 4, regular: 2, tip: 1 };
const MARKS: Partial<Record<Mark, number>> = { important: 3, security: 2, cost: 2, performance: 1 };
/** A rule that was reversed weighs more than a detail that moved. */
const RULE = 6;
const OLD_DUTY = 2;
/** What is gone bites nobody any more: whoever looks for it sees that it is not there. */
const GONE = -3;
/** How many other pages, and how many errors, add one each. */
const MOST_MET = 2;
/** The services that are used most add 2, the next ones 1. */
const [MOST_USED, MUCH_USED] = [8, 20];
/** Several changes of one page in one year are mostly one: each after the first weighs less. */
const SAME_AGAIN = 2;

/** A title that tells of the change itself: "since 2020", "no longer", "new buckets reject". */
const TELLS_CHANGE =
  /\bsince (?:\w+ )?(?:19|20)\d\d\b|\b(?:no longer|any more|out of date|pointless|needless|needs? no)\b|^(?:many |all )?new .*\b(?:refuse|reject)/i;

/** What used to be true was a duty or a habit: "had to", "the usual way", "by hand". */
const TELLS_DUTY =
  /\b(?:had to|was needed|were needed|the only way|the usual way|the remedy|people|was advised|nobody could|could not|by hand|themselves)\b/i;

/**
 * How consequential a reversal is. A rule of this guide: what bites hard counts first; then what it
 * touches; then whether a rule was reversed, and not a detail; then how widely it is met, by the
 * other pages and the errors that its note names and by the use of its service.
 * @param note of what changed
 * @param past what used to be true
 * @param place of its service among all by their use, from 0
 */
function weightOf(note: Note, past: Past, place: number): number {
  const bite = BITE[note.severity ?? note.kind] ?? 0;
  const marks = note.marks.reduce((sum, mark) => sum + (MARKS[mark] ?? 0), 0);
  const rule =
    (TELLS_CHANGE.test(note.title) ? RULE : 0) + (TELLS_DUTY.test(past.text) ? OLD_DUTY : 0);
  const met = Math.min(MOST_MET, note.also.length) + Math.min(MOST_MET, note.errors.length);
  const used = Number(place < MOST_USED) + Number(place < MUCH_USED);
  return bite + marks + rule + met + used + (note.status === 'retired' ? GONE : 0);
}

/** What used to be true, in as many sentences as can be read at a glance. */
function beforeOf(past: Past): string {
  const two = firstSentences(past.text, 2);
  return two.length <= SHORT ? two : firstSentence(past.text);
}

/** The most consequential first; of equals the newest, then those of the most used services. */
const byWeight = (a: Reversal, b: Reversal): number =>
  b.weight - a.weight ||
  (b.year ?? '').localeCompare(a.year ?? '') ||
  b.family.use - a.family.use ||
  a.id.localeCompare(b.id, 'en');

/** Lowers the weight of what tells a change again that another note of the page has told. */
function withoutRepeats(reversals: readonly Reversal[]): readonly Reversal[] {
  const told = new Map<string, number>();
  return reversals.toSorted(byWeight).map((reversal) => {
    const change = `${reversal.page} ${reversal.year ?? ''}`;
    const before = told.get(change) ?? 0;
    told.set(change, before + 1);
    return { ...reversal, weight: reversal.weight - before * SAME_AGAIN };
  });
}

/**
 * What changed, of one note.
 * @param note any
 * @param family of its service
 * @param place of that service among all by their use, from 0
 * @returns null where nothing is told of what used to be true
 */
function reversalOf(note: Note, family: Family, place = Infinity): Reversal | null {
  const { past } = note;
  if (past === null || !isPast(note.status)) return null;
  const year = yearOfChange(past);
  return {
    id: note.id,
    page: note.page,
    family,
    title: note.title,
    before: beforeOf(past),
    now: firstSentence(note.body.text),
    year,
    lastTrue: year ?? note.asOf,
    checked: note.checked,
    weight: weightOf(note, past, place),
  };
}

/** What changed, of one row of a table: less than any note, which somebody found worth a claim. */
function rowReversalOf(row: TableRow, table: Table, family: Family): Reversal | null {
  const { past } = row;
  if (past === null || !isPast(row.status)) return null;
  const year = yearOfChange(past);
  return {
    id: row.id,
    page: table.page,
    family,
    title: `${row.cells[0]?.text ?? row.id}: ${table.title}`,
    before: beforeOf(past),
    now: null,
    year,
    lastTrue: year ?? row.asOf,
    checked: row.checked,
    weight: row.status === 'retired' ? GONE - 1 : -1,
  };
}

/**
 * Everything that changed or is gone and of which the guide tells what used to be true.
 * @param families all of them
 * @param tables all of them
 * @returns the most consequential first
 */
export function reversalsOf(
  families: readonly Family[],
  tables: readonly Table[],
): readonly Reversal[] {
  const ordered = byUse(families);
  const ofNotes = ordered.flatMap((family, place) =>
    family.notes.map((note) => reversalOf(note, family, place)),
  );
  const ofRows = tables.flatMap((table) => {
    const family = families.find(({ pages }) => pages.some(({ page }) => page.key === table.page));
    return family === undefined ? [] : table.rows.map((row) => rowReversalOf(row, table, family));
  });
  const notNull = (reversal: Reversal | null): reversal is Reversal => reversal !== null;
  return [...withoutRepeats(ofNotes.filter(notNull)), ...ofRows.filter(notNull)].toSorted(byWeight);
}

/**
 * What somebody has to unlearn who learned AWS in a certain year: what changed in that year or
 * later. Where the year of a change is not known, what was still true in that year or later.
 * @param reversals in any order, which they keep
 * @param year four digits
 */
export const since = (reversals: readonly Reversal[], year: string): readonly Reversal[] =>
  reversals.filter(({ lastTrue }) => lastTrue >= year);

/**
 * The years that readers choose from: from that of the first change to that of the last.
 * @param reversals all of them
 * @returns the newest first; empty where nothing changed
 */
export function yearsOf(reversals: readonly Reversal[]): readonly string[] {
  const known = reversals.flatMap(({ year }) => (year === null ? [] : [Number(year)]));
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}

/** The reversals of one service. */
export interface ReversalGroup {
  readonly family: Family;
  readonly reversals: readonly Reversal[];
}

/**
 * Reversals service by service, the most used service first.
 * @param reversals in any order, which they keep within their service
 */
export const byService = (reversals: readonly Reversal[]): readonly ReversalGroup[] => {
  const groups = Map.groupBy(reversals, ({ family }) => family);
  return byUse([...groups.keys()]).map((family) => ({
    family,
    reversals: groups.get(family) ?? [],
  }));
};

/**
 * What changed of late, the newest first: by the year of the change, then the month it was checked,
 * then the use of the service. Each service once, for the newest would else be those of few.
 * @param families all of them
 * @param count how many
 */
export const latestOf = (families: readonly Family[], count: number): readonly Reversal[] =>
  byUse(families)
    .flatMap((family) =>
      family.notes
        .filter(({ status }) => status === 'changed')
        .flatMap((note) => reversalOf(note, family) ?? [])
        .filter(({ year }) => year !== null)
        .toSorted(newestFirst)
        .slice(0, 1),
    )
    .toSorted(newestFirst)
    .slice(0, count);

const newestFirst = (a: Reversal, b: Reversal): number =>
  (b.year ?? '').localeCompare(a.year ?? '') || (b.checked ?? '').localeCompare(a.checked ?? '');
