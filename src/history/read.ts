// Reads the past of notes out of git, once for each commit that is checked out. Where there is no
// git, or not all of its history, nothing is known of the past, and nothing fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentDir } from '../config.ts';
import { notesIn } from './claims.ts';
import type { NoteSource } from './claims.ts';
import { blobsOf, ignoredIn, LOG_OPTIONS, parseLog } from './commits.ts';
import { historyOf } from './history.ts';
import type { History, NotesOf } from './history.ts';

/** The past, or why it is not known. */
export type Past = { readonly history: History } | { readonly unknown: string };

/** Where results are kept, from the folder of the project. */
const CACHE = 'node_modules/.cache/field-guide';
/** Changes whenever results would differ for the same commit. */
const VERSION = 1;
/** How many versions of files are asked for at once. */
const AT_ONCE = 200;
/** Bytes: more than git prints at once of a guide ten times as large. */
const MOST_BYTES = 2 ** 29;
/** The list of commits that only format, from the top of the repository. */
const IGNORED = '.git-blame-ignore-revs';

/** Git failed, or is not there. */
class NoGit extends Error {}

/** A way to ask git, in one folder. */
const gitIn =
  (cwd: string) =>
  (args: readonly string[], input = ''): Buffer => {
    const { status, stdout, error } = spawnSync('git', args, {
      cwd,
      input,
      maxBuffer: MOST_BYTES,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (error !== undefined || status !== 0) throw new NoGit(`git ${args[0] ?? ''}`);
    return stdout;
  };

type Git = ReturnType<typeof gitIn>;

const line = (output: Buffer): string => output.toString().trim();

/**
 * Parts what `git cat-file --batch` prints: for each file a line with its name and size, its bytes
 * and a line break.
 * @yields {readonly [string, string]} the name of each file that is there, and its text
 */
function* filesIn(output: Buffer): Generator<readonly [blob: string, text: string]> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [blob = '', , size] = output.toString('utf8', at, end).split(' ');
    // A file that is not there has no size.
    const length = size === undefined ? -1 : Number(size);
    if (length >= 0) yield [blob, output.toString('utf8', end + 1, end + 1 + length)];
    at = end + 1 + length + 1;
  }
}

/** The notes of many versions of files, by the names of those. */
function readNotes(
  git: Git,
  blobs: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, NoteSource>> {
  const notes = new Map<string, ReadonlyMap<string, NoteSource>>();
  for (let first = 0; first < blobs.length; first += AT_ONCE) {
    const names = blobs.slice(first, first + AT_ONCE);
    for (const [blob, text] of filesIn(git(['cat-file', '--batch'], `${names.join('\n')}\n`)))
      notes.set(blob, notesIn(text));
  }
  return notes;
}

/** The text of a file; empty where there is none. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What is kept of a reading. */
interface Kept {
  /** What it was made of. */
  readonly key: string;
  readonly history: History;
}

/** What an earlier reading of the same kept, or the result of this one. */
function kept(folder: string, name: string, key: string, make: () => History): History {
  const file = join(folder, name);
  try {
    const known = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (known.key === key) return known.history;
  } catch {
    // Nothing was kept, or it cannot be read: it is made anew.
  }
  const made: Kept = { key, history: make() };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(made));
  } catch {
    // Where nothing can be kept, it is made again the next time.
  }
  return made.history;
}

/**
 * Reads the past of all notes of a guide.
 * @param content the folder of its content
 * @param cache the folder where results are kept
 * @returns what the commits up to the present one say; what is not committed has no past
 */
export function readPast(content = contentDir, cache = CACHE): Past {
  const git = gitIn(resolve(content));
  try {
    const [head = '', shallow, top = ''] = line(
      git(['rev-parse', 'HEAD', '--is-shallow-repository', '--show-toplevel']),
    ).split('\n');
    if (shallow === 'true') return { unknown: 'this clone does not have all commits' };
    const place = line(git(['rev-parse', '--show-prefix'])).replaceAll(/\W+/g, '-');
    const history = kept(cache, `history-${place}.json`, `${VERSION} ${head}`, () => {
      const commits = parseLog(git(['log', ...LOG_OPTIONS, '--', 'guide']).toString());
      const notes = readNotes(git, blobsOf(commits));
      const notesOf: NotesOf = (blob) => notes.get(blob) ?? new Map<string, NoteSource>();
      return historyOf(commits, notesOf, ignoredIn(textOf(join(top, IGNORED))));
    });
    return Object.keys(history.notes).length === 0
      ? { unknown: 'no commit has a note of it' }
      : { history };
  } catch (error) {
    if (error instanceof NoGit) return { unknown: 'there is no git repository' };
    throw error;
  }
}
