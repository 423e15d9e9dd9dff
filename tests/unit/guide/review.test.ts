// What a review asks of the guide.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { reviewedOf, typeTableOf } from '../../../src/guide/review.ts';
import { Matcher } from '../../../src/review/match.ts';
import { noteKey } from '../../../src/review/note-key.ts';
import { recognise } from '../../../src/review/recognise.ts';
import { FIXTURE, REAL } from '../../support/sites.ts';

const { notes, pages } = await readGuideOrFail({ dir: FIXTURE.content });
const reviewed = reviewedOf([...familiesOf(pages, notes).values()]);
const table = typeTableOf(reviewed);

test('A service has its own notes and its guests, what bites hardest first', () => {
  const box = reviewed.find(({ family }) => family.service === 'box');
  assert.deepEqual(
    box?.notes.slice(0, 4).map(({ id, services }) => [id, services]),
    [
      ['box-wet-bottom', ['box']],
      ['box-open-lid-in-rain', ['box']],
      ['crate-stack-height', ['crate', 'shed', 'box']],
      ['box-neighbours-is-everyone', ['box', 'moving']],
    ],
  );
  const gone = notes.filter(({ status }) => status === 'retired').map(({ id }) => id);
  assert.ok(gone.length > 0);
  for (const note of box.notes) assert.ok(!gone.includes(note.id), note.id);
});

test('A service is found by its types, a topic page’s among them, and by its names', () => {
  const matcher = new Matcher(table);
  const servicesIn = (text: string): string[] =>
    matcher.match(recognise(text)).services.map(({ service }) => service);
  assert.deepEqual(servicesIn('resource "aws_box_lid_hinge" "a" {}'), ['box']);
  assert.deepEqual(servicesIn('Type: AWS::Crate::Crate'), ['crate']);
  assert.deepEqual(servicesIn('Cardboard Box Service\nWCS\nSheds'), ['box', 'shed']);
});

test('The keys of all notes differ, so that no tick is on two of them', async () => {
  const guide = await readGuideOrFail({ dir: REAL.content });
  const ids = guide.notes.flatMap(({ id, formerIds }) => [id, ...formerIds]);
  assert.equal(new Set(ids.map(noteKey)).size, new Set(ids).size);
});
