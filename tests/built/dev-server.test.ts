// `npm run dev` with the whole guide: what an author writes shows within two seconds, on the page and in search.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { ProjectCopy } from '../support/project.ts';
import { REAL } from '../support/sites.ts';

/** What the guide promises to authors on a machine that does nothing else. */
const PROMISED_MS = 2000;
/** What even a busy machine must keep. */
const MOST_MS = 30_000;

let project: ProjectCopy;
let server: ChildProcess;
let url: string;
let output = '';

before(async () => {
  project = await ProjectCopy.make(REAL.content);
  // In the background, as Astro goes by itself where it takes the machine for an automated one, it could not be ended.
  server = spawn(
    process.execPath,
    [
      join(process.cwd(), 'node_modules/astro/bin/astro.mjs'),
      'dev',
      '--port',
      '0',
      '--host',
      '127.0.0.1',
    ],
    {
      cwd: project.dir,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
    },
  );
  const ready = Promise.withResolvers<string>();
  const listen = (chunk: Buffer): void => {
    output += chunk.toString();
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (found !== undefined) ready.resolve(found);
  };
  server.stdout?.on('data', listen);
  server.stderr?.on('data', listen);
  server.once('exit', () => {
    ready.reject(new Error(`the dev server ended:\n${output}`));
  });
  url = await ready.promise;
});
after(async () => {
  if (server.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  await project.remove();
});

const get = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();

/** Waits until something is so, asking again and again; gives the milliseconds that it took. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await isSo())) {
    assert.ok(performance.now() - start < MOST_MS, `${what}: not within ${MOST_MS} ms\n${output}`);
    await sleep(20);
  }
  return performance.now() - start;
}

/** The hash of the search index, which names its files: another one means another index. */
async function indexHash(): Promise<string> {
  const entry = JSON.parse(await get('/pagefind/pagefind-entry.json')) as {
    languages: Record<string, { hash: string }>;
  };
  return entry.languages['en']?.hash ?? '';
}

test('An edit of a note shows on its page and in search, soon and without a restart', async () => {
  const { notes, pages } = await readGuideOrFail({ dir: REAL.content });
  const longest = pages.reduce((a, b) => (b.notes.length > a.notes.length ? b : a));
  const note = notes.find(({ page }) => page === longest.key);
  assert.ok(note);
  const file = note.place.file;
  const text = await project.read(file);
  const path = `/${longest.key}/`;
  assert.ok((await get(path)).includes(note.title.slice(0, 12)), `${path} shows ${note.id}`);
  const twin = `/n/${note.id}.md`;
  assert.ok(!(await get(twin)).includes('Zyzzyva'));
  const hash = await indexHash();

  await project.write(file, text.replace(note.title, 'Zyzzyva holders may read what you share'));
  const onPage = await until('the new title on the page', async () =>
    (await get(path)).includes('Zyzzyva holders'),
  );
  console.log(`An edit shows on its page after ${onPage.toFixed(0)} ms (${PROMISED_MS} promised).`);
  await until('the new title in its Markdown file', async () =>
    (await get(twin)).startsWith('# Zyzzyva holders'),
  );
  const inSearch = await until('a new search index', async () => (await indexHash()) !== hash);
  console.log(`Search knows it ${inSearch.toFixed(0)} ms later.`);

  await project.write(file, text);
  await until('the old title again', async () => !(await get(path)).includes('Zyzzyva'));
});

test('Files for other programs are there while the guide is written', async () => {
  const names = ['limits.json', 'notes.json', 'schema/v1/notes.json', 'llms.txt', 'opensearch.xml'];
  for (const name of names) {
    const { status, headers } = await fetch(`${url}/${name}`);
    assert.equal(status, 200, name);
    assert.doesNotMatch(headers.get('content-type') ?? '', /html/, name);
  }
});

test('A mistake in a file is told in the terminal and leaves the other pages readable', async () => {
  const { pages } = await readGuideOrFail({ dir: REAL.content });
  const [bad, good] = pages;
  assert.ok(bad && good);
  const text = await project.read(bad.file);
  await project.write(bad.file, text.replace(/\ncategory: .*/, '\ncategory: cellar'));
  await until('the mistake in the terminal', () =>
    Promise.resolve(output.includes('the field "category"')),
  );
  assert.ok((await get(`/${good.key}/`)).includes(`<h1>${good.title}</h1>`));
  await project.write(bad.file, text);
  await until('the page as it was', async () =>
    (await get(`/${bad.key}/`)).includes(`<h1>${bad.title}</h1>`),
  );
});
