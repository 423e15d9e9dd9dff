// The checklist: what is on it, in which order, and what is said of services without anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklistOf } from '../../../src/review/checklist.ts';
import type { Checklist } from '../../../src/review/checklist.ts';
import { BOX, CRATE, noteOf } from './notes.ts';

const shape = ({ sections }: Checklist) =>
  sections.map(({ title, groups }) => [
    title,
    ...groups.map((group) => [group.title, ...group.items.map(({ note }) => note.id)]),
  ]);

test('Serious gotchas come first, service by service, then what lies between them', () => {
  const notes = [
    noteOf('box-a'),
    noteOf('box-crate', { services: ['box', 'crate'] }),
    noteOf('box-b', { severity: 'regular' }),
    noteOf('crate-a', { services: ['crate'] }),
    noteOf('box-crate', { services: ['box', 'crate'] }),
  ];
  assert.deepEqual(shape(checklistOf([BOX, CRATE], notes, ['gotchas'])), [
    ['Serious', ['Boxes', 'box-a'], ['Crates', 'crate-a'], ['Between them', 'box-crate']],
    ['What else counts', ['Boxes', 'box-b']],
  ]);
});

test('A note between a service and one that is not chosen is left out, a general one is not', () => {
  const notes = [
    noteOf('crate-box', { services: ['crate', 'box'] }),
    noteOf('cost-box', { services: ['cost', 'box'], general: true }),
    noteOf('box-crate', { services: ['box', 'crate'] }),
  ];
  assert.deepEqual(shape(checklistOf([BOX], notes, ['serious'])), [
    ['Serious', ['Boxes', 'cost-box', 'box-crate']],
  ]);
});

test('Each thing that counts adds what it names', () => {
  const notes = [
    noteOf('serious'),
    noteOf('regular', { severity: 'regular' }),
    noteOf('cost', { kind: 'tip', severity: null, marks: ['cost'] }),
    noteOf('security', { kind: 'basic', severity: null, marks: ['security'] }),
    noteOf('tied', { kind: 'lock-in', severity: null }),
    noteOf('limit', { kind: 'basic', severity: null, limit: '5 boxes' }),
  ];
  const idsFor = (...what: Parameters<typeof checklistOf>[2]) =>
    checklistOf([BOX], notes, what).items.map(({ note }) => note.id);
  assert.deepEqual(idsFor('serious'), ['serious']);
  assert.deepEqual(idsFor('gotchas'), ['serious', 'regular']);
  assert.deepEqual(idsFor('cost'), ['cost']);
  assert.deepEqual(idsFor('security', 'limits'), ['security', 'limit']);
  assert.deepEqual(idsFor('lock-in'), ['tied']);
  assert.deepEqual(idsFor(), []);
});

test('A service without anything is named, plainly', () => {
  const notes = [noteOf('box-a'), noteOf('crate-a', { services: ['crate'], severity: 'regular' })];
  const silencesOf = (...what: Parameters<typeof checklistOf>[2]) =>
    checklistOf([BOX, CRATE], notes, what).silences;
  assert.deepEqual(silencesOf('serious'), ['Crates has no serious gotcha here.']);
  assert.deepEqual(silencesOf('gotchas'), ['Crates has no serious gotcha here.']);
  assert.deepEqual(silencesOf('cost', 'limits'), [
    'Boxes and Crates have nothing on cost or limits here.',
  ]);
  assert.deepEqual(silencesOf(), []);
});
