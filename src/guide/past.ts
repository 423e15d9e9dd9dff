// What the repository's history says of the guide, for pages and the feed.
import { daysOf, lastChangeOf } from '../history/days.ts';
import type { GuideDay } from '../history/days.ts';
import { readPast } from '../history/read.ts';
import type { Reversal } from './reversals.ts';
import { notes } from './lookup.ts';

const past = readPast();
const allDays = 'history' in past ? daysOf(notes(), past.history) : [];

/** What changed in the guide, the newest day first; empty where nothing is known of its past. */
export const days = (): readonly GuideDay[] => allDays;

/** When the note of a reversal was changed last, in seconds since 1970; null where nobody knows. */
export const toldAt = ({ id }: Reversal): number | null =>
  'history' in past ? lastChangeOf({ id }, past.history) : null;

/** The last title of a note that is no more; null where nobody knows it. */
export function formerTitle(id: string): string | null {
  const title = 'history' in past ? past.history.gone[id]?.title : undefined;
  return title === undefined || title === '' ? null : title;
}

/** How much changed on a day, such as "12 notes added, 3 reworded". */
export function countsOf({ added, reworded, merged }: GuideDay): string {
  const counts = [
    { count: added.length, what: 'added' },
    { count: reworded.length, what: 'reworded' },
    { count: merged.length, what: 'merged into others' },
  ].filter(({ count }) => count > 0);
  return counts
    .map(({ count, what }, index) => {
      if (index > 0) return `${count} ${what}`;
      return `${count} ${count === 1 ? 'note' : 'notes'} ${what}`;
    })
    .join(', ');
}
