// How a claim is broken into lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, fit } from '../../../src/cards/fit.ts';

/** Every character is half as wide as it is high. */
const widthOf = (text: string, size: number): number => (text.length * size) / 2;
const box = { width: 1000, height: 300, sizes: [100, 80, 60, 40], lineHeight: 1 };
const set = (text: string) => fit(text, box, widthOf);

test('A short text is set on one line, at the largest size', () => {
  assert.deepEqual(set('Two words'), { size: 100, lines: ['Two words'] });
});

test('A longer text is set smaller where it needs to be, and fits', () => {
  const text = 'What a box holds is what somebody once put into it and then forgot about entirely';
  const { size, lines } = set(text);
  assert.ok(size < 100 && lines.length * size <= box.height);
  for (const line of lines) assert.ok(widthOf(line, size) <= box.width, line);
  assert.equal(lines.join(' '), text);
});

test('Lines are about alike: no word stands alone at the end', () => {
  const { lines } = set('aaaa aaaa aaaa aaaa bb');
  assert.equal(lines.length, 2);
  assert.ok((lines[1]?.length ?? 0) > 4, lines.join(' | '));
});

test('A word too wide for a line is broken after a mark or before a capital', () => {
  const word = 'InvalidInput.NumberOfCloudWatchResourcePoliciesLimitExceeded';
  const { lines } = set(word);
  assert.equal(lines.join(''), word);
  for (const line of lines.slice(1)) assert.match(line, /^\p{Lu}/u);
});

test('What does not fit at the smallest size ends in an ellipsis', () => {
  const { size, lines } = set('word '.repeat(200));
  assert.equal(size, 40);
  assert.match(lines.at(-1) ?? '', /…$/);
  assert.ok(lines.length * size <= box.height);
});

test('A text cut to a line keeps its beginning, and characters stay whole', () => {
  assert.equal(
    cut('abc', 100, (text) => text.length),
    'abc',
  );
  assert.equal(
    cut('abc def', 5, (text) => text.length),
    'abc…',
  );
  assert.equal(cut('👩‍🚀👩‍🚀', 3, (text) => text.length).at(-1), '…');
});

test('Hostile texts are set within 100 ms', () => {
  for (const text of [
    'x'.repeat(5000),
    'aA'.repeat(2500),
    '_.'.repeat(2500),
    ' '.repeat(5000),
    '',
  ]) {
    const start = performance.now();
    const { size, lines } = set(text);
    assert.ok(performance.now() - start < 100, text.slice(0, 10));
    assert.ok(lines.length * size <= box.height);
  }
});
