// Makes the search index from the guide, through Pagefind's Node interface.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Guide } from '../notes/model.ts';
import { packLexicon } from './lexicon.ts';
import { searchRecords } from './records.ts';
import type { SearchRecord } from './records.ts';
import { countWords, packWords } from './vocabulary.ts';

/** The file with the site's words (first line) and its acronyms and synonyms (the others), beside Pagefind's own. */
export const WORDS_FILE = 'words.txt';

/** Pagefind reports errors in its answers instead of throwing. */
function sure<T extends { errors: string[] }>(answer: T, what: string): T {
  if (answer.errors.length > 0) throw new Error(`search index: ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

const textOf = ({ content, meta }: SearchRecord): string => `${meta['title'] ?? ''} ${content}`;

/**
 * Makes the index.
 * @param guide as read from the content
 * @returns the files by name
 */
export async function createIndexFiles(guide: Guide): Promise<Map<string, Uint8Array>> {
  const { index } = sure(await createIndex({ forceLanguage: 'en' }), 'create');
  if (index === undefined) throw new Error('search index: Pagefind gave no index');
  try {
    const records = searchRecords(guide);
    for (const { url, content, meta, filters } of records) {
      const record = { url, content, language: 'en', meta: { ...meta }, filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])) };
      sure(await index.addCustomRecord(record), url);
    }
    const { files } = sure(await index.getFiles(), 'write');
    // Pagefind's stock interfaces come along; the guide has its own.
    const needed = files.filter(({ path }) => !/pagefind-(ui|modular-ui|component-ui|highlight)\b/.test(path));
    const words = new TextEncoder().encode(`${packWords(countWords(records.map(textOf)))}\n${packLexicon(guide.words)}\n`);
    return new Map([...needed.map(({ path, content }) => [path, content] as const), [WORDS_FILE, words]]);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/**
 * Makes the index and writes it.
 * @param guide as read from the content
 * @param dir the folder for it
 * @returns how many records it holds, and the seconds it took
 */
export async function writeIndex(guide: Guide, dir: string): Promise<{ records: number; seconds: number }> {
  const start = performance.now();
  const files = await createIndexFiles(guide);
  for (const [path, content] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return { records: searchRecords(guide).length, seconds: (performance.now() - start) / 1000 };
}
