// How pages and notes are read out of MDX: fields, Was, text and Markdown, positions; and what is
// rendered of them.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Guide, Note } from '../../../src/compiler/model.ts';
import { countSentences } from '../../../src/compiler/prose.ts';
import { FileCache, readGuide, readGuideOrFail } from '../../../src/compiler/read.ts';
import { parseBody, partFrontMatter, takeHeadingIds } from '../../../src/compiler/mdx.ts';
import { createResolver } from '../../../src/compiler/links.ts';

const HEAD = (title: string): string =>
  `---\ntitle: ${title}\ncategory: storage\nsummary: A page that exists so that the reader of notes can be tested.\n---\n`;
const FIELDS = 'from="open-guide memos" asOf="2018"';
const PAGE = `${HEAD('Box')}
## First {#first}

<Gotcha id="box-changed" severity="serious" marks="security cost" ${FIELDS} status="changed" checked="2026-11"
  title="A box that was open is closed by default" source="https://docs.aws.amazon.com/box/" also="crate" see="box-code"
  do="Open a box only while somebody looks." errors={["Error: box is open", "LidOpen"]} limit="10 boxes"
  evidence={["closed by default"]} adjustable="support" seen="https://example.org/open"
  aliases={["open box"]} was="box-older">
Boxes are closed, see [the crate](/crate/). Use \`--dry-run\`, \`s3:PutObjectAcl\` and \`0.0.0.0/0\` -- as they are; "quotes" too.

<Was until="2023">Boxes were *open*, as [crates](/crate/) are.</Was>
</Gotcha>

## Second {#second}

<Tip id="box-code" ${FIELDS} status="unchecked" title="Code in a note comes out highlighted"
  aliases={["box highlighting"]}>
Run this, as in [the first](#box-changed) or [above](#first):

\`\`\`bash
aws box ls --no-sign-request # comment
\`\`\`
</Tip>

<DataTable id="box-sizes" />
`;
const CRATE = `${HEAD('Crate')}
## Only {#only}

<Basic id="crate-note" ${FIELDS} status="judgement" title="A crate is larger than any box">
Crates hold boxes, such as [that one](#box-older).
</Basic>
`;
const TABLE = `title: Sizes of boxes compared
from: developer-notes
asOf: "2021"
status: unchecked
columns:
  - { key: size, title: Size }
  - { key: litres, title: Litres, type: number }
rows:
  - id: box-size-small
    cells: ["Small \`s\`", "10"]
  - id: box-size-large
    cells: ["Large", "[100](#box-code)"]
    status: changed
    checked: "2026-01"
    source: "https://docs.aws.amazon.com/box/"
    evidence: ["100 litres"]
    was: { until: "2025", text: "It was *80*." }
`;

let dir = '';
let guide: Guide;
const find = (id: string): Note => {
  const note = guide.notes.find((each) => each.id === id);
  assert.ok(note);
  return note;
};

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'guide-'));
  for (const folder of ['guide/box', 'guide/crate', 'tables'])
    await mkdir(join(dir, folder), { recursive: true });
  await writeFile(join(dir, 'guide/box/index.mdx'), PAGE);
  await writeFile(join(dir, 'guide/crate/index.mdx'), CRATE);
  await writeFile(join(dir, 'tables/box-sizes.yaml'), TABLE);
  guide = await readGuideOrFail({ dir, today: new Date('2026-11-21') });
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('a note', () => {
  it('has every field that was written', () => {
    const { body, past, place } = find('box-changed');
    assert.deepEqual(find('box-changed'), {
      body,
      past,
      place,
      id: 'box-changed',
      kind: 'gotcha',
      severity: 'serious',
      marks: ['security', 'cost'],
      from: ['open-guide', 'memos'],
      asOf: '2018',
      status: 'changed',
      checked: '2026-11',
      source: 'https://docs.aws.amazon.com/box/',
      title: 'A box that was open is closed by default',
      also: ['crate'],
      see: ['box-code'],
      do: 'Open a box only while somebody looks.',
      errors: ['Error: box is open', 'LidOpen'],
      evidence: ['closed by default'],
      limit: '10 boxes',
      adjustable: 'support',
      seen: ['https://example.org/open'],
      aliases: ['open box'],
      formerIds: ['box-older'],
      page: 'box',
      topic: 'first',
    });
  });
  it('knows its place in the file', () => {
    assert.equal(
      find('box-changed').place.line,
      PAGE.split('\n').findIndex((line) => line.startsWith('<Gotcha')) + 1,
    );
    assert.equal(find('box-changed').place.column, 1);
  });
  it('parts what holds today from what used to be true', () => {
    const { past, body } = find('box-changed');
    assert.equal(past?.until, '2023');
    assert.equal(past.text, 'Boxes were open, as crates are.');
    assert.match(body.text, /^Boxes are closed/);
    assert.match(body.markdown, /^Boxes are closed/);
    assert.doesNotMatch(body.text, /were open/);
    assert.doesNotMatch(body.markdown, /Was/);
  });
  it('keeps its Markdown letter for letter', () => {
    const { past, body } = find('box-changed');
    assert.equal(past?.markdown, 'Boxes were *open*, as [crates](/crate/) are.');
    assert.equal(
      body.markdown,
      'Boxes are closed, see [the crate](/crate/). Use `--dry-run`, `s3:PutObjectAcl` and `0.0.0.0/0` -- as they are; "quotes" too.',
    );
    assert.match(
      find('box-code').body.markdown,
      /^Run this, [\s\S]*```bash\naws box ls --no-sign-request # comment\n```$/,
    );
  });
});

