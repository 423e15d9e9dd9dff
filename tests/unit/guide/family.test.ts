// The family of a service: its pages, its guests, its serious gotchas, each counted once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf, seriousAmong } from '../../../src/guide/family.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes, pages } = await readGuideOrFail({ dir: FIXTURE.content });
const families = familiesOf(pages, notes);
const idsOf = (some: readonly Note[]): string[] => some.map(({ id }) => id);
const familyOf = (service: string) => {
  const family = families.get(service);
  assert.ok(family, service);
  return family;
};

test('Every service has one family, and every page stands in one', () => {
  assert.deepEqual([...families.keys()], [...new Set(pages.map(({ service }) => service))]);
  assert.deepEqual(
    [...families.values()].flatMap((family) => family.pages.map(({ page }) => page.key)).sort(),
    pages.map(({ key }) => key).sort(),
  );
});

test('A family has the notes of its index and of its topic pages', () => {
  const box = familyOf('box');
  assert.equal(box.page.key, 'box');
  assert.deepEqual(
    box.pages.map(({ page }) => page.key),
    ['box', 'box/lids'],
  );
  assert.deepEqual(
    new Set(idsOf(box.notes)),
    new Set(idsOf(notes.filter(({ page }) => page === 'box' || page === 'box/lids'))),
  );
});

test('Guests of a family are those of other services, each once', () => {
  assert.deepEqual(idsOf(familyOf('box').guests).sort(), ['crate-stack-height', 'shed-pallets']);
  const everywhere = notes.map((note) =>
    note.id === 'shed-pallets' ? { ...note, also: ['box', 'box/lids'] } : note,
  );
  const box = familiesOf(pages, everywhere).get('box');
  assert.deepEqual(idsOf(box?.guests ?? []).sort(), ['crate-stack-height', 'shed-pallets']);
});

test('A note that also belongs on another page of its own service is no guest of the family', () => {
  const inside = notes.map((note) =>
    note.id === 'box-wet-bottom' ? { ...note, also: ['box/lids'] } : note,
  );
  const box = familiesOf(pages, inside).get('box');
  const lids = box?.pages.find(({ page }) => page.key === 'box/lids');
  assert.deepEqual(idsOf(lids?.guests ?? []), ['box-wet-bottom']);
  assert.ok(!idsOf(box?.guests ?? []).includes('box-wet-bottom'));
  assert.equal(idsOf(box?.serious ?? []).filter((id) => id === 'box-wet-bottom').length, 1);
});

test('The serious gotchas of a family come from all its pages and its guests, the hardest first', () => {
  assert.deepEqual(idsOf(familyOf('box').serious), [
    // Important and about money or safety; then safety or money alone.
    'box-wet-bottom',
    'box-open-lid-in-rain',
    'crate-stack-height',
    'box-neighbours-is-everyone',
  ]);
  const lids = familyOf('box').pages.find(({ page }) => page.key === 'box/lids');
  assert.deepEqual(idsOf(lids?.serious ?? []), [
    'box-open-lid-in-rain',
    'box-neighbours-is-everyone',
  ]);
});

test('What is gone stands last among what is serious', () => {
  const [first] = familyOf('box').serious;
  assert.ok(first);
  const gone = familyOf('box').serious.map((note): Note =>
    note === first ? { ...note, status: 'retired' } : note,
  );
  assert.equal(seriousAmong(gone).at(-1)?.id, first.id);
});

test('A guest tells more of the use of a service than a note of its own', () => {
  const box = familyOf('box');
  assert.equal(box.use, box.notes.length + 2 * box.guests.length);
});
