// Which phrase of a record a query is, and which phrase made it match.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPhraseOf, matchedPhrase } from '../../../../src/search/engine/phrases.ts';
import type { PhraseMatch } from '../../../../src/search/shared/answer.ts';

const text = {
  shown: 'Ask for a key before you open it.',
  do: '',
  errors: ['Lid stuck after 900.00 seconds', 'ERROR 1227'],
  aliases: ['box will not open', 'open without a key'],
};
const isPhrase = (query: string): boolean => isPhraseOf(query, 'A lid has two keys', text);

describe('a query that is a phrase', () => {
  it('is one whatever its case, marks and, in a message, numbers', () => {
    assert.ok(isPhrase('lid stuck after 3 seconds'));
    assert.ok(isPhrase('Box will not open?'));
    assert.ok(isPhrase('error 1227'));
    assert.ok(isPhrase('A lid has two keys'));
  });
  it('is none where a word is missing, or the number is the point', () => {
    assert.ok(!isPhrase('lid stuck'));
    assert.ok(!isPhrase('error 1045'));
    assert.ok(!isPhrase('…'));
  });
});

describe('the phrase that matched', () => {
  const seen = [{ text: 'A lid has two keys Ask for a key before you open it.', marked: false }];
  const words = (match: PhraseMatch | null): string =>
    match === null ? 'none' : `${match.kind}: ${match.pieces.map((piece) => piece.text).join('')}`;
  it('is an error that holds most of the query, also where the words are in sight', () => {
    const match = matchedPhrase(text, [['lid'], ['stuck'], ['seconds']], seen);
    assert.equal(words(match), 'error: Lid stuck after 900.00 seconds');
    assert.deepEqual(
      match?.pieces.filter(({ marked }) => marked).map((piece) => piece.text),
      ['Lid', 'stuck', 'seconds'],
    );
  });
  it('is a way to ask only where it holds more than is in sight', () => {
    assert.equal(words(matchedPhrase(text, [['box'], ['open']], seen)), 'alias: box will not open');
    assert.equal(words(matchedPhrase(text, [['key'], ['open']], seen)), 'none');
  });
  it('counts a word once, whatever stands for it', () => {
    assert.equal(
      words(matchedPhrase(text, [['carton', 'box'], ['open']], seen)),
      'alias: box will not open',
    );
  });
});
