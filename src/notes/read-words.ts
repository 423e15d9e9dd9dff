// Reads content/words.yaml, the acronyms and synonyms of search.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { WordTables } from '../search/lexicon.ts';
import type { Problems } from './problem.ts';
import { readYaml } from './yaml.ts';

const word = z.string().min(1).regex(/^[a-z0-9][a-z0-9 -]*$/, 'not lower case words');
const schema = z.strictObject({
  acronyms: z.record(word, word).describe('short forms and nicknames: what is typed, and the words that the notes use'),
  synonyms: z.record(word, word).describe('other words for the same: what is typed, and the word that the notes use'),
});

/** A place for the words of an entry in its file, for the check against the guide's own words. */
export interface Words {
  readonly tables: WordTables;
  readonly file: string;
  readonly placeOf: (kind: keyof WordTables, typed: string) => { file: string; line: number; column: number };
}

/**
 * Reads the word tables; a guide without them has none.
 * @param dir the content folder
 * @param label names a file in messages
 * @param problems receives every mistake
 */
export async function readWords(dir: string, label: (file: string) => string, problems: Problems): Promise<Words | null> {
  const path = join(dir, 'words.yaml');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const yaml = readYaml(label(path), text, schema, 1, problems);
  return yaml === null ? null : { tables: yaml.value, file: label(path), placeOf: (kind, typed) => yaml.placeOf([kind, typed]) };
}
