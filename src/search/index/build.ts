// Makes the search index from the guide, through Pagefind's Node interface.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Guide } from '../../compiler/model.ts';
import { countWords } from '../../text.ts';
import type { Urls } from '../../urls.ts';
import {
  isUnusedFile,
  LANGUAGE,
  LISTING_ORDER,
  SIDE_DATA_FILE,
  wordsFile,
} from '../shared/index-format.ts';
import { packSideData } from '../shared/side-data.ts';
import { packWords } from '../shared/word-shards.ts';
import { searchRecords } from './records.ts';
import type { SearchRecord } from './records.ts';
import { sideDataOf } from './side-data.ts';

/** The files of an index by their path within its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Pagefind reports errors in its answers instead of throwing.
 * @throws if an answer holds errors
 */
function assertPagefind<T extends { errors: string[] }>(answer: T, step: string): T {
  if (answer.errors.length > 0)
    throw new Error(`search index: ${step}: ${answer.errors.join('; ')}`);
  return answer;
}

/** What Pagefind makes of the records, without the files that nothing asks for. */
async function pagefindFiles(
  records: readonly SearchRecord[],
): Promise<{ path: string; content: Uint8Array }[]> {
  const { index } = assertPagefind(await createIndex({ forceLanguage: LANGUAGE }), 'create');
  if (index === undefined) throw new Error('search index: Pagefind gave no index');
  try {
    for (const { url, content, meta, filters, order } of records) {
      const added = await index.addCustomRecord({
        url,
        content,
        language: LANGUAGE,
        meta: { ...meta },
        sort: { [LISTING_ORDER]: order },
        filters: Object.fromEntries(
          Object.entries(filters).map(([name, values]) => [name, [...values]]),
        ),
      });
      assertPagefind(added, url);
    }
    const { files } = assertPagefind(await index.getFiles(), 'write');
    return files.filter(({ path }) => !isUnusedFile(path));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/**
 * Makes the index of some records.
 * @param records of the guide
 * @param guide for the names of pages, acronyms and synonyms
 * @throws if Pagefind reports an error
 */
export async function indexRecords(
  records: readonly SearchRecord[],
  guide: Guide,
): Promise<IndexFiles> {
  const shards = packWords(
    countWords(records.map(({ meta, content }) => `${meta.title} ${content}`)),
  );
  const sideData = sideDataOf(guide, records.length, [...shards.keys()]);
  const encoder = new TextEncoder();
  return new Map([
    ...(await pagefindFiles(records)).map(({ path, content }) => [path, content] as const),
    [SIDE_DATA_FILE, encoder.encode(packSideData(sideData))],
    ...[...shards].map(([shard, text]) => [wordsFile(shard), encoder.encode(text)] as const),
  ]);
}

/**
 * Makes the guide's index.
 * @param guide as read from the content
 * @param urls of the site
 * @throws if Pagefind reports an error
 */
export const createIndexFiles = (guide: Guide, urls: Urls): Promise<IndexFiles> =>
  indexRecords(searchRecords(guide, urls), guide);

/**
 * Writes the files of an index.
 * @param files by name
 * @param dir the folder for them
 */
export async function writeFiles(files: IndexFiles, dir: string): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/**
 * Makes the guide's index and writes it.
 * @param guide as read from the content
 * @param urls of the site
 * @param dir the folder for it
 * @returns how many records it holds, and the seconds it took
 * @throws if Pagefind reports an error
 */
export async function writeIndex(
  guide: Guide,
  urls: Urls,
  dir: string,
): Promise<{ records: number; seconds: number }> {
  const start = performance.now();
  const records = searchRecords(guide, urls);
  await writeFiles(await indexRecords(records, guide), dir);
  return { records: records.length, seconds: (performance.now() - start) / 1000 };
}
