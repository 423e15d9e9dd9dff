// How old a claim is and what is known of it today, in words.
import type { Freshness } from '../compiler/model.ts';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A month in words.
 * @param month YYYY-MM
 * @returns such as "November 2026"
 */
export const formatMonth = (month: string): string => MONTH.format(new Date(`${month}-01`));

/** What holds today, as far as its age goes: `since` is a year or "unknown". */
interface Since {
  readonly since: string;
}

/** The year since which it holds; null where nothing changed or nobody knows when. */
export const yearSince = (now: Since | null): string | null =>
  now === null || now.since === 'unknown' ? null : now.since;

/** What stands before what holds today: "Since 2023", or "Today" where nobody knows the year. */
export function sinceLabel(now: Since): string {
  const year = yearSince(now);
  return year === null ? 'Today' : `Since ${year}`;
}

type Age = Pick<Freshness, 'asOf' | 'status' | 'checked'> & {
  readonly now: Since | null;
};

/**
 * The freshness line: when it was said, what became of it, when that was checked.
 * @param age a note or a table row
 * @returns such as "said in 2017, changed in 2023, checked November 2026"
 */
export function formatFreshness({ asOf, status, checked, now }: Age): string {
  const year = yearSince(now);
  const since = year === null ? '' : ` in ${year}`;
  const outcome = {
    holds: 'still holds',
    changed: `changed${since}`,
    retired: `retired${since}`,
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
