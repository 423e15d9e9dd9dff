// Which errors have a page of their own, and how it is called.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeOf, errorNamesOf, withFormerErrors } from '../../../src/compiler/error-names.ts';

describe('the code of an error', () => {
  for (const [error, code] of [
    ['AccessControlListNotSupported', 'AccessControlListNotSupported'],
    ['ErrorPortAllocation', 'ErrorPortAllocation'],
    ['InvalidInstanceID.NotFound', 'InvalidInstanceID.NotFound'],
    ['UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_FAILED'],
    ['LidStuck: the lid is stuck', 'LidStuck'],
    ['com.example.LidStuck: the lid is stuck', 'LidStuck'],
    ['An error occurred (LidStuck) when calling the OpenBox operation', 'LidStuck'],
    ['Error: the lid is stuck', null],
    ['the lid is stuck', null],
    ['permission denied', null],
    ['403 Forbidden', null],
  ] as const)
    it(`of “${error}” is ${code ?? 'none'}`, () => {
      assert.equal(codeOf(error), code);
    });
});

describe('pages of errors', () => {
  const notes = [
    { id: 'a', errors: ['LidStuck: the lid is stuck', 'out of boxes!'] },
    { id: 'b', errors: ['lidstuck', 'Out of boxes'] },
    { id: 'c', errors: ['BoxGone', 'a message of one note'] },
  ];
  const names = errorNamesOf(notes);
  it('are there for each code, and for each message that several notes have', () => {
    assert.deepEqual(names, [
      { slug: 'BoxGone', name: 'BoxGone', notes: ['c'] },
      { slug: 'LidStuck', name: 'LidStuck', notes: ['a', 'b'] },
      { slug: 'out-of-boxes', name: 'out of boxes!', notes: ['a', 'b'] },
    ]);
  });
  it('stay where no note explains the error any more', () => {
    const all = withFormerErrors(names, ['a', 'b', 'e/BoxGone', 'e/OldError', 'e/LIDSTUCK']);
    assert.deepEqual(
      all.filter(({ notes: ids }) => ids.length === 0),
      [{ slug: 'OldError', name: 'OldError', notes: [] }],
    );
    assert.equal(all.length, names.length + 1);
  });
  it('have addresses that are not too long to send', () => {
    const error = `the ${'very '.repeat(40)}stuck lid`;
    const [name] = errorNamesOf([
      { id: 'a', errors: [error] },
      { id: 'b', errors: [error] },
    ]);
    assert.ok(name && name.slug.length <= 80 && !name.slug.endsWith('-'));
  });
});
