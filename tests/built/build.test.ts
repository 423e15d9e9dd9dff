// The build as a whole: it stops at bad content, and one change of a note reaches page, search and filters.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startEngine } from '../golden/harness.ts';

let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'guide-'));
  for (const name of [
    'src',
    'content',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    await cp(name, join(dir, name), { recursive: true });
  await symlink(resolve('node_modules'), join(dir, 'node_modules'));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

const build = (): { status: number | null; output: string } => {
  const run = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status: run.status, output: run.stdout + run.stderr };
};

const PAGE = 'content/guide/s3/permissions.mdx';

describe('a build', () => {
  it('stops at a mistake, exits with 1 and says where it is', async () => {
    const file = join(dir, PAGE);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('severity="serious"', 'severity="grave"'));
    const { status, output } = build();
    await writeFile(file, text);
    assert.equal(status, 1);
    assert.match(
      output,
      /content\/guide\/s3\/permissions\.mdx:\d+:\d+ {2}\[s3-[\w-]+\] unknown severity "grave"; allowed: serious, regular/,
    );
  });

  it('carries one changed note to its page, its address, the search and the filters with no other edit', async () => {
    const file = join(dir, PAGE);
    const text = await readFile(file, 'utf8');
    const tag = /<Gotcha id="s3-authenticated-users-is-everyone"[\s\S]*?\n?>\n/.exec(text)?.[0];
    assert.ok(tag);
    const changed = tag
      .replace(/title="[^"]*"/, 'title="Zyzzyva holders may read what you share"')
      .replace('severity="serious"', 'severity="regular"')
      .replace(/marks="[^"]*"/, 'marks="undocumented"');
    await writeFile(file, text.replace(tag, changed));
    const { status, output } = build();
    assert.equal(status, 0, output.slice(-2000));
    const read = (name: string): Promise<string> => readFile(join(dir, 'dist', name), 'utf8');
    const page = await read('s3/permissions/index.html');
    assert.match(page, /<h3>Zyzzyva holders may read what you share<\/h3>/);
    assert.match(page, /data-facet="mark" data-value="undocumented"/);
    assert.match(await read('n/s3-authenticated-users-is-everyone/index.html'), /<h1>Zyzzyva/);
    assert.match(await read('register/undocumented/index.html'), /Zyzzyva/);
    assert.doesNotMatch(await read('register/serious/index.html'), /Zyzzyva/);
    const { engine, stop } = await startEngine(join(dir, 'dist'));
    try {
      assert.equal(
        (await engine.search('zyzzyva')).results[0]?.id,
        's3-authenticated-users-is-everyone',
      );
      assert.equal(
        (await engine.search('zyzzyva', { filters: { mark: { any: ['undocumented'] } } })).total,
        1,
      );
      assert.equal(
        (await engine.search('zyzzyva', { filters: { severity: { any: ['serious'] } } })).total,
        0,
      );
    } finally {
      await stop();
    }
  });

  it('serves every address under a base path when it is told to', async () => {
    const run = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'based'],
      {
        cwd: dir,
        encoding: 'utf8',
        env: {
          ...process.env,
          BASE_PATH: '/guide/',
          SITE_URL: 'https://example.org',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    );
    assert.equal(run.status, 0, run.stdout.slice(-2000) + run.stderr.slice(-2000));
    const page = await readFile(join(dir, 'based/s3/index.html'), 'utf8');
    for (const [, path = ''] of page.matchAll(/(?:href|src)="(\/[^"]*)"/g))
      assert.ok(path.startsWith('/guide/'), path);
    assert.match(page, /<link rel="canonical" href="https:\/\/example\.org\/guide\/s3\/">/);
    assert.match(
      await readFile(join(dir, 'based/sitemap-0.xml'), 'utf8'),
      /https:\/\/example\.org\/guide\/n\//,
    );
  });
});
