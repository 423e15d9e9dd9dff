// The one list of kinds, marks and statuses, and what must exist for each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ICONS } from '../../src/components/icon/icons.ts';
import {
  COMPONENTS,
  isKey,
  keys,
  KINDS,
  MARKS_IN_VIEW,
  SEVERITIES,
  STATUSES,
} from '../../src/vocabulary.ts';
import type { SeverityTerm } from '../../src/vocabulary.ts';

test('Every kind, mark, status and severity that readers see has a drawn icon', () => {
  const shown = Object.entries<SeverityTerm>(SEVERITIES)
    .filter(([, { hasRegister, badge }]) => badge !== null || hasRegister)
    .map(([key]) => key);
  for (const key of [...keys(KINDS), ...MARKS_IN_VIEW, ...keys(STATUSES), ...shown])
    assert.ok(isKey(ICONS, key), key);
});

test('Every kind has a component', () => {
  assert.deepEqual(new Set(Object.values(COMPONENTS)), new Set(keys(KINDS)));
});

test('An inherited name is not taken for a key', () => {
  assert.equal(isKey(KINDS, 'toString'), false);
});
