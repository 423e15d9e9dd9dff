// What git's log says of the pages: which commit turned which version of a file into which.

/** The change of one file by a commit; null where there is none before or after. */
interface FileChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** One commit that changed pages. */
export interface Commit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** The names of the versions (blobs) of the files that it changed. */
  readonly files: readonly FileChange[];
}

/** Options of `git log` that make it print what `parseLog` reads. */
export const LOG_OPTIONS = ['--raw', '--no-renames', '--no-abbrev', '--format=%H %ct'];

const COMMIT = /^([0-9a-f]{40,64}) (\d+)$/;
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /;

const named = (blob: string): string | null => (/^0+$/.test(blob) ? null : blob);

/**
 * Reads a log.
 * @param log what `git log` printed with `LOG_OPTIONS`, the newest commit first
 * @returns the oldest commit first
 */
export function parseLog(log: string): readonly Commit[] {
  const commits: (Commit & { files: FileChange[] })[] = [];
  for (const line of log.split('\n')) {
    const [, hash, time] = COMMIT.exec(line) ?? [];
    if (hash !== undefined) commits.push({ hash, time: Number(time), files: [] });
    const [, before, after] = CHANGE.exec(line) ?? [];
    if (before !== undefined && after !== undefined)
      commits.at(-1)?.files.push({ before: named(before), after: named(after) });
  }
  return commits.reverse();
}

/** The names of all versions of files that commits name. */
export const blobsOf = (commits: readonly Commit[]): readonly string[] => [
  ...new Set(
    commits.flatMap(({ files }) =>
      files.flatMap(({ before, after }) => [before, after]).filter((blob) => blob !== null),
    ),
  ),
];

/**
 * The commits that only format, which some files list for `git blame`.
 * @param text of such a file: a hash a line, and comments after "#"
 */
export const ignoredIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean),
  );
