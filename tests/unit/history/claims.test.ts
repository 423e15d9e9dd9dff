// What notes claimed in old versions of pages: found by their tags, compared without formatting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSameClaim, notesIn, titleOf } from '../../../src/history/claims.ts';

const NOTE = `id="box-a" severity="serious" marks="cost"
  title="A claim of 5 > 4" from="memos" asOf="2015" status="unchecked"
  errors={["E1: 'x' > y", "E2"]} do="Do this."
  aliases={["a phrase"]}>
A sentence with \`code\` and [a link](#box-b). Another one.

<Was until="2020">It was otherwise.</Was>`;
const page = (note: string): string =>
  `---\ntitle: Box\n---\n\n## Topic {#t}\n\n<Gotcha ${note}\n</Gotcha>\n\n<Tip id="box-b" title="B">\nText of B, id="box-c".\n</Tip>\n`;

const [, other] = ['box-a', 'box-b'];
const noteOf = (source: string): string => notesIn(page(source)).get('box-a') ?? '';

test('Notes are found by their tags, with their titles', () => {
  const notes = notesIn(page(NOTE));
  assert.deepEqual([...notes.keys()], ['box-a', other]);
  assert.equal(titleOf(notes.get('box-a') ?? ''), 'A claim of 5 > 4');
  assert.equal(titleOf(notes.get('box-b') ?? ''), 'B');
});

test('A claim is the same where only its formatting and what else stands in the tag differ', () => {
  for (const [from, to] of [
    ['Another one.', 'Another\none.'],
    ['[a link](#box-b)', '[a link](#box-z)'],
    ['`code`', 'code'],
    ['from="memos"', 'from="memos open-guide" also="crate" see="box-z"'],
    ['aliases={["a phrase"]}', 'aliases={["a phrase", "another"]} evidence={["x"]}'],
    ['severity="serious"', 'severity="regular"'],
    ['status="unchecked"', 'status="holds"\n  checked="2024-01"'],
  ] as const) {
    const altered = NOTE.replace(from, to);
    assert.notEqual(altered, NOTE);
    assert.ok(areSameClaim(noteOf(NOTE), noteOf(altered)), to);
  }
});

test('A claim is another where title, text, what to do, errors or limit differ', () => {
  for (const [from, to] of [
    ['5 > 4', '5 > 3'],
    ['Another one.', 'Yet another one.'],
    ['Do this.', 'Do that.'],
    ['"E2"', '"E3"'],
    ['do="Do this."', 'do="Do this." limit="5 boxes"'],
    ['It was otherwise.', 'It was not so.'],
  ] as const)
    assert.ok(!areSameClaim(noteOf(NOTE), noteOf(NOTE.replace(from, to))), to);
});

test('What cannot be read is left out, and nothing takes long', () => {
  const start = performance.now();
  for (const text of [
    '',
    '<Gotcha ',
    '<Gotcha >\n</Gotcha>',
    '<Gotcha id="">\n</Gotcha>',
    '<Gotcha\n'.repeat(5000),
    `<Gotcha x={${'['.repeat(50_000)}`,
    `<Tip title="${'"'.repeat(50_000)}\n</Tip>`,
    `<Tip title={${'[]'.repeat(20_000)}\n</Tip>`,
  ])
    assert.deepEqual([...notesIn(text).keys()], []);
  assert.deepEqual([...notesIn('<Gotcha id="x" title="never closed">\ntext').keys()], ['x']);
  assert.ok(performance.now() - start < 400);
});
