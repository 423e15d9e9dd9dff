// The passage of a record that answers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passage } from '../../../../src/search/engine/passage.ts';

describe('a passage', () => {
  const text = [
    'Filler words stand here in a row. '.repeat(12),
    'Then the bucket policy denies everything. ',
    'More filler follows here. '.repeat(12),
  ].join('');
  it('shows the stretch that matches, with its words marked', () => {
    const pieces = passage(text, ['bucket', 'policy']);
    assert.deepEqual(
      pieces.filter((piece) => piece.marked).map((piece) => piece.text),
      ['bucket', 'policy'],
    );
    assert.equal(pieces[0]?.text.startsWith('… '), true);
    assert.match(pieces.at(-1)?.text ?? '', / …$/);
  });
  it('shows a short text whole', () => {
    assert.equal(
      passage('Short  text.', ['none'])
        .map((piece) => piece.text)
        .join(''),
      'Short text.',
    );
  });
  it('is empty for an empty text', () => {
    assert.deepEqual(passage('', ['x']), []);
  });
});
