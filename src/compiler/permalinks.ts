// The list of every id that was ever published, and of every error that had a page: it may grow,
// never shrink.
import { readFile, writeFile } from 'node:fs/promises';

/** Where the list stands, from the content folder. */
export const PERMALINKS = 'permalinks.txt';

/**
 * Reads the list.
 * @param file its path
 * @returns each id with its line, from 1; empty where there is no list yet
 */
export async function readPermalinks(file: string): Promise<Map<string, number>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const entries = text.split('\n').map((line, index) => [line.trim(), index + 1] as const);
  return new Map(entries.filter(([id]) => id !== '' && !id.startsWith('#')));
}

/**
 * Adds ids to the list; what stands there stays.
 * @param file its path
 * @param ids ids of today
 * @returns the ids that were new
 */
export async function addPermalinks(file: string, ids: readonly string[]): Promise<string[]> {
  const known = await readPermalinks(file);
  const added = ids.filter((id) => !known.has(id));
  const head = [
    '# Every id that was ever published, and every error (e/…) that had a page of its own. Lines are',
    '# added by `npm run permalinks` and never removed: a renamed note keeps its old id in was="…".',
  ];
  await writeFile(file, `${[...head, ...[...known.keys(), ...added].sort()].join('\n')}\n`);
  return added;
}
