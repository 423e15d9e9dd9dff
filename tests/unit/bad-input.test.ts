// Breaks a copy of the real content in every way that must stop a build, and reads the message.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { spawnSync } from 'node:child_process';
import { formatProblem, formatProblems } from '../../src/compiler/problem.ts';
import { addPermalinks } from '../../src/compiler/permalinks.ts';
import { checkGuide } from '../../src/compiler/read.ts';

const TODAY = new Date('2026-11-21');
const PAGE = 'guide/s3/permissions.mdx';
const ID = 's3-authenticated-users-is-everyone';

let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'guide-'));
  await cp('content', dir, { recursive: true });
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

/** Changes one file of the copy, reads what is wrong, and puts the file back. */
async function broken(file: string, change: (text: string) => string): Promise<string[]> {
  const path = join(dir, file);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text, 'the change must change something');
  await writeFile(path, changed);
  try {
    const problems = await checkGuide({ dir, today: TODAY });
    return problems.map(formatProblem);
  } finally {
    await writeFile(path, text);
  }
}

/** The opening tag of the note that the cases break. */
const tag = (text: string, id = ID): string => {
  const found = new RegExp(`<(\\w+)\\s[^>]*?id="${id}"[\\s\\S]*?\\n?>\\n`).exec(text)?.[0];
  assert.ok(found, `no note ${id}`);
  return found;
};
/** Changes only the opening tag of a note. */
const inTag =
  (change: (opening: string) => string, id = ID) =>
  (text: string): string =>
    text.replace(tag(text, id), change(tag(text, id)));
/** Puts a whole note of our own before the one that the cases break. */
const withNote =
  (note: string) =>
  (text: string): string =>
    text.replace(tag(text), `${note}\n\n${tag(text)}`);
const note = (
  attributes: string,
  body = 'A sentence that says something.',
  component = 'Tip',
): string => `<${component} ${attributes}>\n${body}\n</${component}>`;
const GOOD =
  'id="s3-test-note" title="A title long enough to stand alone" from="open-guide" asOf="2018" status="unchecked"';

const places = new RegExp(`^\\S*${PAGE.replaceAll('/', '\\/')}:\\d+:\\d+ {2}`);

