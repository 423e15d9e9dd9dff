// How old a claim is and what is known of it today, in words.
import type { Freshness } from '../compiler/model.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A month in words.
 * @param month YYYY-MM
 * @returns such as "November 2026"
 */
export function formatMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

type Age = Pick<Freshness, 'asOf' | 'status' | 'checked'> & {
  readonly now: { readonly since: string } | null;
};

/** The parts of the freshness line: when it was said, what became of it, when that was checked. */
export function freshnessParts({ asOf, status, checked, now }: Age): string[] {
  const since = now === null || now.since === 'unknown' ? '' : ` in ${now.since}`;
  const fate = {
    holds: 'still holds',
    changed: `changed${since}`,
    retired: `retired${since}`,
    unchecked: 'not checked since',
    judgement: 'a judgement',
  }[status];
  return [
    `said in ${asOf}`,
    fate,
    ...(checked === null ? [] : [`checked ${formatMonth(checked)}`]),
  ];
}

/**
 * The freshness line, such as "said in 2017, changed in 2023, checked November 2026".
 * @param age a note or a table row
 */
export const formatFreshness = (age: Age): string => freshnessParts(age).join(', ');

/**
 * What a note's source is: AWS's own pages are official; of anything else, only its maker's page can be read.
 * @param url the source's address
 */
export const sourceLabel = (url: string): string =>
  /(^|\.)(amazon\.com|amazonaws\.cn|aws)$/.test(new URL(url).hostname)
    ? 'official page'
    : 'maker’s page';
