// Makes the search index from the guide, through Pagefind's Node interface.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Guide } from '../../compiler/model.ts';
import { LISTING } from '../engine/engine.ts';
import { searchRecords } from './records.ts';
import type { SearchRecord } from './records.ts';
import { packSite, siteOf } from './side-data.ts';
import { SITE_FILE, wordsFile } from '../shared/site.ts';
import { countWords, packWords } from '../shared/spelling-words.ts';

/** Pagefind reports errors in its answers instead of throwing. */
function sure<T extends { errors: string[] }>(answer: T, what: string): T {
  if (answer.errors.length > 0)
    throw new Error(`search index: ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

const textOf = ({ content, meta }: SearchRecord): string => `${meta['title'] ?? ''} ${content}`;

/**
 * Makes the index of some records.
 * @param records of the guide
 * @param guide for the names of pages, acronyms and synonyms
 * @returns the files by name
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  guide: Guide,
): Promise<Map<string, Uint8Array>> {
  const { index } = sure(await createIndex({ forceLanguage: 'en' }), 'create');
  if (index === undefined) throw new Error('search index: Pagefind gave no index');
  try {
    for (const { url, content, meta, filters, order } of records) {
      const record = {
        url,
        content,
        language: 'en',
        meta: { ...meta },
        sort: { [LISTING]: order },
        filters: Object.fromEntries(
          Object.entries(filters).map(([name, values]) => [name, [...values]]),
        ),
      };
      sure(await index.addCustomRecord(record), url);
    }
    const { files } = sure(await index.getFiles(), 'write');
    // Pagefind's stock interfaces come along; the guide has its own, and a worker of its own.
    const needed = files.filter(
      ({ path }) =>
        !/pagefind-(ui|modular-ui|component-ui|highlight|worker)\b|wasm\.unknown/.test(path),
    );
    const words = packWords(countWords(records.map(textOf)));
    const encoder = new TextEncoder();
    return new Map([
      ...needed.map(({ path, content }) => [path, content] as const),
      [SITE_FILE, encoder.encode(packSite(siteOf(guide, records.length, [...words.keys()])))],
      ...[...words].map(([shard, text]) => [wordsFile(shard), encoder.encode(text)] as const),
    ]);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/**
 * Makes the guide's index.
 * @param guide as read from the content
 * @returns the files by name
 */
export const createIndexFiles = (guide: Guide): Promise<Map<string, Uint8Array>> =>
  indexRecords(searchRecords(guide), guide);

/**
 * Writes the files of an index.
 * @param files by name
 * @param dir the folder for them
 */
export async function writeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  dir: string,
): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/**
 * Makes the guide's index and writes it.
 * @param guide as read from the content
 * @param dir the folder for it
 * @returns how many records it holds, and the seconds it took
 */
export async function writeIndex(
  guide: Guide,
  dir: string,
): Promise<{ records: number; seconds: number }> {
  const start = performance.now();
  await writeFiles(await createIndexFiles(guide), dir);
  return { records: searchRecords(guide).length, seconds: (performance.now() - start) / 1000 };
}
