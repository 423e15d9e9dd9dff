// What a reader of a review wants to be told.
import type { ReviewNote } from './model.ts';

/** One thing that counts: how readers see it, and which notes it chooses. */
interface Counted {
  readonly label: string;
  readonly has: (note: ReviewNote) => boolean;
}

/** All that can count, in the order in which readers are offered it. */
export const WHAT_COUNTS = {
  serious: { label: 'Serious', has: ({ severity }) => severity === 'serious' },
  gotchas: { label: 'All gotchas', has: ({ kind }) => kind === 'gotcha' },
  cost: { label: 'Cost', has: ({ marks }) => marks.includes('cost') },
  security: { label: 'Security', has: ({ marks }) => marks.includes('security') },
  'lock-in': {
    label: 'Lock-in',
    has: ({ kind, marks }) => kind === 'lock-in' || marks.includes('lock-in'),
  },
  limits: { label: 'Limits', has: ({ limit }) => limit !== null },
} as const satisfies Readonly<Record<string, Counted>>;

export type WhatCounts = keyof typeof WHAT_COUNTS;

/** What counts until somebody chooses. */
export const COUNTS_AT_FIRST: readonly WhatCounts[] = ['serious'];

/**
 * Whether a note counts.
 * @param note any
 * @param what any of these will do
 */
export const counts = (note: ReviewNote, what: readonly WhatCounts[]): boolean =>
  what.some((each) => WHAT_COUNTS[each].has(note));
