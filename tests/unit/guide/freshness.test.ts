// How old a claim is and what is known of it today, in plain words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatFreshness,
  formatMonth,
  sourceLabel,
  statusLine,
} from '../../../src/guide/freshness.ts';

const SOURCE = 'https://docs.aws.amazon.com/x';
const UNCHECKED = {
  asOf: '2017',
  status: 'unchecked',
  checked: null,
  source: null,
  past: null,
} as const;
const CHECKED = { ...UNCHECKED, status: 'holds', checked: '2026-11', source: SOURCE } as const;

test('The freshness of a note that holds says against what it was checked, and when', () => {
  assert.equal(formatFreshness(CHECKED), 'Checked against AWS docs, November 2026');
});

test('The freshness of a changed note says when it changed', () => {
  assert.equal(
    formatFreshness({ ...CHECKED, status: 'changed', past: { until: '2023' } }),
    'Changed in 2023 · checked against AWS docs, November 2026',
  );
});

test('The freshness of what is gone says since when', () => {
  assert.equal(
    formatFreshness({ ...CHECKED, status: 'retired', past: { until: '2025' } }),
    'Gone since 2025 · checked against AWS docs, November 2026',
  );
});

test('The freshness of a note whose change has no known year names none', () => {
  const past = { until: 'unknown' };
  const check = ' · checked against AWS docs, November 2026';
  assert.equal(formatFreshness({ ...CHECKED, status: 'changed', past }), `Changed${check}`);
  assert.equal(formatFreshness({ ...CHECKED, status: 'retired', past }), `Gone${check}`);
});

test('The freshness of a note that nobody checked warns, and says since when', () => {
  assert.equal(formatFreshness(UNCHECKED), 'Not checked since 2017');
});

test('The freshness of advice says that it is an opinion, with no check', () => {
  assert.equal(formatFreshness({ ...UNCHECKED, status: 'judgement' }), 'Opinion');
});

test('The year of a claim is told only where nobody has checked it since', () => {
  for (const status of ['holds', 'changed', 'retired', 'judgement'] as const)
    assert.doesNotMatch(formatFreshness({ ...CHECKED, status }), /2017/, status);
});

test('A status line has the page that was read apart, for a link', () => {
  assert.deepEqual(statusLine(CHECKED), {
    outcome: null,
    check: { label: 'AWS docs', url: SOURCE, month: 'November 2026' },
  });
});

test('A source is called by whose it is', () => {
  const label = (host: string): string => sourceLabel(`https://${host}/x`);
  for (const host of ['docs.aws.amazon.com', 'docs.amazonaws.cn'])
    assert.equal(label(host), 'AWS docs', host);
  for (const host of ['aws.amazon.com', 'repost.aws', 'amazon.com'])
    assert.equal(label(host), 'AWS’s site', host);
  for (const host of ['github.com', 'learn.microsoft.com', 'notamazon.com', 'laws', 'docs.laws'])
    assert.equal(label(host), 'vendor docs', host);
});

test('A month is written in words', () => {
  assert.deepEqual(['2026-01', '2026-06', '2026-12'].map(formatMonth), [
    'January 2026',
    'June 2026',
    'December 2026',
  ]);
});
