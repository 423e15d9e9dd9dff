// Which filters a page offers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { chipsFor } from '../../../src/components/note-filter/chips.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes } = await readGuideOrFail({ dir: FIXTURE.content });
const on = (page: string) => notes.filter((note) => note.page === page);
const namesOf = (chips: readonly { readonly name: string }[]): string[] =>
  chips.map(({ name }) => name);

test('The row of filters begins with what bites', () => {
  assert.deepEqual(namesOf(chipsFor(notes).row), [
    'gotcha',
    'serious',
    'tip',
    'basic',
    'security',
    'cost',
  ]);
});

test('What is chosen less often stands behind "More"', () => {
  const more = namesOf(chipsFor(notes).more);
  assert.deepEqual(more.slice(0, 3), ['lock-in', 'alternative', 'performance']);
  assert.ok(more.includes('changed') && more.includes('unchecked'));
});

test('Marks that readers do not choose by are no filters', () => {
  const { row, more } = chipsFor(notes);
  const names = namesOf([...row, ...more]);
  for (const mark of ['important', 'new', 'undocumented', 'opinionated', 'needs-work'])
    assert.ok(
      notes.some(({ marks }) => marks.some((own) => own === mark)),
      mark,
    );
  assert.deepEqual(
    names.filter((name) => /important|new|undocumented|opinionated|needs-work|marked/.test(name)),
    [],
  );
});

test('A filter counts the notes it shows, and one without any is not offered', () => {
  const { row, more } = chipsFor(on('crate'));
  const gotchas = row.find(({ name }) => name === 'gotcha');
  assert.equal(gotchas?.count, 2);
  assert.ok(!namesOf(row).includes('security'));
  for (const { count, name } of [...row, ...more]) assert.ok(count > 0, name);
});