const CASES: [name: string, change: (text: string) => string, says: RegExp][] = [
  [
    'an unknown component',
    (text) => text.replace(tag(text), `<Gotha id="x" />\n\n${tag(text)}`),
    /unknown component <Gotha>; allowed: .*Gotcha/,
  ],
  [
    'an unknown attribute',
    inTag((opening) => opening.replace('id=', 'sevrity="serious" id=')),
    /\[s3-auth[\w-]+\] unknown attribute "sevrity" on <Gotcha>; allowed: .*severity/,
  ],
  [
    'a gotcha that nobody could ask for',
    inTag((opening) => opening.replace(/aliases=\{\[[^\]]*\]\}/, '')),
    /a gotcha without "aliases"; allowed: aliases=\{\["how somebody in trouble would put it"/,
  ],
  [
    'an unknown value of a severity',
    inTag((opening) => opening.replace('severity="serious"', 'severity="grave"')),
    /unknown severity "grave"; allowed: serious, regular/,
  ],
  [
    'an unknown mark',
    inTag((opening) => opening.replace(/marks="[^"]*"/, 'marks="shiny"')),
    /unknown mark "shiny"; allowed: important, security/,
  ],
  [
    'an unknown status',
    inTag((opening) => opening.replace(/status="[^"]*"/, 'status="stale"')),
    /unknown status "stale"; allowed: holds, changed/,
  ],
  [
    'an unknown source',
    inTag((opening) => opening.replace(/from="[^"]*"/, 'from="hearsay"')),
    /unknown source "hearsay" in "from"; allowed: open-guide/,
  ],
  ['a missing id', withNote(note(GOOD.replace('id="s3-test-note" ', ''))), /"id" is missing/],
  [
    'a missing title',
    withNote(note(GOOD.replace('title="A title long enough to stand alone" ', ''))),
    /\[s3-test-note\] "title" is missing/,
  ],
  [
    'a missing from',
    withNote(note(GOOD.replace('from="open-guide" ', ''))),
    /\[s3-test-note\] "from" is missing; allowed: open-guide/,
  ],
  [
    'a missing asOf',
    withNote(note(GOOD.replace('asOf="2018" ', ''))),
    /"asOf" is missing; allowed: the year/,
  ],
  [
    'a missing status',
    withNote(note(GOOD.replace('status="unchecked"', ''))),
    /"status" is missing/,
  ],
  [
    'an asOf that is no year',
    withNote(note(GOOD.replace('2018', 'long ago'))),
    /"asOf" is "long ago"; allowed: a year from 2002 to 2026/,
  ],
  [
    'a duplicate id',
    withNote(note(GOOD.replace('s3-test-note', ID))),
    /the id "s3-authenticated-users-is-everyone" is taken: .*permissions\.mdx:\d+/,
  ],
  [
    'an id with the prefix of another page',
    withNote(note(GOOD.replace('s3-test-note', 'vpc-test-note'))),
    /the id has the prefix of another page, "vpc-"; allowed: s3-<slug>/,
  ],
  [
    "an id with no page's prefix",
    withNote(note(GOOD.replace('s3-test-note', 'bucket-test-note'))),
    /the id does not begin with "s3-"/,
  ],
  [
    'a misshapen id',
    withNote(note(GOOD.replace('s3-test-note', 's3-Test_Note'))),
    /the id "s3-Test_Note" is misshapen/,
  ],
  [
    'a gotcha without severity',
    inTag((opening) => opening.replace('severity="serious"', '')),
    /a gotcha needs "severity"; allowed: serious, regular/,
  ],
  [
    'a severity on a tip',
    withNote(note(`${GOOD} severity="serious"`)),
    /"severity" on <Tip>; allowed: severity only on <Gotcha>/,
  ],
  [
    'holds without checked',
    withNote(note(`${GOOD.replace('unchecked', 'holds')} source="https://docs.aws.amazon.com/"`)),
    /status "holds" is a claim about today and needs "checked"/,
  ],
  [
    'changed without source',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'changed')} checked="2026-11"`,
        '<Now since="2020">Now.</Now>\nBefore.',
      ),
    ),
    /status "changed" is a claim about today and needs "source"/,
  ],
  [
    'retired without both',
    withNote(note(GOOD.replace('unchecked', 'retired'), '<Now since="2020">Gone.</Now>\nBefore.')),
    /status "retired" is a claim about today and needs "checked"[\s\S]*status "retired" is a claim about today and needs "source"/,
  ],
  [
    'changed without Now',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'changed')} checked="2026-11" source="https://docs.aws.amazon.com/"`,
      ),
    ),
    /status "changed" needs a <Now>/,
  ],
  [
    'Now without since',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'changed')} checked="2026-11" source="https://docs.aws.amazon.com/"`,
        '<Now>Now.</Now>\nBefore.',
      ),
    ),
    /<Now> without "since"; allowed: since="2023", or since="unknown"/,
  ],
  [
    'Now where nothing changed',
    withNote(note(GOOD, '<Now since="2020">Now.</Now>\nBefore.')),
    /<Now> in a note whose status is "unchecked"/,
  ],
  [
    'a second Now',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'changed')} checked="2026-11" source="https://docs.aws.amazon.com/"`,
        '<Now since="2020">Now.</Now>\n\n<Now since="2021">Again.</Now>\nBefore.',
      ),
    ),
    /a second <Now>/,
  ],
  [
    'checked on an unchecked note',
    withNote(note(`${GOOD} checked="2026-10"`)),
    /"checked" on an unchecked note/,
  ],
  [
    'a source that is not https',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'holds')} checked="2026-11" source="http://docs.aws.amazon.com/"`,
      ),
    ),
    /"source" is not an https address: "http:/,
  ],
  [
    'checked in the future',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'holds')} checked="2026-12" source="https://docs.aws.amazon.com/"`,
      ),
    ),
    /"checked" is in the future \(2026-12\); allowed: 2026-11 or earlier/,
  ],
  [
    'checked that is no month',
    withNote(
      note(
        `${GOOD.replace('unchecked', 'holds')} checked="November" source="https://docs.aws.amazon.com/"`,
      ),
    ),
    /"checked" is "November"; allowed: a month/,
  ],
  [
    'a title over 80 characters',
    withNote(note(GOOD.replace('A title long enough to stand alone', 'word '.repeat(20).trim()))),
    /the title has 99 characters; allowed: a claim of 20 to 80/,
  ],
  [
    'a title that another note has',
    (text) =>
      withNote(
        note(
          GOOD.replace(
            'A title long enough to stand alone',
            /title="([^"]*)"/.exec(tag(text))?.[1] ?? '',
          ),
        ),
      )(text),
    /the title ".*" is taken: /,
  ],
  [
    'an unclosed tag',
    withNote('<Tip id="s3-test-note">\nNever closed.'),
    /MDX syntax: .*closing tag/,
  ],
  [
    'a link to a page that does not exist',
    withNote(note(GOOD, 'See [this](/s4/).')),
    /\[s3-test-note\] the link "\/s4\/" leads nowhere/,
  ],
  [
    'a link to a note that does not exist',
    withNote(note(GOOD, 'See [this](#s3-nothing-here).')),
    /the link "#s3-nothing-here" leads nowhere; allowed: #id of a note/,
  ],
  [
    'a link that is not https',
    withNote(note(GOOD, 'See [this](http://example.org/).')),
    /the link "http:\/\/example.org\/" leads nowhere/,
  ],
  [
    'also naming a page that does not exist',
    withNote(note(`${GOOD} also="lambada"`)),
    /"also" names the page "lambada", which does not exist; allowed: .*vpc/,
  ],
  ['an empty note', withNote('<Tip ' + GOOD + '>\n</Tip>'), /\[s3-test-note\] the note is empty/],
  [
    'a note longer than six sentences without a list',
    withNote(
      note(
        GOOD,
        'One is here. Two is here. Three is here. Four is here. Five is here. Six is here. Seven is here.',
      ),
    ),
    /the note has 7 sentences and no list; allowed: at most 6/,
  ],
  [
    'a stray field in the front matter',
    (text) => text.replace('\ncategory:', '\nslug: elsewhere\ncategory:'),
    /:3:1 {2}unknown field "slug"; allowed: title, name, category/,
  ],
  [
    'a missing field in the front matter',
    (text) => text.replace(/\nsummary:.*/, ''),
    /the field "summary" is missing; allowed: one sentence/,
  ],
  [
    'an unknown category',
    (text) => text.replace(/\ncategory:.*/, '\ncategory: cellar'),
    /the field "category" is wrong: .*; allowed: one of general, security/,
  ],
  ['front matter that is no YAML', (text) => text.replace('---\n', '---\n  - : [\n'), /YAML: /],
  [
    'no front matter',
    (text) => text.replace(/^---[\s\S]*?\n---\n/, ''),
    /:1:1 {2}the page has no front matter/,
  ],
  [
    'a code block in an unknown language',
    withNote(note(GOOD, '```klingon\nx\n```')),
    /a code block in the unknown language "klingon"/,
  ],
  [
    'a code block without a language',
    withNote(note(GOOD, '```\nx\n```')),
    /a code block without a language/,
  ],
  [
    'an image without alternative text',
    withNote(note(GOOD, 'See ![](/favicon.svg) there.')),
    /an image without alternative text; allowed: !\[what it shows\]/,
  ],
  [
    'a Markdown table with a row too wide',
    withNote(note(GOOD, '| a | b |\n|---|---|\n| 1 | 2 | 3 |')),
    /a table row of 3 cells; allowed: 2/,
  ],
  [
    'a Markdown table with an empty head cell',
    withNote(note(GOOD, '| | b |\n|---|---|\n| 1 | 2 |')),
    /an empty cell in a table's head; allowed: a word for every column/,
  ],
  [
    'a component inside a note',
    withNote(note(GOOD, 'Text.\n\n<Resources>\n- x\n</Resources>')),
    /unknown component <Resources> in prose/,
  ],
  ['an expression', withNote(note(GOOD, 'There are {1 + 1} of them.')), /an expression \{1 \+ 1\}/],
  [
    'an import',
    (text) => text.replace(/(\n---\n)/, '$1\nimport x from "./x";\n'),
    /code in a page/,
  ],
  [
    'a heading without an id',
    (text) => text.replace(/^(## .*?) \{#[^}]*\}$/m, '$1'),
    /the heading ".*" has no id; allowed: ## .* \{#an-id\}/,
  ],
  [
    'a heading of another level',
    (text) => text.replace(/^## /m, '### '),
    /a heading of level 3; allowed: ## only/,
  ],
  [
    'a heading with nothing under it',
    (text) => `${text}\n## Nothing here {#nothing-here}\n`,
    /nothing stands under the heading "Nothing here"/,
  ],
  [
    'two headings with one id',
    (text) => text.replace(/^## (.*?) (\{#[^}]*\})$/m, '## $1 $2\n\nWords.\n\n## Again $2'),
    /the heading id ".*" is taken/,
  ],
  [
    'a table that does not exist',
    (text) => `${text}\n<DataTable id="s3-nothing" />\n`,
    /there is no table "s3-nothing"; allowed: .*s3-storage-classes/,
  ],
];

describe('bad input stops the build and says where and why', () => {
  it('finds nothing wrong with the real content', async () => {
    assert.deepEqual((await checkGuide({ dir, today: TODAY })).map(formatProblem), []);
  });
  for (const [name, change, says] of CASES) {
    it(name, async () => {
      const problems = await broken(PAGE, change);
      assert.match(problems.join('\n'), says);
      // One mistake is one story: it must not set off messages about other files.
      for (const line of problems) assert.match(line, places);
    });
  }

  it('a data-table row of the wrong width', async () => {
    const problems = await broken('tables/s3-storage-classes.yaml', (text) =>
      text.replace(/cells: \["([^"]*)", /, 'cells: ["$1", "one too many", '),
    );
    assert.match(
      problems.join('\n'),
      /tables\/s3-storage-classes\.yaml:\d+:\d+ {2}\[s3-[\w-]+\] a row of \d+ cells; allowed: \d+, one for each column/,
    );
  });
  it('a stray field in a table', async () => {
    const problems = await broken('tables/s3-storage-classes.yaml', (text) =>
      text.replace('title:', 'colour: red\ntitle:'),
    );
    assert.match(problems.join('\n'), /:1:1 {2}unknown field "colour"; allowed: title, caption/);
  });
  it('a changed row without now', async () => {
    const problems = await broken('tables/s3-storage-classes.yaml', (text) =>
      text.replace(/\n\s+now: .*/, ''),
    );
    assert.match(problems.join('\n'), /status "changed" needs "now"/);
  });
  it('a table that no page shows', async () => {
    const problems = await broken('guide/s3/cost.mdx', (text) =>
      text.replace(/<DataTable id="s3-storage-classes" \/>/, ''),
    );
    assert.match(problems.join('\n'), /no page shows the table "s3-storage-classes"/);
  });

  it('a synonym that leads nowhere', async () => {
    const problems = await broken('words.yaml', (text) =>
      text.replace('  asg: auto scaling group', '  asg: quokka group'),
    );
    assert.match(
      problems.join('\n'),
      /words\.yaml:\d+:\d+ {2}"asg" leads to "quokka group", but no note has "quokka"/,
    );
  });

  it('a phrase that names a filter which there is not', async () => {
    const problems = await broken('words.yaml', (text) =>
      text.replace('  gotchas: kind=gotcha', '  gotchas: kind=trap'),
    );
    assert.match(
      problems.join('\n'),
      /words\.yaml:\d+:\d+ {2}"gotchas" leads to kind "trap", which there is not; allowed: basic, tip, gotcha/,
    );
  });

  it('a published id that vanished, unless a note says that it was called so', async () => {
    const list = join(dir, 'permalinks.txt');
    await addPermalinks(list, ['s3-gone-for-good']);
    try {
      assert.match(
        formatProblems(await checkGuide({ dir, today: TODAY })),
        /permalinks\.txt:\d+:1 {2}\[s3-gone-for-good\] a published id has vanished; allowed: .*was="s3-gone-for-good"/,
      );
      assert.deepEqual(
        await broken(
          PAGE,
          inTag((opening) => opening.replace('id=', 'was="s3-gone-for-good" id=')),
        ),
        [],
      );
    } finally {
      await cp('content/permalinks.txt', list);
    }
  });

  it('reports all mistakes of all files in one run', async () => {
    const other = join(dir, 'guide/vpc/index.mdx');
    const text = await readFile(other, 'utf8');
    await writeFile(other, text.replace('category: networking', 'category: cellar'));
    try {
      const problems = await broken(PAGE, (own) =>
        withNote(
          note(
            `${GOOD.replace('open-guide', 'hearsay')} severity="serious"`,
            'See [x](#s3-nothing-here).',
          ),
        )(own),
      );
      assert.match(
        problems.join('\n'),
        /unknown source[\s\S]*"severity" on <Tip>[\s\S]*guide\/vpc\/index\.mdx:\d+:\d+ {2}the field "category"/,
      );
      assert.match(problems.join('\n'), /leads nowhere/);
    } finally {
      await writeFile(other, text);
    }
  });

  it('makes the check command exit with 1 and print the mistakes', async () => {
    const path = join(dir, PAGE);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      inTag((opening) => opening.replace('severity="serious"', 'severity="grave"'))(text),
    );
    try {
      const run = spawnSync(process.execPath, ['src/compiler/cli.ts', dir], { encoding: 'utf8' });
      assert.equal(run.status, 1);
      assert.match(
        run.stderr,
        /permissions\.mdx:\d+:\d+ {2}\[s3-authenticated-users-is-everyone\] unknown severity "grave"; allowed: serious, regular/,
      );
      assert.match(run.stderr, /1 mistake in 1 content file/);
    } finally {
      await writeFile(path, text);
    }
  });
});
