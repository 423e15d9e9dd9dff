// What would run in the build, or end in a stack trace: none of it may.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  HEAD,
  HOLDS,
  WORDS,
  head,
  inHead,
  inHeading,
  inNote,
  inTable,
  mistakesIn,
  onPage,
  page,
  refuses,
  tip,
} from './hostile-guide.ts';

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
      'a comment in <Was>',
      page({
        note: tip(
          { ...HOLDS, status: 'changed' },
          `${WORDS}\n\n<Was until="2020">Then {/* x */}.</Was>`,
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
