// Reads content/words.yaml, the acronyms and synonyms of search.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { termsOf } from '../synonyms.ts';
import type { WordTables } from '../synonyms.ts';
import { countWords, isStopWord, wordsIn } from '../text.ts';
import { FACETS, isKey, keys } from '../vocabulary.ts';
import type { Problems } from './problem.ts';
import { readYaml } from './yaml.ts';

/** Filters as authors write them: "kind=gotcha mark=cost". */
const FILTER = `(${keys(FACETS).join('|')})=[a-z-]+`;
const FILTERS = new RegExp(`^${FILTER}( ${FILTER})*$`);

const word = z
  .string()
  .min(1)
  .regex(/^[a-z0-9][a-z0-9 -]*$/, 'not lower case words');
const terms = z.union([word, z.array(word).min(1)]);
const schema = z.strictObject({
  acronyms: z
    .record(word, terms)
    .describe('short forms and nicknames: what is typed, and the words that the notes use'),
  synonyms: z
    .record(word, terms)
    .describe('other words for the same: what is typed, and the word that the notes use'),
  filters: z
    .record(word, z.string().regex(FILTERS, 'not filters such as "kind=gotcha mark=cost"'))
    .describe('phrases that name a filter'),
});

/** A place for the words of an entry in its file, for the check against the guide's own words. */
export interface Words {
  readonly tables: WordTables;
  readonly file: string;
  readonly placeOf: (
    kind: keyof WordTables,
    typed: string,
  ) => { file: string; line: number; column: number };
}

/**
 * Reads the word tables; a guide without them has none.
 * @param dir the content folder
 * @param label names a file in messages
 * @param problems receives every mistake
 */
export async function readWords(
  dir: string,
  label: (file: string) => string,
  problems: Problems,
): Promise<Words | null> {
  const path = join(dir, 'words.yaml');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const yaml = readYaml(label(path), text, schema, 1, problems);
  return yaml === null
    ? null
    : {
        tables: yaml.value,
        file: label(path),
        placeOf: (kind, typed) => yaml.placeOf([kind, typed]),
      };
}

/** A guide without word tables. */
export const NO_WORDS: WordTables = Object.freeze({ acronyms: {}, synonyms: {}, filters: {} });

/**
 * Reports entries that lead nowhere: words that the guide does not have, and filters that there are
 * not.
 * @param words the tables
 * @param texts everything the guide says
 * @param problems receives every mistake
 */
export function checkWords(words: Words, texts: readonly string[], problems: Problems): void {
  const known = countWords(texts);
  // A compound may be known whole or in its parts.
  const isMissing = (run: string): boolean => {
    const [whole = '', ...parts] = wordsIn(run);
    return (
      !known.has(whole) &&
      (parts.length === 0 || parts.some((part) => !known.has(part))) &&
      !isStopWord(run)
    );
  };
  for (const kind of ['acronyms', 'synonyms'] as const) {
    for (const [typed, entry] of Object.entries(words.tables[kind])) {
      for (const term of termsOf(entry)) {
        const missing = term.split(' ').filter(isMissing);
        if (missing.length > 0)
          problems.add(
            words.placeOf(kind, typed),
            `"${typed}" leads to "${term}", but no note has "${missing.join(' ')}"`,
            { allowed: 'words that occur in the guide' },
          );
      }
    }
  }
  for (const [phrase, values] of Object.entries(words.tables.filters)) {
    for (const pair of values.split(' ')) {
      const [facet = '', value = ''] = pair.split('=');
      const allowed = isKey(FACETS, facet) ? Object.keys(FACETS[facet].terms) : [];
      if (!allowed.includes(value))
        problems.add(
          words.placeOf('filters', phrase),
          `"${phrase}" leads to ${facet} "${value}", which there is not`,
          { allowed: allowed.join(', ') },
        );
    }
  }
}
