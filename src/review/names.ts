// How names of services are compared: letters and digits alone, without the maker's name.
import { fold, squash } from '../text.ts';

/** Longer texts are no names. */
const LONGEST = 80;

/**
 * What a name is found by: "Amazon S3", "S3 (logs)" and "s-3" are one.
 * @param name as somebody wrote it
 * @returns empty where nothing is left
 */
export const nameKey = (name: string): string =>
  name.length > LONGEST
    ? ''
    : squash(
        fold(name)
          .replace(/\([^()]*\)\s*$/, '')
          .replace(/^\s*(?:aws|amazon)\s+/, ''),
      );
