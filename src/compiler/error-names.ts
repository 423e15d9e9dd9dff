// The names of errors that have a page of their own: codes such as `NoSuchBucket`, and messages that
// several notes explain.
import { fold, partsOf } from '../text.ts';
import type { ErrorName, Note } from './model.ts';

/** A code alone, such as `ErrorPortAllocation`, `Client.InvalidSnapshot` or `ECONNRESET`. */
const CODE = /^(?=[\w.]*[A-Z])[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)*$/;
/** A code before its message, or in the words by which a command line tells of it. */
const CODE_OF_MESSAGE =
  /^(?:[a-z]+(?:\.[a-z]+)*\.)?([A-Z][\w.]*[a-z]\w*):\s|^An error occurred \(([\w.]+)\)/;
/** A word of which two parts are written large: `NoSuchKey`, not `Error`. */
const HUMPS = /[A-Z][a-z0-9]*[A-Z]/;
/** Longer addresses are not worth sending. */
const LONGEST_SLUG = 80;

/**
 * The code in an error.
 * @param error as a note has it: a code, or a code with its message
 * @returns null where it is a message alone
 */
export function codeOf(error: string): string | null {
  if (CODE.test(error)) return error;
  const [, leading, told] = CODE_OF_MESSAGE.exec(error) ?? [];
  const code = leading ?? told;
  return code !== undefined && HUMPS.test(code) ? code : null;
}

/**
 * A message as a part of an address.
 * @param message in any letters
 * @returns its words with hyphens, cut between two of them
 */
export function messageSlug(message: string): string {
  const words = partsOf(fold(message)).join('-');
  if (words.length <= LONGEST_SLUG) return words;
  return words.slice(0, words.lastIndexOf('-', LONGEST_SLUG));
}

/** How the list of permalinks calls the address of an error. */
const LISTED = 'e/';

/**
 * An error's line in the list of everything that was ever published.
 * @param error with its page
 */
export const listedAs = ({ slug }: ErrorName): string => LISTED + slug;

/** Whether a line of that list is an error. */
export const isListedError = (line: string): boolean => line.startsWith(LISTED);

/**
 * Every error that has a page: each code, and each message that two notes have.
 * @param notes in reading order
 * @returns by name; two names that differ in their case alone are one
 */
export function errorNamesOf(notes: readonly Pick<Note, 'id' | 'errors'>[]): readonly ErrorName[] {
  const entries = notes.flatMap(({ id, errors }) =>
    errors.flatMap((error) => {
      const code = codeOf(error);
      const named = code === null ? [] : [{ slug: code, name: code, id, isCode: true }];
      return code === error
        ? named
        : [{ slug: messageSlug(error), name: error, id, isCode: false }, ...named];
    }),
  );
  const groups = Map.groupBy(
    entries.filter(({ slug }) => slug !== ''),
    ({ slug }) => slug.toLowerCase(),
  );
  return [...groups.values()]
    .flatMap((group): ErrorName[] => {
      const [first] = group;
      const ids = [...new Set(group.map(({ id }) => id))];
      if (first === undefined || (ids.length < 2 && !group.some(({ isCode }) => isCode))) return [];
      return [{ slug: first.slug, name: first.name, notes: ids }];
    })
    .toSorted(bySlug);
}

const bySlug = (a: ErrorName, b: ErrorName): number => a.slug.localeCompare(b.slug, 'en');

/**
 * The errors of today, and those that were published and that no note has any more: their addresses
 * keep an answer.
 * @param errors of today
 * @param published every line of the list
 */
export function withFormerErrors(
  errors: readonly ErrorName[],
  published: Iterable<string>,
): readonly ErrorName[] {
  const known = new Set(errors.map(({ slug }) => slug.toLowerCase()));
  const former = [...published]
    .filter(isListedError)
    .map((line) => line.slice(LISTED.length))
    .filter((slug) => !known.has(slug.toLowerCase()))
    .map((slug) => ({ slug, name: slug, notes: [] }));
  return [...errors, ...former].toSorted(bySlug);
}
