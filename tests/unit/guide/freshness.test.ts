// How old a claim is and what is known of it today, in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFreshness, formatMonth, sourceLabel } from '../../../src/guide/freshness.ts';

const UNCHECKED = { asOf: '2017', status: 'unchecked', checked: null, past: null } as const;

test('The freshness of a changed note says when it changed', () => {
  assert.equal(
    formatFreshness({
      asOf: '2017',
      status: 'changed',
      checked: '2026-11',
      past: { until: '2023' },
    }),
    'said in 2017, changed in 2023, checked November 2026',
  );
});

test('The freshness of a note whose change has no known year names none', () => {
  assert.equal(
    formatFreshness({
      asOf: '2012',
      status: 'retired',
      checked: '2026-01',
      past: { until: 'unknown' },
    }),
    'said in 2012, retired, checked January 2026',
  );
});

test('The freshness of a note that nobody checked says so', () => {
  assert.equal(formatFreshness(UNCHECKED), 'said in 2017, not checked since');
});

test('The freshness of a judgement needs no check', () => {
  assert.equal(formatFreshness({ ...UNCHECKED, status: 'judgement' }), 'said in 2017, a judgement');
});

test('The freshness of a note that holds says when it was checked', () => {
  assert.equal(
    formatFreshness({ ...UNCHECKED, status: 'holds', checked: '2026-02' }),
    'said in 2017, still holds, checked February 2026',
  );
});

test("Only AWS's own pages are called official", () => {
  const label = (host: string): string => sourceLabel(`https://${host}/x`);
  for (const host of ['docs.aws.amazon.com', 'repost.aws', 'amazon.com'])
    assert.equal(label(host), 'official page', host);
  for (const host of ['github.com', 'learn.microsoft.com', 'notamazon.com', 'laws'])
    assert.equal(label(host), 'maker’s page', host);
});

test('A month is written in words', () => {
  assert.deepEqual(['2026-01', '2026-06', '2026-12'].map(formatMonth), [
    'January 2026',
    'June 2026',
    'December 2026',
  ]);
});
