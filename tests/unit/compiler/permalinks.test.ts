// The list of every id that was ever published: it grows and never shrinks.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  addPermalinks,
  checkShrinking,
  PERMALINKS,
  readPermalinks,
} from '../../../src/compiler/permalinks.ts';
import { Problems } from '../../../src/compiler/problem.ts';
import { Repository } from '../../support/repository.ts';
import { besideSpare, GOOD, GuideCopy, noteOf, PAGE } from './broken-guide.ts';

let guide: GuideCopy;
let list: string;
before(async () => {
  guide = await GuideCopy.make();
  list = join(guide.dir, PERMALINKS);
});
after(() => guide.remove());

/** The ids of a list, in its order. */
const idsIn = async (file: string): Promise<string[]> => [...(await readPermalinks(file)).keys()];

/** Runs `npm run permalinks` on the copy. */
const permalinks = (): { status: number | null; output: string } => {
  const run = spawnSync(process.execPath, ['src/compiler/cli.ts', guide.dir, '--permalinks'], {
    encoding: 'utf8',
  });
  return { status: run.status, output: run.stdout + run.stderr };
};

test('Ids are added in order, and those that stand there stay', async () => {
  const file = join(guide.dir, 'another-list.txt');
  assert.equal((await readPermalinks(file)).size, 0);
  assert.deepEqual(await addPermalinks(file, ['b-b', 'a-a']), ['b-b', 'a-a']);
  assert.deepEqual(await addPermalinks(file, ['c-c', 'a-a']), ['c-c']);
  assert.deepEqual(await idsIn(file), ['a-a', 'b-b', 'c-c']);
  assert.match(await readFile(file, 'utf8'), /^# Every id that was ever published/);
});

test('The command changes nothing where no id is new', async () => {
  const before = await readFile(list, 'utf8');
  const { status, output } = permalinks();
  assert.equal(status, 0, output);
  assert.match(output, /No new ids/);
  assert.equal(await readFile(list, 'utf8'), before);
});

test('The command adds the id of a new note and keeps all others', async () => {
  const before = await idsIn(list);
  const added = besideSpare(noteOf({ ...GOOD, id: 'box-brand-new' }));
  const { status, output } = await guide.broken(PAGE, added, () => Promise.resolve(permalinks()));
  assert.equal(status, 0, output);
  const now = await idsIn(list);
  assert.deepEqual(now, [...before, 'box-brand-new'].sort());
});

test('The command refuses to forget an id whose note has gone', async () => {
  const file = await readFile(list, 'utf8');
  await writeFile(list, `${file}box-long-gone\n`);
  const { status, output } = permalinks();
  assert.equal(status, 1);
  assert.match(output, /\[box-long-gone\] a published id has vanished/);
  assert.match(await readFile(list, 'utf8'), /^box-long-gone$/m);
  await writeFile(list, file);
});

test('The list may not lose what an earlier commit had, an error’s page neither', async () => {
  const repository = await Repository.make();
  const { dir } = repository;
  const file = join(dir, PERMALINKS);
  const lost = async (base: string | null = null): Promise<(string | null)[]> => {
    const problems = new Problems();
    await checkShrinking(dir, base, problems);
    return problems.sorted().map(({ id }) => id);
  };
  try {
    await writeFile(file, 'a-a\n');
    // Nothing is committed yet.
    assert.deepEqual(await lost(), []);
    const base = await repository.commit({ [PERMALINKS]: '# ids\na-a\nb-b\ne/Err\n' }, 1000);
    assert.deepEqual(await lost(), []);
    await writeFile(file, 'a-a\nc-c\n');
    assert.deepEqual(await lost(), ['b-b', 'e/Err']);
    await repository.commit({ [PERMALINKS]: 'a-a\nc-c\n' }, 2000);
    assert.deepEqual(await lost(), []);
    // Against the branch from which this one began it is still lost.
    assert.deepEqual(await lost(base), ['b-b', 'e/Err']);
    // A commit that is not there is none to compare with.
    assert.deepEqual(await lost('0'.repeat(40)), []);
    await rm(file);
    assert.deepEqual(await lost(), ['a-a', 'c-c']);
  } finally {
    await repository.remove();
  }
});

test('Without a repository nothing is said of what the list had', async () => {
  const problems = new Problems();
  await checkShrinking(guide.dir, null, problems);
  assert.deepEqual(problems.sorted(), []);
});
