// The two built sites that tests look at, and how they are built.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIn, formatBuild } from '../../scripts/built.ts';

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
  name: 'The real guide',
  dir: 'dist',
  content: 'content',
  command: 'npm run build',
};

/** A small guide about boxes and crates, whose notes only tests know. */
export const FIXTURE: Site = {
  name: 'The fixture guide',
  dir: 'tests/fixtures/dist',
  content: 'tests/fixtures/guide',
  command: 'npm run test:build-fixture',
};

/**
 * Says which build of a site tests look at.
 * @throws if there is none, or if what it was made of is newer
 */
export async function announceBuild({ name, dir, content, command }: Site): Promise<void> {
  console.log(`${name}: ${formatBuild(await buildIn(dir, content, command))}`);
}

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
  const run = spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}
