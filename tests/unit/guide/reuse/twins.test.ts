// Notes and pages as Markdown: parsed back, they say what the guide says, whatever stands in them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Note } from '../../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../../src/compiler/read.ts';
import { llmsFullText, llmsText } from '../../../../src/guide/reuse/llms.ts';
import { createSource } from '../../../../src/guide/reuse/source.ts';
import { noteMarkdown, pageMarkdown } from '../../../../src/guide/reuse/twins.ts';
import { oneLine, readBack } from '../../../support/round-trip.ts';
import { FIXTURE } from '../../../support/sites.ts';

const guide = await readGuideOrFail({ dir: FIXTURE.content });
const fresh = () => createSource(guide, (path) => `https://example.org${path}`);
const source = fresh();
const NOTE = source.note('box-neighbours-is-everyone');

describe('a note as Markdown', () => {
  it('reads back as it was written', () => {
    for (const note of source.notes) {
      const { words, titles, types } = readBack(noteMarkdown(note, source));
      assert.equal(titles[0], oneLine(note.title));
      assert.ok(!types.has('html'), note.id);
      for (const text of [note.body.text, note.past?.text, note.do, note.limit, ...note.errors])
        assert.ok(words.includes(oneLine(text ?? '')), `${note.id}: ${text ?? ''}`);
    }
  });

  it('says when and against what it was checked, where it comes from and where it leads', () => {
    const text = noteMarkdown(NOTE, source);
    assert.match(
      text,
      /^# “Neighbours” means anyone who has a street address\n\n\*\*Serious gotcha\*\* · Security · \[Box lids\]/,
    );
    assert.match(
      text,
      /\nChanged in 2023\. Checked June 2024 against <https:\/\/docs\.aws\.amazon\.com\/boxes\/latest\/neighbours\.html>\.\n/,
    );
    assert.match(text, /\n> \*\*Until 2023:\*\*\n>\n> Every new box let the group in/);
    assert.match(
      text,
      /\nFrom the \[AWS Field Guide\]\(https:\/\/example\.org\/n\/box-neighbours-is-everyone\/\), which builds on .*CC BY-SA 4\.0/,
    );
    assert.match(
      text,
      /\n## Read next\n\n- \[.*\]\(https:\/\/example\.org\/n\/crate-stack-height\/\)/,
    );
  });

  it('names the Open Guide where the note retells it, and only there', () => {
    for (const note of source.notes)
      assert.equal(
        noteMarkdown(note, source).includes('which builds on'),
        note.from.includes('open-guide'),
        note.id,
      );
  });

  it('has addresses from the root where the site does not know its own', () => {
    const { links } = readBack(
      noteMarkdown(
        NOTE,
        createSource(guide, (path) => path),
      ),
    );
    assert.ok(links.includes('/n/box-neighbours-is-everyone/'));
    assert.ok(links.includes('/box/lids/#lock'));
  });
});

describe('hostile words in Markdown', () => {
  const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '[click](javascript:alert(1))',
    '![](https://example.org/x.png)',
    '# not a heading',
    '* not a list',
    '1. not a list',
    '| not | a table |',
    '`a` ``b`` *c* _d_ __proto__ ~~e~~',
    '> no quote',
    '---',
    '&lt;b&gt; &amp;',
    'a\\*b\\',
    '\u202Eright to left',
    'a lone \uD800 surrogate',
    '`'.repeat(5000),
    '['.repeat(5000),
    '*'.repeat(5000),
  ];
  const hostile = (words: string): Note => ({
    ...NOTE,
    title: words,
    do: words,
    limit: words,
    errors: [words],
  });

  for (const words of HOSTILE)
    it(`stay words: ${JSON.stringify(words.slice(0, 40))}`, () => {
      // Of several runs the quickest: the machine may be busy.
      const runs = Array.from({ length: 5 }, () => {
        const start = performance.now();
        noteMarkdown(hostile(words), fresh());
        return performance.now() - start;
      });
      assert.ok(Math.min(...runs) < 100, `${Math.min(...runs)} ms`);
      const text = noteMarkdown(hostile(words), fresh());
      const { titles, types, links, words: read } = readBack(text);
      assert.equal(titles[0], oneLine(words));
      assert.ok(!types.has('html') && !types.has('image'));
      assert.ok(links.every((link) => link.startsWith('https://')));
      assert.ok(read.includes(`Do: ${oneLine(words)}`));
    });
});

describe('a page as Markdown', () => {
  it('holds its notes, tables and prose in the order of the page', () => {
    for (const page of source.pages) {
      const { words, titles } = readBack(pageMarkdown(page, source));
      let from = 0;
      for (const block of page.blocks) {
        if (block.kind === 'table') continue;
        const expected = {
          prose: () => (block.kind === 'prose' ? block.prose.text : ''),
          note: () => (block.kind === 'note' ? source.note(block.id).title : ''),
          topic: () =>
            page.topics.find(({ id }) => block.kind === 'topic' && id === block.id)?.title ?? '',
        }[block.kind]();
        const at = words.indexOf(oneLine(expected), from);
        assert.ok(at >= from, `${page.key}: ${expected}`);
        from = at + 1;
      }
      for (const id of page.tables) assert.ok(titles.includes(source.table(id).title), id);
    }
  });

  it('has its tables with every cell', () => {
    for (const table of guide.tables) {
      const { words, types } = readBack(pageMarkdown(source.page(table.page), source));
      assert.ok(types.has('table'));
      for (const row of table.rows)
        for (const cell of row.cells) assert.ok(words.includes(oneLine(cell.text)), row.id);
    }
  });

  it('leads to the other pages of its service as Markdown', () => {
    assert.match(
      pageMarkdown(source.page('box'), source),
      /More on Boxes: \[Box lids\]\(https:\/\/example\.org\/box\/lids\.md\)\./,
    );
  });
});

describe('llms.txt', () => {
  it('has a title, a summary, how to cite, and each page once', () => {
    const text = llmsText(source);
    assert.match(text, /^# AWS Field Guide\n\n> .*\n\nHow to cite a note:\n\n- /);
    const { links, titles } = readBack(text);
    for (const { key } of source.pages)
      assert.equal(links.filter((link) => link === `https://example.org/${key}.md`).length, 1);
    assert.equal(titles.at(-1), 'Optional');
  });

  it('in full holds every page', () => {
    const text = llmsFullText(source);
    for (const page of source.pages) assert.ok(text.includes(pageMarkdown(page, source)), page.key);
  });
});
