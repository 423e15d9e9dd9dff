// What stands beside a note on its own page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { besideOf } from '../../../src/guide/beside.ts';
import type { Beside } from '../../../src/guide/beside.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { createLeads } from '../../../src/guide/leads.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes, pages } = await readGuideOrFail({ dir: FIXTURE.content });
const box = familiesOf(pages, notes).get('box');
const leadsOf = createLeads(notes);
const find = (id: string): Note => {
  const note = notes.find((candidate) => candidate.id === id);
  assert.ok(note);
  return note;
};
const beside = (id: string, most = { serious: 5, others: 6 }): Beside => {
  const note = find(id);
  assert.ok(box);
  return besideOf(note, box, leadsOf(note), most);
};
const idsOf = (some: readonly Note[]): string[] => some.map(({ id }) => id);

test('The way on from a note stays in its topic', () => {
  const first = beside('box-lock-everything');
  assert.equal(first.previous, null);
  assert.equal(first.next?.id, 'box-spare');
  const last = beside('box-lock-freezes');
  assert.equal(last.previous?.id, 'box-spare');
  assert.equal(last.next, null);
});

test('What else bites in the service is told without the note itself, as far as there is room', () => {
  const { serious } = beside('box-open-lid-in-rain');
  assert.deepEqual(idsOf(serious), [
    'box-wet-bottom',
    'crate-stack-height',
    'box-neighbours-is-everyone',
  ]);
  assert.equal(beside('box-spare', { serious: 2, others: 6 }).serious.length, 2);
});

test('Related notes are those of the topic, then those that follow on the page', () => {
  const { related } = beside('box-ticket');
  assert.deepEqual(idsOf(related), [
    'box-ticket-short',
    'box-handles',
    'box-lid-shape',
    'box-lid-kinds',
    'box-lid-string',
    'box-key-under-mat',
  ]);
});

test('No note stands twice beside another', () => {
  for (const { id } of box?.notes ?? []) {
    const { previous, next, leads, serious, related } = beside(id);
    const told = idsOf(
      [previous, next, ...leads, ...serious, ...related].filter((note) => note !== null),
    );
    assert.ok(!told.includes(id), id);
    const lists = idsOf([...leads, ...related, ...serious]);
    assert.equal(new Set(lists).size, lists.length, id);
  }
});

test('A note leads to those that it names, and these lead back', () => {
  const { leads, related } = beside('box-neighbours-is-everyone');
  assert.deepEqual(idsOf(leads), ['crate-stack-height', 'box-wet-bottom']);
  assert.equal(related.length, 4);
  assert.ok(idsOf(beside('crate-stack-height').leads).includes('box-neighbours-is-everyone'));
});

test('Where a note leads takes the room of related notes, not of what bites', () => {
  const { leads, serious, related } = beside('box-neighbours-is-everyone', {
    serious: 1,
    others: 1,
  });
  assert.deepEqual(idsOf(leads), ['crate-stack-height']);
  assert.equal(serious.length, 1);
  assert.equal(related.length, 0);
});
