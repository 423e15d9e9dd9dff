// What somebody could send who means harm, or whose editor does: none of it may run, crash or pass unseen.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { formatProblem } from '../../../src/compiler/problem.ts';
import { checkGuide } from '../../../src/compiler/read.ts';

const TODAY = new Date('2026-11-21');
const HEAD = {
  title: 'Box',
  category: 'storage',
  summary: 'A page that exists so that hostile input can be tried on it.',
};
const TIP = {
  id: 'box-tip',
  title: 'A box is best kept closed at night',
  from: 'memos',
  asOf: '2018',
  status: 'unchecked',
};
const ALIASES = 'aliases={["close the box"]}';
const HOLDS = { status: 'holds', checked: '2026-10', source: 'https://docs.aws.amazon.com/box/' };
const WORDS = 'A sentence that says something.';
const ROW = { id: 'box-row', cells: ['"Small"', '"10"'] };

/** The head of a page in YAML; a value replaces a field or adds one. */
const head = (fields: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...HEAD, ...fields })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** A note as authors write it. */
const tip = (
  fields: Readonly<Record<string, string>> = {},
  body = WORDS,
  aliases = ALIASES,
): string => {
  const attributes = Object.entries({ ...TIP, ...fields }).map(
    ([name, value]) => `${name}="${value}"`,
  );
  return `<Tip ${[...attributes, aliases].join(' ')}>\n${body}\n</Tip>\n`;
};

/** A page; what is not given is without a mistake. */
const page = ({
  top = head(),
  heading = '## First {#first}',
  note = tip(),
  rest = '<DataTable id="box-sizes" />',
} = {}): string => `---\n${top}---\n\n${heading}\n\n${note}\n${rest}\n`;

/** A table of one row. */
const table = ({ top = '', row = '', cells = ROW.cells } = {}): string =>
  `title: Sizes of boxes
from: memos
asOf: "2018"
status: unchecked
${top}columns:
  - { key: size, title: Size }
  - { key: charge, title: Litres }
rows:
  - id: ${ROW.id}
    cells: [${cells.join(', ')}]
${row}`;

type Files = Readonly<Record<string, string | Uint8Array>>;
type Case = readonly [mistake: string, files: Files, says: RegExp];
const PAGE = 'guide/box/index.mdx';
const TABLE = 'tables/box-sizes.yaml';
const onPage = (mistake: string, text: string, says: RegExp): Case => [
  mistake,
  { [PAGE]: text },
  says,
];
const inNote = (mistake: string, body: string, says: RegExp): Case =>
  onPage(mistake, page({ note: tip({}, body) }), says);
const inHeading = (mistake: string, words: string, says: RegExp): Case =>
  onPage(mistake, page({ heading: `## ${words} {#first}` }), says);
const field = (mistake: string, fields: Readonly<Record<string, string>>, says: RegExp): Case =>
  onPage(mistake, page({ note: tip(fields) }), says);
const inHead = (mistake: string, fields: Readonly<Record<string, string>>, says: RegExp): Case =>
  onPage(mistake, page({ top: head(fields) }), says);
const inTable = (mistake: string, parts: Parameters<typeof table>[0], says: RegExp): Case => [
  mistake,
  { [TABLE]: table(parts) },
  says,
];

let dir = '';
const good: Files = { [PAGE]: page(), [TABLE]: table() };
const write = async (files: Files): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
};
/** What is said of the good guide with some files in the place of its own. */
async function mistakesIn(files: Files): Promise<string[]> {
  await rm(dir, { recursive: true, force: true });
  await write({ ...good, ...files });
  const problems = await checkGuide({ dir, today: TODAY, assets: join(dir, 'public') });
  return problems.map(formatProblem);
}

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-'));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

/** Refused with a message that has a place; never an error that ends the check. */
function refuses(cases: readonly Case[]): void {
  for (const [mistake, files, says] of cases)
    it(mistake, async () => {
      const mistakes = await mistakesIn(files);
      assert.match(mistakes.join('\n'), says);
      for (const line of mistakes) assert.match(line, /^\S+:\d+:\d+ {2}/);
    });
}

const FORGED = '\n---\n\nexport const forged = 1;\n\n---';

