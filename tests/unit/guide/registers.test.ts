// Lists by type: which there are, which readers are offered, how they are headed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { offeredRegisters, registersOf, titleOf } from '../../../src/guide/registers.ts';
import { marksInView } from '../../../src/vocabulary.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes } = await readGuideOrFail({ dir: FIXTURE.content });
const registers = registersOf(notes);
const namesOf = (some: readonly { readonly name: string }[]): string[] =>
  some.map(({ name }) => name);

test('Every list keeps its address, offered or not', () => {
  for (const name of ['holds', 'judgement', 'needs-work', 'new', 'important', 'marked-lock-in'])
    assert.ok(namesOf(registers).includes(name), name);
});

test('Readers are offered lists of what they choose by, and no name twice', () => {
  const offered = offeredRegisters(notes);
  assert.deepEqual(namesOf(offered), [
    ...['serious', 'security', 'cost', 'performance'],
    ...['basic', 'tip', 'gotcha', 'lock-in', 'alternative'],
    ...['changed', 'unchecked', 'retired'],
  ]);
  assert.equal(new Set(offered.map(({ plural }) => plural)).size, offered.length);
});

test('No two lists have the same heading', () => {
  assert.equal(new Set(registers.map(titleOf)).size, registers.length);
});

test('Readers see the marks they choose by, and lock-in not twice', () => {
  assert.deepEqual(marksInView('gotcha', ['new', 'cost', 'lock-in', 'important', 'security']), [
    'security',
    'cost',
    'lock-in',
  ]);
  assert.deepEqual(marksInView('lock-in', ['lock-in', 'opinionated', 'cost']), ['cost']);
});
