// How old a claim is and what is known of it today, in plain words.
import type { Freshness } from '../compiler/model.ts';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A month in words.
 * @param month YYYY-MM
 * @returns such as "November 2026"
 */
export const formatMonth = (month: string): string => MONTH.format(new Date(`${month}-01`));

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A day in words.
 * @param day YYYY-MM-DD
 * @returns such as "21 November 2026"
 */
export const formatDay = (day: string): string => DAY.format(new Date(day));

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

type Age = Pick<Freshness, 'asOf' | 'status' | 'checked' | 'source'> & {
  readonly past: Until | null;
};

/** The page that somebody read to check a claim, and when. */
interface Check {
  /** What the page is: "AWS docs". */
  readonly label: string;
  readonly url: string;
  /** In words, such as "November 2026". */
  readonly month: string;
}

/** The parts of a status line. */
interface StatusLine {
  /** What became of the claim, such as "Changed in 2023"; null where its check says it all. */
  readonly outcome: string | null;
  readonly check: Check | null;
}

/**
 * What a source is: AWS's own pages, by where they stand; of anything else, its vendor's.
 * @param url the source's address
 */
export function sourceLabel(url: string): string {
  const { hostname } = new URL(url);
  if (!/(^|\.)(amazon\.com|amazonaws\.cn|aws)$/.test(hostname)) return 'vendor docs';
  return hostname.startsWith('docs.') ? 'AWS docs' : 'AWS’s site';
}

/**
 * What is known of a claim today.
 * @param age a note or a table row
 */
export function statusLine({ asOf, status, checked, source, past }: Age): StatusLine {
  const year = yearOfChange(past);
  const outcome = {
    holds: null,
    changed: year === null ? 'Changed' : `Changed in ${year}`,
    retired: year === null ? 'Gone' : `Gone since ${year}`,
    unchecked: `Not checked since ${asOf}`,
    judgement: 'Opinion',
  }[status];
  const check =
    checked === null || source === null
      ? null
      : { label: sourceLabel(source), url: source, month: formatMonth(checked) };
  return { outcome, check };
}

/**
 * The status line as text.
 * @param age a note or a table row
 * @returns such as "Changed in 2023 · checked against AWS docs, November 2026"
 */
export function formatFreshness(age: Age): string {
  const { outcome, check } = statusLine(age);
  const checked = check === null ? null : `checked against ${check.label}, ${check.month}`;
  const line = [outcome, checked].filter((part) => part !== null).join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
