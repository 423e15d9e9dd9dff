// The two built sites that tests look at, how they are built, and whether a build is as new as what it was made of.
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A site that was built for tests. */
export interface Site {
  /** What messages call it. */
  readonly name: string;
  /** The folder of the built pages. */
  readonly dir: string;
  /** The folder of its content. */
  readonly content: string;
  /** How it is built. */
  readonly command: string;
}

/** The guide that readers get. */
export const REAL: Site = {
  name: 'real guide',
  dir: 'dist',
  content: 'content',
  command: 'npm run build',
};

/** A small guide about boxes and crates, whose notes only tests know. */
export const FIXTURE: Site = {
  name: 'fixture guide',
  dir: 'tests/fixtures/dist',
  content: 'tests/fixtures/guide',
  command: 'npm run test:build-fixture',
};

/**
 * Builds a site.
 * @param options where the content is, where the pages go, what else the environment says, from which folder
 * @returns the exit code, and all that was printed
 */
export function build({
  content,
  outDir,
  env = {},
  cwd = '.',
}: {
  content: string;
  outDir: string;
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}): { status: number | null; output: string } {
  const astro = join(process.cwd(), 'node_modules/astro/bin/astro.mjs');
  const run = spawnSync(process.execPath, [astro, 'build', '--force', '--outDir', outDir], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

/** The newest file of some files and folders. */
async function newest(paths: readonly string[]): Promise<{ file: string; time: number }> {
  let found = { file: '', time: 0 };
  for (const path of paths) {
    const info = await stat(path);
    const files = info.isDirectory()
      ? (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [path];
    for (const file of files) {
      const { mtimeMs } = await stat(file);
      if (mtimeMs > found.time) found = { file, time: mtimeMs };
    }
  }
  return found;
}

/**
 * Says which build tests look at.
 * @returns one line for the log
 * @throws if there is none, or if something that it was made of is newer
 */
export async function freshBuild({ name, dir, content, command }: Site): Promise<string> {
  const built = await stat(join(dir, 'index.html')).catch(() => null);
  if (built === null)
    throw new Error(`There is no build of the ${name} in ${dir}: run \`${command}\` first.`);
  const made = built.mtime.toISOString();
  const source = await newest(['src', 'public', 'astro.config.mjs', content]);
  if (source.time > built.mtimeMs)
    throw new Error(
      `The build of the ${name} in ${dir} (${made}) is older than ${source.file}: ` +
        `run \`${command}\` first.`,
    );
  return `${name}: the build of ${made} in ${dir}`;
}
