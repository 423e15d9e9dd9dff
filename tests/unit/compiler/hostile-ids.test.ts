// Ids that are unfit for addresses or taken, and structures that do not hold.
import { describe } from 'node:test';
import {
  HOLDS,
  INVISIBLE,
  LONG,
  field,
  inNote,
  inTable,
  onPage,
  page,
  refuses,
  tip,
} from './hostile-guide.ts';

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
