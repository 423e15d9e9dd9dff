// What the first page chooses of the guide.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { bitesOf, byUse, firstSentence } from '../../../src/guide/highlights.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes, pages } = await readGuideOrFail({ dir: FIXTURE.content });
const families = [...familiesOf(pages, notes).values()];

test('A first sentence ends at its full stop, not at a number, and not after a block', () => {
  assert.equal(firstSentence('It costs $0.005 an hour. Used or idle.'), 'It costs $0.005 an hour.');
  assert.equal(firstSentence('Three ways:\nthe first. The second.'), 'Three ways:');
  assert.equal(
    firstSentence('In US East (N. Virginia) it costs. More.'),
    'In US East (N. Virginia) it costs.',
  );
  assert.equal(
    firstSentence('Lid Opens for\nloose anyone\nNone keeps out water.'),
    'None keeps out water.',
  );
  assert.equal(firstSentence('No stop at all'), 'No stop at all');
  assert.equal(firstSentence(''), '');
});

test('Services stand in the order of their use', () => {
  const uses = byUse(families).map(({ use }) => use);
  assert.deepEqual(
    uses,
    uses.toSorted((a, b) => b - a),
  );
});

test('What bites is serious, of different services, and of the service it stands under', () => {
  const bites = bitesOf(families, 6);
  // Boxes, sheds and crates have one; the others have none.
  assert.equal(bites.length, 3);
  assert.equal(new Set(bites.map(({ family }) => family)).size, bites.length);
  for (const { note, family } of bites) {
    assert.equal(note.severity, 'serious');
    assert.ok(family.notes.includes(note));
  }
  assert.equal(bitesOf(families, 2).length, 2);
});
