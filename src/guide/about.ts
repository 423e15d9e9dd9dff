// What the guide says of itself wherever it is read: its name, its licence, whom to name.
import type { Note } from '../compiler/model.ts';
import { SOURCES } from '../vocabulary.ts';

/** The name of the guide. */
export const SITE_NAME = 'AWS Field Guide';

/** The licence of all content. */
export const LICENCE = {
  name: 'CC BY-SA 4.0',
  url: 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const;

/** The source under the same licence, which asks to be named wherever its facts are retold. */
export const ORIGIN = SOURCES['open-guide'];

/** Whether a note retells what that source says. */
export const isFromOrigin = ({ from }: Pick<Note, 'from'>): boolean => from.includes('open-guide');

/** How many notes there are, in words. */
export const countOf = ({ length }: readonly unknown[]): string =>
  `${length} ${length === 1 ? 'note' : 'notes'}`;

/** Whom to name for many notes at once. */
export const ATTRIBUTION =
  `${SITE_NAME}, with the address of the note; it builds on ${ORIGIN.label} (${ORIGIN.url}). ` +
  `${LICENCE.name}: ${LICENCE.url}`;
