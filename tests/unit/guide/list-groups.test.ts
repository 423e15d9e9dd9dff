// The notes of a list by type, service by service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { groupsOf } from '../../../src/guide/list-groups.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes, pages } = await readGuideOrFail({ dir: FIXTURE.content });
const families = [...familiesOf(pages, notes).values()];
const all = (): boolean => true;
const shownIn = (most: number) =>
  groupsOf(families, all, most).flatMap((group) => group.pages.flatMap((page) => page.notes));

test('A list has every note once, service by service, and counts them', () => {
  const groups = groupsOf(families, all, Infinity);
  assert.equal(new Set(shownIn(Infinity)).size, notes.length);
  assert.equal(
    groups.reduce((sum, { count }) => sum + count, 0),
    notes.length,
  );
  assert.equal(groups[0]?.page.key, 'box');
});

test('On each page what is serious comes first', () => {
  for (const { pages: listed } of groupsOf(families, all, Infinity))
    for (const { notes: own } of listed) {
      const serious = own.map(({ severity }) => severity === 'serious');
      assert.deepEqual(
        serious,
        serious.toSorted((a, b) => Number(b) - Number(a)),
      );
    }
});

test('A service of which a list has nothing is no group', () => {
  const groups = groupsOf(families, ({ kind }) => kind === 'alternative', Infinity);
  assert.deepEqual(
    groups.map(({ page }) => page.key),
    ['box', 'crate'],
  );
});

test('A list of very many leaves the rest to the largest pages, but shows whatever is serious', () => {
  const groups = groupsOf(families, all, 20);
  const shown = shownIn(20);
  assert.ok(shown.length <= 20, `${shown.length} shown`);
  const more = groups.flatMap((group) => group.pages.map((page) => page.more));
  assert.equal(shown.length + more.reduce((sum, count) => sum + count, 0), notes.length);
  const serious = notes.filter(({ severity }) => severity === 'serious');
  for (const note of serious) assert.ok(shownIn(1).includes(note), note.id);
});
