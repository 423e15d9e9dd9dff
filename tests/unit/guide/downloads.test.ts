// A table of data as CSV.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Table } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { toCsv } from '../../../src/guide/downloads.ts';
import { FIXTURE } from '../../support/sites.ts';

const { tables } = await readGuideOrFail({ dir: FIXTURE.content });
const find = (id: string): Table => {
  const table = tables.find((candidate) => candidate.id === id);
  assert.ok(table, id);
  return table;
};

test('A table as CSV has a line for each row, with quotes where they are needed', () => {
  const lines = toCsv(find('box-sizes')).split('\r\n');
  assert.equal(lines[0], 'id,Size,Litres,Good for,Status,Freshness,Source');
  assert.equal(lines[1], 'box-size-xs,XS,9,books,unchecked,Not checked since 2021,');
  assert.equal(
    lines[4],
    'box-size-l,L,100,clothes,changed,"Changed in 2022 · checked against AWS docs, February 2024",' +
      'https://docs.aws.amazon.com/boxes/latest/sizes.html',
  );
  assert.equal(
    lines[6],
    'box-size-xxl,XXL,"1,000","as much as ""a whole shed""",unchecked,Not checked since 2021,',
  );
  assert.equal(lines[7], '');
});
