// What was true once and is no longer: since when, in which order, for which service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { byService, latestOf, reversalsOf, since, yearsOf } from '../../../src/guide/reversals.ts';
import type { Reversal } from '../../../src/guide/reversals.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes, pages, tables } = await readGuideOrFail({ dir: FIXTURE.content });
const familiesWith = (all: readonly Note[]) => [...familiesOf(pages, all).values()];
const all = reversalsOf(familiesWith(notes), tables);
const idsOf = (reversals: readonly Reversal[]): string[] => reversals.map(({ id }) => id);

/** A note that changed, which cases alter. */
const CHANGED = 'crate-stack-height';

/** The weight of a note of which some fields are others. */
function weightWith(fields: Partial<Note>): number {
  const altered = notes.map((note) => (note.id === CHANGED ? { ...note, ...fields } : note));
  const found = reversalsOf(familiesWith(altered), tables).find(({ id }) => id === CHANGED);
  assert.ok(found);
  return found.weight;
}

test('A reversal tells what was, what is, and where', () => {
  const found = all.find(({ id }) => id === CHANGED);
  assert.ok(found);
  assert.deepEqual(
    { ...found, family: found.family.service, weight: 0 },
    {
      id: CHANGED,
      page: 'crate',
      family: 'crate',
      title: 'A stack of more than five crates falls over',
      before: 'The limit was five crates, and no strap changed it.',
      now: 'Five crates stand alone, and six where a strap goes round them.',
      year: '2022',
      lastTrue: '2022',
      checked: '2023-10',
      weight: 0,
    },
  );
});

test('Every note and row that tells what was is a reversal, once', () => {
  const told = [...notes, ...tables.flatMap(({ rows }) => rows)]
    .filter(({ past }) => past !== null)
    .map(({ id }) => id);
  assert.ok(told.length > 4);
  assert.deepEqual(idsOf(all).toSorted(), told.toSorted());
});

test('The most consequential comes first, rows last', () => {
  const weights = all.map(({ weight }) => weight);
  assert.deepEqual(
    weights,
    weights.toSorted((a, b) => b - a),
  );
  const rows = new Set(tables.flatMap((table) => table.rows.map(({ id }) => id)));
  const ofRows = all.filter(({ id }) => rows.has(id));
  assert.ok(ofRows.every(({ weight, now }) => weight < 0 && now === null));
  assert.equal(all[0]?.id, 'box-neighbours-is-everyone');
});

test('What bites, what it touches, a rule reversed and where it is met add to the weight', () => {
  const plain = { severity: null, kind: 'basic', marks: [], also: [], errors: [] } as const;
  const least = weightWith(plain);
  assert.equal(weightWith({ ...plain, kind: 'tip' }), least + 1);
  assert.equal(weightWith({ ...plain, severity: 'regular' }), least + 2);
  assert.equal(weightWith({ ...plain, severity: 'serious' }), least + 4);
  assert.equal(weightWith({ ...plain, marks: ['important'] }), least + 3);
  assert.equal(weightWith({ ...plain, marks: ['security', 'cost'] }), least + 4);
  assert.equal(weightWith({ ...plain, marks: ['undocumented'] }), least);
  assert.equal(weightWith({ ...plain, also: ['shed', 'box', 'moving'] }), least + 2);
  assert.equal(weightWith({ ...plain, errors: ['A', 'B', 'C'] }), least + 2);
  assert.equal(weightWith({ ...plain, status: 'retired' }), least - 3);
  for (const title of [
    'Straps have been pointless since 2018, and cost time',
    'Crates have stood alone since May 2024',
    'Crates need no strap any more',
    'Advice to wait is out of date',
    'New crates refuse straps',
  ])
    assert.equal(weightWith({ ...plain, title }), least + 6, title);
  for (const title of ['A stack of 2018 crates falls over', 'Since when crates stand is unknown'])
    assert.equal(weightWith({ ...plain, title }), least, title);
  const text = 'Every stack had to have a strap.';
  assert.equal(weightWith({ ...plain, past: { until: '2022', text, markdown: text } }), least + 2);
});

test('What changed again on the same page in the same year weighs less', () => {
  const [first] = notes.filter(({ id }) => id === CHANGED);
  assert.ok(first);
  const twins = ['crate-twin-a', 'crate-twin-b'].map((id) => ({ ...first, id }));
  const weights = reversalsOf(familiesWith([...notes, ...twins]), [])
    .filter(({ page }) => page === 'crate')
    .map(({ weight }) => weight);
  const [most = 0] = weights;
  assert.deepEqual(weights, [most, most - 2, most - 4]);
});

test('Whoever learned in a year has to unlearn what changed in that year or later', () => {
  // From the last change of the guide to the first, which a row tells.
  assert.deepEqual(yearsOf(all), ['2023', '2022', '2021', '2020', '2019', '2018', '2017', '2016']);
  assert.ok(idsOf(since(all, '2022')).includes(CHANGED));
  assert.ok(!idsOf(since(all, '2023')).includes(CHANGED));
  for (const year of yearsOf(all).slice(1)) {
    const later = String(Number(year) + 1);
    assert.ok(since(all, year).length >= since(all, later).length, year);
  }
  // Its year is not known; in 2022 it was said to be so.
  assert.ok(idsOf(since(all, '2022')).includes('box-ticket-expires'));
  assert.ok(!idsOf(since(all, '2023')).includes('box-ticket-expires'));
  assert.deepEqual(yearsOf([]), []);
});

test('Reversals stand under their service, the most used one first', () => {
  const groups = byService(all);
  assert.equal(groups[0]?.family.service, 'box');
  assert.deepEqual(
    groups.flatMap(({ reversals }) => idsOf(reversals)).toSorted(),
    idsOf(all).toSorted(),
  );
  for (const { family, reversals } of groups)
    for (const reversal of reversals) assert.equal(reversal.family, family);
});

test('What changed lately begins with the newest year, each service once', () => {
  assert.deepEqual(
    latestOf(familiesWith(notes), 6).map(({ id, year }) => [id, year]),
    [
      ['box-neighbours-is-everyone', '2023'],
      [CHANGED, '2022'],
    ],
  );
});

test('Of changes of one year the one that was checked last comes first', () => {
  const same = notes.map((note): Note =>
    note.id === CHANGED && note.past !== null
      ? { ...note, checked: '2024-07', past: { ...note.past, until: '2023' } }
      : note,
  );
  assert.equal(latestOf(familiesWith(same), 6)[0]?.id, CHANGED);
});
