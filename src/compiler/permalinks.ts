// The list of every id that was ever published, and of every error that had a page: it may grow,
// never shrink.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Problems } from './problem.ts';

/** Where the list stands, from the content folder. */
export const PERMALINKS = 'permalinks.txt';

/** Bytes: more than the list will ever have. */
const MOST_BYTES = 2 ** 26;

/** The ids in the text of a list, each with its line, from 1. */
function idsIn(text: string): Map<string, number> {
  const entries = text.split('\n').map((line, index) => [line.trim(), index + 1] as const);
  return new Map(entries.filter(([id]) => id !== '' && !id.startsWith('#')));
}

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
  return idsIn(text);
}

/** The text of the list in a commit; null where there is no such commit, no list in it, or no git. */
function committedText(dir: string, commit: string): string | null {
  const { status, stdout } = spawnSync(
    'git',
    ['show', '--end-of-options', `${commit}:./${PERMALINKS}`],
    {
      cwd: dir,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return status === 0 ? stdout : null;
}

/**
 * Reports ids that stood in the list of an earlier commit and stand there no more.
 * @param dir the content folder
 * @param base a commit with which the present state is compared; the newest commit where there is no
 *   such commit, or none is told. Nothing is reported outside of a repository
 * @param problems receives every id that was taken out
 */
export async function checkShrinking(
  dir: string,
  base: string | null,
  problems: Problems,
): Promise<void> {
  const former = (base === null ? null : committedText(dir, base)) ?? committedText(dir, 'HEAD');
  if (former === null) return;
  const file = join(dir, PERMALINKS);
  const known = await readPermalinks(file);
  const place = { file: relative('.', file), line: 1, column: 1 };
  for (const id of idsIn(former).keys())
    if (!known.has(id))
      problems.add(place, 'a published id was taken out of the list', {
        id,
        allowed: 'lists that only grow',
      });
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
