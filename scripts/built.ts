// Says which build stands in a folder, and refuses one that is older than what it was made of.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir } from '../src/config.ts';
import { ENTRY_FILE } from '../src/search/shared/index-format.ts';
import { INDEX_FOLDER } from '../src/urls.ts';

/** What a build is made of, beside the content. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
/** What a build writes last. */
const LAST_FILE = INDEX_FOLDER + ENTRY_FILE;

/** A build, and what it was made of. */
export interface Build {
  readonly dir: string;
  readonly time: Date;
  /**
   * The commit that is checked out, as the sources have not changed since; "+" if they differ from
   * it.
   */
  readonly commit: string;
  /** The beginning of a hash (SHA-256) of all content. */
  readonly content: string;
}

/** Every file and folder under a path, and itself; a folder's own time tells that a file went. */
async function pathsIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const inside = await readdir(path, { recursive: true });
  return [path, ...inside.map((name) => join(path, name))];
}

/** The newest of some paths. */
async function newest(paths: readonly string[]): Promise<{ path: string; time: Date }> {
  const all = await Promise.all(
    paths.map(async (path) => ({ path, time: (await stat(path)).mtime })),
  );
  return all.reduce((newer, next) => (next.time > newer.time ? next : newer));
}

/** A short hash of some files' names and bytes. */
async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    if (!(await stat(file)).isFile()) continue;
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 8);
}

/** The commit that is checked out; "none" outside of a repository. */
export function currentCommit(paths: readonly string[] = [...SOURCES, contentDir]): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', ...paths) !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '');
  } catch {
    return 'none';
  }
}

/** A short hash of all content. */
export const contentHash = async (content = contentDir): Promise<string> =>
  hashOf(await pathsIn(content));

/**
 * The build in a folder.
 * @param dir where it stands
 * @param content the folder that it was made of
 * @param command how it is made
 * @throws if there is none, or if a source is newer
 */
export async function buildIn(
  dir = 'dist',
  content = contentDir,
  command = 'npm run build',
): Promise<Build> {
  const time = (await stat(join(dir, LAST_FILE)).catch(() => null))?.mtime;
  if (time === undefined) throw new Error(`no build in ${dir}: run "${command}"`);
  const paths = await Promise.all([...SOURCES, content].map(pathsIn));
  const changed = await newest(paths.flat());
  if (changed.time > time)
    throw new Error(
      `the build in ${dir} is older than ${changed.path}, ` +
        `which changed at ${changed.time.toISOString()}: run "${command}"`,
    );
  return { dir, time, commit: currentCommit(), content: await contentHash(content) };
}

/** A build on one line. */
export const formatBuild = ({ dir, time, commit, content }: Build): string =>
  `the build in ${dir}/ of ${time.toISOString()}, commit ${commit}, content ${content}`;