describe('a link', () => {
  const resolve = (written: string, from = 'crate'): unknown =>
    createResolver(guide)(written, from);
  for (const [written, target] of [
    ['/crate/', { kind: 'page', page: 'crate' }],
    ['#box-changed', { kind: 'fragment', page: 'box', id: 'box-changed' }],
    ['#box-older', { kind: 'fragment', page: 'box', id: 'box-changed' }],
    ['#box-size-small', { kind: 'fragment', page: 'box', id: 'box-size-small' }],
    ['#only', { kind: 'fragment', page: 'crate', id: 'only' }],
    ['/box/#first', { kind: 'fragment', page: 'box', id: 'first' }],
    ['/box/#box-code', { kind: 'fragment', page: 'box', id: 'box-code' }],
    ['https://example.org/a?b#c', { kind: 'outside', url: 'https://example.org/a?b#c' }],
    ['#first', null],
    ['/crate/#box-code', null],
    ['/box', null],
    ['//example.org/', null],
    ['http://example.org/', null],
    ['https://name:word@example.org/', null],
    ['javascript:alert(1)', null],
  ] as const)
    it(`to ${written} leads to ${target === null ? 'nothing' : JSON.stringify(target)}`, () => {
      assert.deepEqual(resolve(written), target);
    });
});

describe('a page and its tables', () => {
  it('lists topics with their notes in reading order', () => {
    const box = guide.pages.find((page) => page.key === 'box');
    assert.deepEqual(box?.topics, [
      { id: 'first', title: 'First', notes: ['box-changed'] },
      { id: 'second', title: 'Second', notes: ['box-code'] },
    ]);
    assert.deepEqual(box.tables, ['box-sizes']);
  });
  it("gives rows the table's freshness unless they have their own", () => {
    const [small, large] = guide.tables[0]?.rows ?? [];
    assert.deepEqual([small?.status, small?.asOf, small?.checked], ['unchecked', '2021', null]);
    assert.deepEqual(
      [large?.status, large?.checked, large?.evidence],
      ['changed', '2026-01', ['100 litres']],
    );
    assert.deepEqual(large?.past, { until: '2025', text: 'It was 80.', markdown: 'It was *80*.' });
    assert.deepEqual([small?.past, small?.evidence], [null, []]);
  });
  it('keeps cells as text and as written', () => {
    const [small, large] = guide.tables[0]?.rows ?? [];
    assert.deepEqual(small?.cells[0], { text: 'Small s', markdown: 'Small `s`' });
    assert.deepEqual(large?.cells[1], { text: '100', markdown: '[100](#box-code)' });
  });
  it('is read anew when its file changes', async () => {
    const file = join(dir, 'guide/crate/index.mdx');
    const cache = new FileCache();
    const options = { dir, today: new Date('2026-11-21'), cache };
    await readGuide(options);
    await writeFile(file, CRATE.replace('Crates hold boxes', 'Crates hold crates'));
    const { guide: again } = await readGuide(options);
    assert.match(
      again.notes.find((note) => note.id === 'crate-note')?.body.text ?? '',
      /^Crates hold crates/,
    );
  });
});

describe('heading ids', () => {
  it('are taken out without moving anything', () => {
    const text = '# a\n## One two {#one}\ntext {#no}\n```\n## code {#kept}\n```\n';
    const { text: masked, ids } = takeHeadingIds(text);
    assert.deepEqual([...ids], [[2, 'one']]);
    assert.equal(masked.length, text.length);
    assert.equal(masked.split('\n')[1], '## One two       ');
    assert.ok(masked.includes('## code {#kept}'));
  });
});

describe('front matter', () => {
  it('is parted from the body without moving anything', () => {
    const text = '---\ntitle: Box\n---\nWords.\n';
    assert.deepEqual(partFrontMatter(text), {
      frontMatter: 'title: Box',
      body: '   \n          \n   \nWords.\n',
      doubtful: null,
    });
  });
  it('is in doubt where another program would end it elsewhere', () => {
    assert.equal(partFrontMatter('---\na: b\n--- # c\n---\n').doubtful, 3);
    assert.equal(partFrontMatter('---\na: "b\n+++ c"\n---\n').doubtful, 3);
  });
});

describe('Was', () => {
  const parts = (body: string): unknown[] => {
    const [note] = parseBody(body).children;
    assert.equal(note?.type, 'mdxJsxFlowElement');
    return note.children.map((child) => [child.type, 'name' in child ? child.name : null]);
  };
  it('is a block beside the text, written on one line or on several', () => {
    for (const body of [
      '<Tip>\nNow.\n\n<Was until="2020">Then.</Was>\n</Tip>',
      '<Tip>\nNow.\n\n<Was until="2020">Then,\nand then.</Was>\n</Tip>',
      '<Tip>\nNow.\n\n<Was until="2020">\nThen.\n</Was>\n</Tip>',
    ])
      assert.deepEqual(
        parts(body),
        [
          ['paragraph', null],
          ['mdxJsxFlowElement', 'Was'],
        ],
        body,
      );
  });
  it('stays in a paragraph that has other words too, where it is refused', () => {
    for (const words of [
      'Now. <Was until="2020">Then.</Was>',
      '<Was until="2020">Then.</Was> Now.',
      '<Was until="2020">Then.</Was><Was until="2021">Then.</Was>',
    ])
      assert.deepEqual(parts(`<Tip>\n${words}\n</Tip>`), [['paragraph', null]], words);
  });
});

describe('sentences', () => {
  for (const [text, count] of [
    ['', 0],
    ['One.', 1],
    ['One. Two! Three?', 3],
    ['Version 1.2 of s3.amazonaws.com is one.', 1],
    ['Use e.g. Athena, i.e. SQL. Then stop.', 2],
    ['It said “no.” Then it left.', 2],
    ['No full stop', 1],
  ] as const)
    it(`counts ${count} in “${text}”`, () => {
      assert.equal(countSentences(text), count);
    });
});
