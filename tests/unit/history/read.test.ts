// The past of notes as git has it, in repositories made for the test.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readPast } from '../../../src/history/read.ts';
import { Repository } from '../../support/repository.ts';

let repository: Repository;
before(async () => {
  repository = await Repository.make();
});
after(() => repository.remove());

/** The past of a folder, kept where only this test looks. */
const pastOf = (content: string) => readPast(content, join(repository.dir, '.git/cache'));

const PAGE = 'content/guide/box/index.mdx';
const noteOf = (id: string, text: string): string =>
  `<Tip id="${id}" title="The claim of ${id}">\n${text}\n</Tip>\n`;

test('Git tells when notes came, changed and went; commits that only format do not count', async () => {
  await repository.commit({ [PAGE]: noteOf('box-a', 'Text.') + noteOf('box-ü', 'Größe.') }, 1000);
  await repository.commit({ [PAGE]: noteOf('box-a', 'Other.') + noteOf('box-ü', 'Größe.') }, 2000);
  const formatted = await repository.commit(
    { [PAGE]: noteOf('box-a', 'Formatted.') + noteOf('box-ü', 'Größe.') },
    3000,
  );
  await repository.commit({ '.git-blame-ignore-revs': `# only format\n${formatted}\n` }, 4000);
  const past = pastOf(join(repository.dir, 'content'));
  assert.ok('history' in past);
  assert.deepEqual(past.history, {
    notes: {
      'box-a': { first: 1000, changed: [2000] },
      'box-ü': { first: 1000, changed: [] },
    },
    gone: {},
  });
  await repository.commit({ [PAGE]: noteOf('box-b', 'New.') }, 5000);
  // What was kept of an earlier commit does not count for this one.
  const next = pastOf(join(repository.dir, 'content'));
  assert.ok('history' in next);
  assert.deepEqual(next.history.gone, {
    'box-a': { time: 5000, title: 'The claim of box-a' },
    'box-ü': { time: 5000, title: 'The claim of box-ü' },
  });
  assert.deepEqual(pastOf(join(repository.dir, 'content')), next);
});

test('Without git, with a shallow clone or without commits of notes nothing is known, and nothing fails', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'no-history-'));
  try {
    assert.deepEqual(pastOf(dir), { unknown: 'there is no git repository' });
    assert.ok('unknown' in pastOf(join(dir, 'nowhere')));
    const clone = join(dir, 'clone');
    const { status } = spawnSync('git', [
      'clone',
      '--quiet',
      '--depth=1',
      `file://${repository.dir}`,
      clone,
    ]);
    assert.equal(status, 0);
    assert.deepEqual(pastOf(join(clone, 'content')), {
      unknown: 'this clone does not have all commits',
    });
  } finally {
    await rm(dir, { recursive: true });
  }
  await mkdir(join(repository.dir, 'other'));
  await writeFile(join(repository.dir, 'other/x.txt'), '');
  assert.deepEqual(pastOf(join(repository.dir, 'other')), {
    unknown: 'no commit has a note of it',
  });
});