describe('nothing that would run in the build passes the check', () => {
  it('finds nothing wrong without hostile input', async () => {
    assert.deepEqual(await mistakesIn({}), []);
  });
  refuses([
    inHeading('an expression in a heading', 'First {1 + 1}', /:7:10 {2}code in a heading/),
    inHeading('a script in a heading', 'First <script>x()</script>', /code in a heading/),
    inHeading('an image with a handler in a heading', 'First <img onerror="x()" />', /code in a/),
    inHeading('an image in a heading', 'First ![x](/x.svg)', /"image" in a heading/),
    inHeading('a link in a heading', 'First [x](javascript:x)', /"link" in a heading/),
    onPage(
      'an expression in a table',
      page({ rest: '<DataTable id="box-sizes">{1 + 1}</DataTable>' }),
      /<DataTable> holds something/,
    ),
    onPage(
      'a script in a table',
      page({ rest: '<DataTable id="box-sizes">\n<script>x()</script>\n</DataTable>' }),
      /<DataTable> holds something/,
    ),
    onPage(
      'a note in a table',
      page({ rest: `<DataTable id="box-sizes">\n${tip({ id: 'box-b' })}</DataTable>` }),
      /<DataTable> holds something/,
    ),
    onPage(
      'an expression in a figure',
      page({
        rest: '<DataTable id="box-sizes" />\n\n<PathFigure id="box-sizes">\n{1}\n</PathFigure>',
      }),
      /<PathFigure> holds something/,
    ),
    inNote('an image that is a module', '![x](../../../x.mjs)', /there is no image "\.\.\/\.\.\//),
    inNote('an image that is a package', '![x](astro)', /there is no image "astro"/),
    onPage(
      'code hidden in a heading id inside a comment',
      page({ note: `{/*\n## x {#*/ alert(1) /*}\n*/}\n\n${tip()}` }),
      /the id \{#.*\} belongs to no heading/,
    ),
    onPage(
      'code hidden in a heading id inside an attribute',
      page({ note: tip({ title: 'A title that is long\n## enough {#"} x={alert(1)} y="}' }) }),
      /MDX syntax/,
    ),
    onPage(
      'front matter that ends elsewhere for Astro: a comment behind the dashes',
      page({ top: `${head()}--- # ${FORGED}\n` }),
      /an end of the front matter in doubt/,
    ),
    onPage(
      'front matter that ends elsewhere for Astro: a carriage return',
      page({ top: `${head()}# \r---\r\rexport const forged = 1;\n` }),
      /a character that cannot be seen, U\+000D/,
    ),
    onPage(
      'front matter that ends elsewhere for Astro: three plus signs',
      page({ top: head({ summary: `"${HEAD.summary}\n+++ more"` }) }),
      /an end of the front matter in doubt/,
    ),
    onPage('a spread attribute', page({ note: tip({}, WORDS, '{...x}') }), /may not spread/),
    onPage(
      'an attribute that is called',
      page({ note: tip({}, WORDS, 'aliases={f()}') }),
      /"aliases" is neither a string nor a list of strings/,
    ),
    onPage(
      'an attribute that is called inside of a list',
      page({ note: tip({}, WORDS, 'aliases={["a", f()]}') }),
      /"aliases" is neither a string nor a list of strings/,
    ),
    inTable('HTML in a cell', { cells: ['"<b>x</b>"', '"1"'] }, /\[box-row\] HTML, <b>/),
    inTable('a block in a cell', { cells: ['"- x"', '"1"'] }, /\[box-row\] a block in a cell/),
  ]);
});

describe('what used to end in a stack trace is refused with its place', () => {
  refuses([
    inNote(
      'an export in a note',
      'export const x = 1',
      /:11:3 {2}MDX syntax: Could not parse import/,
    ),
    inNote(
      'an import in a note',
      "import x from 'y'",
      /:11:1 {2}MDX syntax: Could not parse import/,
    ),
    inNote('a comment in a paragraph', 'Some {/* x */} text.', /:10:6 .*a comment inside of prose/),
    inNote('a comment in a list', '- one {/* x */}\n- two', /a comment inside of prose/),
    inNote('an empty expression', 'Some {} text.', /a comment inside of prose/),
    inNote('an expression', 'Some {1 + 1} text.', /an expression \{1 \+ 1\}/),
    inNote('raw HTML', 'Some <b>bold</b> text.', /unknown component <b> in prose/),
    inNote('a form', '<form>\n<iframe />\n</form>', /<form> in prose[\s\S]*<iframe> in prose/),
    inNote('a list of resources', '<Resources>\n- x\n</Resources>', /<Resources> in prose/),
    inNote('a note in a note', tip({ id: 'box-b' }), /<Tip> in prose/),
    inNote('a component in a line', 'Some <Tip>x</Tip>.', /<Tip> inside a line of text/),
    onPage(
      'a comment in <Now>',
      page({
        note: tip(
          { ...HOLDS, status: 'changed' },
          `<Now since="2020">Now {/* x */}.</Now>\n${WORDS}`,
        ),
      }),
      /a comment inside of prose/,
    ),
    inHead('aliases of YAML that grow', { aliases: '[&a aa, *a, *a]' }, /YAML: an anchor, &a/),
    inHead('an alias of YAML that names nothing', { aliases: '[*nothing]' }, /YAML: /),
    inHead('a tag of YAML that makes a function', { name: "!!js/function 'x'" }, /YAML: /),
    inHead('an unknown tag of YAML', { name: '!foo bar' }, /YAML: /),
    inHead('a merge in YAML', { '<<': '{ layout: x }' }, /unknown field "<<"/),
    inHead('a layout', { layout: '../../evil.astro' }, /unknown field "layout"/),
    inHead('a prototype', { __proto__x: 'y' }, /unknown field "__proto__x"/),
  ]);
});

const LONG = 'word '.repeat(900);
const INVISIBLE = /a character that cannot be seen, U\+/;
const UNTIDY = /the title has spaces at its ends, or two in a row/;

describe('titles, phrases and characters are what they seem', () => {
  refuses([
    field('a title of spaces', { title: ' '.repeat(30) }, UNTIDY),
    field('a title with a space at its end', { title: `${TIP.title} ` }, UNTIDY),
    field('a title of zero-width spaces', { title: '\u200B'.repeat(30) }, INVISIBLE),
    field('a title with a zero-width joiner', { title: `${TIP.title}\u200D` }, INVISIBLE),
    field('a title that is turned around', { title: `\u202E${TIP.title}` }, INVISIBLE),
    field(
      'a title that is turned around by a reference',
      { title: `&#x202E;${TIP.title}` },
      INVISIBLE,
    ),
    field('a title with a bell', { title: `${TIP.title}\u0007` }, INVISIBLE),
    field('a title with NUL', { title: `${TIP.title}\u0000` }, INVISIBLE),
    field(
      'a title over two lines',
      { title: 'A box is best kept\nclosed at night' },
      /several lines/,
    ),
    inNote('NUL in a note', `${WORDS}\u0000`, INVISIBLE),
    inNote('a control character in a note', `${WORDS}\u001B`, INVISIBLE),
    inNote('text that is turned around', `\u202E${WORDS}`, INVISIBLE),
    inNote('text that is turned around by a reference', `&#8238;${WORDS}`, INVISIBLE),
    inNote('a note without end', LONG, /the note has \d+ characters/),
    onPage(
      'a byte order mark',
      `\uFEFF${page()}`,
      /:1:1 {2}a character that cannot be seen, U\+FEFF/,
    ),
    onPage('a page of a megabyte', page({ note: ' '.repeat(1e6) }), /the file has \d+ bytes/),
    [
      'text that is not UTF-8',
      { [PAGE]: Buffer.from(page({ note: tip({ title: 'Ein Größe über alles' }) }), 'latin1') },
      /not UTF-8/,
    ],
    inHead('a page title of spaces', { title: '"      "' }, UNTIDY),
    inHead('a page title of zero-width spaces', { title: '"\\u200B\\u200B\\u200B"' }, INVISIBLE),
    inHead('a page title that is turned around', { title: '"\\u202EBox"' }, INVISIBLE),
    inHead('a page title over two lines', { title: '|\n  Box\n  and more' }, /several lines/),
    inHead('a summary of spaces', { summary: `"${' '.repeat(60)}"` }, /the summary has spaces/),
    inHead('an alias of spaces', { aliases: '["   "]' }, /the alias has spaces/),
    inHead('an alias twice', { aliases: '[ami, AMI]' }, /an alias stands twice/),
    onPage(
      'an alias of spaces in a note',
      page({ note: tip({}, WORDS, 'aliases={["   "]}') }),
      /the alias has spaces/,
    ),
    onPage(
      'an alias twice in a note',
      page({ note: tip({}, WORDS, 'aliases={["x y", "X y"]}') }),
      /an alias stands twice/,
    ),
    onPage(
      'eight aliases',
      page({
        note: tip(
          {},
          WORDS,
          `aliases={${JSON.stringify([...'abcdefgh'].map((letter) => `${letter} x`))}}`,
        ),
      }),
      /more than 7 aliases/,
    ),
    onPage(
      'aliases that are no list',
      page({ note: tip({}, WORDS, 'aliases="kms access denied"') }),
      /"aliases" is wrong: .*allowed: aliases=\{\["…", "…"\]\}/,
    ),
    onPage(
      'an alias that is the title',
      page({ note: tip({}, WORDS, `aliases={["${TIP.title}"]}`) }),
      /an alias that is the title/,
    ),
    onPage(
      'an alias without end',
      page({ note: tip({}, WORDS, `aliases={["${LONG.trim()}"]}`) }),
      /the alias has \d+ characters/,
    ),
    onPage('no aliases on a tip', page({ note: tip({}, WORDS, '') }), /a tip without "aliases"/),
  ]);
});

const NOT_HTTPS = /is not an https address/;
const NO_IMAGE = /there is no image/;
const NOWHERE = /leads nowhere/;
const source = (mistake: string, url: string): Case =>
  field(mistake, { ...HOLDS, source: url }, NOT_HTTPS);
const official = (mistake: string, url: string): Case =>
  inHead(mistake, { official: `[{ title: Page, url: "${url}" }]` }, NOT_HTTPS);

describe('addresses are official pages and files of the guide', () => {
  refuses([
    source('a source with a password', 'https://me:word@docs.aws.amazon.com/'),
    source('a source with spaces around', ' https://docs.aws.amazon.com/ '),
    source('a source with a space inside', 'https://docs.aws.amazon.com/a b'),
    source('a source over two lines', 'https://docs.aws.\namazon.com/'),
    source('a source whose host looks like another', 'https://dоcs.aws.amazon.com/'),
    source('a source without slashes', 'https:docs.aws.amazon.com/'),
    source('a source whose host has one part', 'https://localhost/'),
    source('two sources', 'https://a.example/ https://b.example/'),
    official('an official link with a password', 'https://me:word@aws.amazon.com/'),
    official('an official link with a space', 'https://aws.amazon.com/a b'),
    official('an official link without slashes', 'https:aws.amazon.com/'),
    inHead(
      'an official title of spaces',
      { official: '[{ title: "   ", url: "https://aws.amazon.com/" }]' },
      /the title has spaces/,
    ),
    inHead(
      'an official link twice',
      {
        official:
          '[{ title: Aa, url: "https://aws.amazon.com/" }, { title: Bb, url: "https://aws.amazon.com/" }]',
      },
      /an official link stands twice/,
    ),
    inNote('a link without slashes', '[x](https:example.org)', NOWHERE),
    inNote('a link with a password', '[x](https://me:word@example.org/)', NOWHERE),
    inNote('a link that is a script', '[x](javascript:alert(1))', NOWHERE),
    inNote('a link without words', 'See [](/box/).', /a link without words/),
    inNote('a link of a zero-width space', 'See [\u200B](/box/).', INVISIBLE),
    inNote(
      'a link by reference',
      'See [x][y].\n\n[y]: https://example.org/',
      /a link by reference/,
    ),
    inNote('a footnote', 'See[^1].\n\n[^1]: https://example.org/', /a footnote/),
    inNote('an image from elsewhere', '![x](https://example.org/x.png)', NO_IMAGE),
    inNote('an image that is a script', '![x](javascript:alert(1))', NO_IMAGE),
    inNote('an image that is data', '![x](data:image/svg+xml,x)', NO_IMAGE),
    inNote('an image without an address', '![x]()', NO_IMAGE),
    inNote('an image that is not there', '![x](/x.svg)', NO_IMAGE),
    inNote('an image outside of its folder', '![x](/../guide/box/index.mdx)', NO_IMAGE),
    inNote('an image that cannot be decoded', '![x](/%E0%A4%A.svg)', NO_IMAGE),
    onPage(
      'an image between notes',
      page({ rest: '![x](http://example.org/x.png)\n\n<DataTable id="box-sizes" />' }),
      NO_IMAGE,
    ),
  ]);
  it('an image of the folder of assets is right', async () => {
    const image = { [PAGE]: page({ note: tip({}, '![x](/x.svg)') }), 'public/x.svg': '<svg />' };
    assert.deepEqual(await mistakesIn(image), []);
  });
});

const MISSHAPEN = /the id ".*" is misshapen/;
const heading = (id: string, words = 'First'): string => `## ${words} {#${id}}`;

describe('ids are fit for addresses, and each is the only one', () => {
  refuses([
    field('an earlier id that climbs', { was: '../../evil' }, MISSHAPEN),
    field('an earlier id with a slash', { was: 'box/old' }, MISSHAPEN),
    field('an earlier id of markup', { was: 'box-&lt;b&gt;' }, MISSHAPEN),
    field('an earlier id in capitals', { was: 'Box-Old' }, MISSHAPEN),
    field('an earlier id of 300 letters', { was: `box-${'x'.repeat(300)}` }, MISSHAPEN),
    field('an earlier id twice', { was: 'box-old box-old' }, /stands twice in "was"/),
    field('a source twice', { from: 'memos memos' }, /stands twice in "from"/),
    field('a mark twice', { marks: 'cost cost' }, /stands twice in "marks"/),
    field('a page twice', { also: 'box box' }, /stands twice in "also"/),
    field('a check in the year 0', { ...HOLDS, checked: '0000-01' }, /"checked" is "0000-01"/),
    field('a check before AWS', { ...HOLDS, checked: '1999-01' }, /"checked" is "1999-01"/),
    onPage(
      'a topic with the id of a note',
      page({ heading: heading('box-tip') }),
      /is that of a note or row/,
    ),
    onPage(
      'a topic with the id of a row',
      page({ heading: heading('box-row') }),
      /is that of a note or row/,
    ),
    onPage(
      'a topic with an earlier id',
      page({ heading: heading('box-old'), note: tip({ was: 'box-old' }) }),
      /is that of a note or row/,
    ),
    ...['main', 'pages', 'also', 'contents-label', 'serious-label', 'table-box-sizes', 'i-tip'].map(
      (id) =>
        onPage(
          `a topic with the id ${id}`,
          page({ heading: heading(id) }),
          /pages use for themselves/,
        ),
    ),
    onPage(
      'a topic id without end',
      page({ heading: heading('x'.repeat(500)) }),
      /id ".*" is misshapen/,
    ),
    onPage(
      'a heading without words',
      page({ heading: '## {#first}' }),
      /:7:1 {2}a heading of 0 characters/,
    ),
    onPage(
      'a heading of zero-width spaces',
      page({ heading: heading('first', '\u200B') }),
      INVISIBLE,
    ),
    onPage(
      'a heading without end',
      page({ heading: heading('first', LONG.trim()) }),
      /a heading of \d+ characters/,
    ),
    onPage(
      'two headings of the same words',
      page({ rest: `${heading('second')}\n\n<DataTable id="box-sizes" />` }),
      /the heading "first" is taken/,
    ),
    onPage(
      'a figure of a table that is not there',
      page({ rest: '<DataTable id="box-sizes" />\n\n<PathFigure id="none" />' }),
      /the page shows no table "none"/,
    ),
    onPage(
      'a figure twice',
      page({
        rest: '<DataTable id="box-sizes" />\n\n<PathFigure id="box-sizes" />\n\n<PathFigure id="box-sizes" />',
      }),
      /the figure "box-sizes" is taken/,
    ),
    onPage(
      'a figure that cannot be drawn',
      page({ rest: '<DataTable id="box-sizes" />\n\n<PathFigure id="box-sizes" />' }),
      /\[box-row\] a row that the figure cannot draw/,
    ),
    inTable(
      'a path that is markup',
      { row: '    path: { number: 1, d: "M0 0\\"/><script>", at: [1, 1] }\n' },
      /"rows\.0\.path\.d" is wrong/,
    ),
    inTable(
      'two columns of one key',
      { top: '', cells: ['"a"', '"b"', '"c"'] },
      /a row of 3 cells/,
    ),
    ['a page outside of a service', { 'guide/cog.mdx': page() }, /the page's file is "cog\.mdx"/],
    [
      'an id that is not in the list',
      { 'permalinks.txt': 'box-row\n' },
      /:9:6 {2}\[box-tip\] the id is not in .*allowed: npm run permalinks/,
    ],
    inTable(
      'a row that names a page without a link',
      { top: 'index: names\n', cells: ['"Box"', '"1"'] },
      /"Box" has a page, which its row does not link to/,
    ),
    onPage(
      'a serious gotcha that nobody has checked',
      page({ note: tip({ severity: 'serious' }).replaceAll('Tip', 'Gotcha') }),
      /a serious gotcha that nobody has checked/,
    ),
    inNote(
      'a fence that never ends',
      '```bash\nls\n</Tip>',
      /:9:1 {2}MDX syntax: Expected a closing tag/,
    ),
    onPage(
      'a fence that never ends between notes',
      page({ rest: '<DataTable id="box-sizes" />\n\n```bash\nls' }),
      /a code block that never ends/,
    ),
    onPage(
      'rows of a table without a table',
      page({ rest: '<DataTable id="box-sizes" />\n\n| a | b |\n| c | d |' }),
      /a row of a table outside of a table/,
    ),
  ]);
});
