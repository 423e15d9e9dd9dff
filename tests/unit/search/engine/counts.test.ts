// How many results each choice of a filter would leave.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countByFilter, readFilterValues } from '../../../../src/search/engine/counts.ts';
import type { Pagefind } from '../../../../src/search/engine/pagefind.ts';

const RECORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  a: { kind: ['tip'], page: ['s3'], home: ['s3'] },
  b: { kind: ['gotcha'], page: ['s3', 'vpc'], home: ['s3'] },
  c: { kind: ['gotcha'], page: ['iam'], home: ['iam'] },
};

/** The records with a value of a filter, as Pagefind gives them. */
const having = (filter: string, values: readonly string[]) =>
  Object.entries(RECORDS)
    .filter(([, filters]) => filters[filter]?.some((value) => values.includes(value)))
    .map(([id]) => ({
      id,
      score: 0,
      words: [],
      data: () => Promise.reject(new Error('not asked')),
    }));

const PAGEFIND: Pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  filters: () =>
    Promise.resolve({
      kind: { tip: 1, gotcha: 2 },
      page: { s3: 2, vpc: 1, iam: 1 },
      home: { s3: 2, iam: 1 },
    }),
  search: (_, { filters = {} } = {}) => {
    const results = Object.entries(filters).flatMap(([filter, { any }]) => having(filter, any));
    return Promise.resolve({ results, unfilteredResultCount: 3 });
  },
};

describe('counts by filter', () => {
  it('are what each choice would leave beside the other filters', async () => {
    const values = await readFilterValues(PAGEFIND);
    assert.deepEqual(countByFilter(['a', 'b', 'c'], values, {}), {
      kind: { tip: 1, gotcha: 2 },
      page: { s3: 2, vpc: 1, iam: 1 },
    });
    assert.deepEqual(countByFilter(['a', 'b', 'c'], values, { kind: { any: ['gotcha'] } }), {
      kind: { tip: 1, gotcha: 2 },
      page: { s3: 1, vpc: 1, iam: 1 },
    });
    assert.deepEqual(countByFilter(['a'], values, { kind: { any: ['gotcha'] } }), {
      kind: { tip: 1 },
    });
  });
  it('leave out the page on which a record stands, by which nobody chooses', async () => {
    const values = await readFilterValues(PAGEFIND);
    assert.deepEqual(
      [...values.values()].filter((record) => 'home' in record),
      [],
    );
  });
});
