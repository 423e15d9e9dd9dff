// How old a claim is and what is known of it today, in words.
import type { Freshness } from '../compiler/model.ts';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A month in words.
 * @param month YYYY-MM
 * @returns such as "November 2026"
 */
export const formatMonth = (month: string): string => MONTH.format(new Date(`${month}-01`));

/** What used to be true, as far as its age goes: `until` is a year or "unknown". */
interface Until {
  readonly until: string;
}

/** The year of the change; null where nothing changed or nobody knows when. */
export const yearOfChange = (past: Until | null): string | null =>
  past === null || past.until === 'unknown' ? null : past.until;

/** What stands before what used to be true: "Until 2023", or "Earlier" where nobody knows when. */
export function untilLabel(past: Until): string {
  const year = yearOfChange(past);
  return year === null ? 'Earlier' : `Until ${year}`;
}

type Age = Pick<Freshness, 'asOf' | 'status' | 'checked'> & {
  readonly past: Until | null;
};

/**
 * The freshness line: when it was said, what became of it, when that was checked.
 * @param age a note or a table row
 * @returns such as "said in 2017, changed in 2023, checked November 2026"
 */
export function formatFreshness({ asOf, status, checked, past }: Age): string {
  const year = yearOfChange(past);
  const when = year === null ? '' : ` in ${year}`;
  const outcome = {
    holds: 'still holds',
    changed: `changed${when}`,
    retired: `retired${when}`,
    unchecked: 'not checked since',
    judgement: 'a judgement',
  }[status];
  const check = checked === null ? '' : `, checked ${formatMonth(checked)}`;
  return `said in ${asOf}, ${outcome}${check}`;
}

/**
 * What a note's source is: AWS's own pages are official; of anything else, only its maker's page
 * can be read.
 * @param url the source's address
 */
export const sourceLabel = (url: string): string =>
  /(^|\.)(amazon\.com|amazonaws\.cn|aws)$/.test(new URL(url).hostname)
    ? 'official page'
    : 'maker’s page';
