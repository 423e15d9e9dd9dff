// Mistakes in tables, words and permalinks, and what holds for all mistakes together.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import {
  FIXTURE,
  GOOD,
  GuideCopy,
  inOpeningTag,
  insteadOfSpare,
  noteOf,
  PAGE,
} from './broken-guide.ts';
import type { Change } from './broken-guide.ts';

const TABLE = 'tables/box-sizes.yaml';

let guide: GuideCopy;
before(async () => {
  guide = await GuideCopy.make();
});
after(() => guide.remove());

test('The fixture guide itself has no mistakes', async () => {
  assert.deepEqual(await guide.mistakes(), []);
});

const CASES: readonly [mistake: string, file: string, change: Change, says: RegExp][] = [
  [
    'A table row of the wrong width',
    TABLE,
    (text) => text.replace('cells: ["XS", ', 'cells: ["XS", "one too many", '),
    /box-sizes\.yaml:\d+:\d+ {2}\[box-size-xs\] a row of 4 cells; allowed: 3, one for each column/,
  ],
  [
    'A stray field in a table',
    TABLE,
    (text) => text.replace('title:', 'colour: red\ntitle:'),
    /:1:1 {2}unknown field "colour"; allowed: title, caption/,
  ],
  [
    'A changed row without "was"',
    TABLE,
    (text) => text.replace(/\n\s+was: .*/, ''),
    /status "changed" needs "was"; allowed: was: \{ until: "2023", text: "…" \}/,
  ],
  [
    'A row that changed before it was said',
    TABLE,
    (text) => text.replace('until: "2022"', 'until: "2020"'),
    /box-sizes\.yaml:\d+:\d+ {2}\[box-size-l\] what changed in 2020 had changed already/,
  ],
  [
    'A row with a past whose status is none of the past',
    TABLE,
    (text) => text.replace('status: changed', 'status: holds'),
    /\[box-size-l\] "was" in a row whose status is "holds"/,
  ],
  [
    'Evidence of a row that is too long',
    TABLE,
    (text) => text.replace('"100 litres"', '"1 2 3 4 5 6 7"'),
    /\[box-size-l\] the evidence "1 2 3 4 5 6 7" has more than six words/,
  ],
  [
    'A row of an index of names that does not link to the page of its service',
    TABLE,
    (text) => text.replace('columns:', 'index: names\ncolumns:').replace('"XS"', '"Crates"'),
    /\[box-size-xs\] "Crates" has a page, which its row does not link to; .*\(\/crate\/\)/,
  ],
  [
    'A table that no page shows',
    'guide/box/index.mdx',
    (text) => text.replace('<DataTable id="box-sizes" />', 'Sizes are told elsewhere.'),
    /no page shows the table "box-sizes"/,
  ],
  [
    'A synonym that leads nowhere',
    'words.yaml',
    (text) => text.replace('  lorry: van', '  lorry: quokka van'),
    /words\.yaml:\d+:\d+ {2}"lorry" leads to "quokka van", but no note has "quokka"/,
  ],
  [
    'A phrase that leads to a filter value that does not exist',
    'words.yaml',
    (text) => text.replace('  gotchas: kind=gotcha', '  gotchas: kind=trap'),
    /words\.yaml:\d+:\d+ {2}"gotchas" leads to kind "trap", .*; allowed: basic, tip, gotcha/,
  ],
];
for (const [mistake, file, change, says] of CASES)
  test(`${mistake} is reported where it stands`, async () => {
    assert.match((await guide.broken(file, change)).join('\n'), says);
  });

test('A published id that vanished is reported unless a note says that it was called so', async () => {
  const list = 'permalinks.txt';
  const publish: Change = (text) => `${text}box-gone-for-good\n`;
  await guide.broken(list, publish, async () => {
    assert.match(
      (await guide.mistakes()).join('\n'),
      /permalinks\.txt:\d+:1 {2}\[box-gone-for-good\] .* has vanished; .*was="box-gone-for-good"/,
    );
    const renamed = inOpeningTag((tag) => tag.replace('id=', 'was="box-gone-for-good" id='));
    assert.deepEqual(await guide.broken(PAGE, renamed), []);
  });
});

test('All mistakes of all files are reported in one run', async () => {
  const bad = noteOf(
    { ...GOOD, from: 'hearsay', severity: 'serious' },
    'See [x](#box-nothing-here).',
  );
  const badHead: Change = (text) => text.replace(/category: .*/, 'category: cellar');
  const lines = await guide.broken('guide/shed/index.mdx', badHead, () =>
    guide.broken(PAGE, insteadOfSpare(bad)),
  );
  const all = lines.join('\n');
  assert.match(all, /unknown source[\s\S]*"severity" on <Tip>/);
  assert.match(all, /leads nowhere/);
  assert.match(all, /guide\/shed\/index\.mdx:\d+:\d+ {2}the field "category"/);
});

test('The check command prints the mistakes and exits with 1', async () => {
  const run = await guide.broken(
    PAGE,
    inOpeningTag((tag) => tag.replace('severity="serious"', 'severity="grave"')),
    () =>
      Promise.resolve(
        spawnSync(process.execPath, ['src/compiler/cli.ts', guide.dir], { encoding: 'utf8' }),
      ),
  );
  assert.equal(run.status, 1);
  assert.match(
    run.stderr,
    /lids\.mdx:\d+:\d+ {2}\[box-neighbours-is-everyone\] unknown severity "grave"; allowed: serious/,
  );
  assert.match(run.stderr, /1 mistake in 1 content file/);
});

test('The check command passes what has no mistakes', () => {
  const run = spawnSync(process.execPath, ['src/compiler/cli.ts', FIXTURE], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /no mistakes/);
});
