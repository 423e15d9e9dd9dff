// Queries that name nothing but filters and pages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recogniseFilters } from '../../../../src/search/engine/query-filters.ts';

describe('filters in a query', () => {
  const names = new Map<string, [string, string][]>([
    ['gotchas', [['kind', 'gotcha']]],
    ['serious', [['severity', 'serious']]],
    [
      'cost traps',
      [
        ['kind', 'gotcha'],
        ['mark', 'cost'],
      ],
    ],
    [
      's3',
      [
        ['page', 's3'],
        ['page', 's3/cost'],
      ],
    ],
    ['iam', [['page', 'iam']]],
  ]);
  const filters = (text: string): unknown =>
    recogniseFilters(text.split(' '), names)?.filters ?? null;
  it('are read where it names nothing else', () => {
    assert.deepEqual(filters('serious s3 gotchas'), {
      severity: { any: ['serious'] },
      page: { any: ['s3', 's3/cost'] },
      kind: { any: ['gotcha'] },
    });
    assert.deepEqual(filters('the cost traps of iam'), {
      kind: { any: ['gotcha'] },
      mark: { any: ['cost'] },
      page: { any: ['iam'] },
    });
  });
  it('are not read where other words say more, or where a page is all that is named', () => {
    assert.equal(filters('s3 gotchas versioning'), null);
    assert.equal(filters('s3'), null);
    assert.equal(filters('why'), null);
  });
});
