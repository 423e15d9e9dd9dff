// Rules about the real content that `npm run check` does not know yet.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { PERMALINKS, readPermalinks } from '../../src/compiler/permalinks.ts';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { REAL } from '../support/sites.ts';

const guide = await readGuideOrFail({ dir: REAL.content });

test('Every id is in the list of permalinks', async () => {
  const listed = await readPermalinks(join(REAL.content, PERMALINKS));
  const ids = [
    ...guide.notes.map((note) => note.id),
    ...guide.tables.flatMap((table) => table.rows.map((row) => row.id)),
  ];
  assert.deepEqual(
    ids.filter((id) => !listed.has(id)),
    [],
    'run npm run permalinks',
  );
});

test('Every gotcha and tip says how people would ask for it', () => {
  const silent = guide.notes.filter(
    ({ kind, aliases }) => (kind === 'gotcha' || kind === 'tip') && aliases.length === 0,
  );
  assert.deepEqual(
    silent.map((note) => note.id),
    [],
  );
});

test('Every serious note was checked, or is a judgement', () => {
  const unchecked = guide.notes.filter(
    ({ severity, checked, status }) =>
      severity === 'serious' && checked === null && status !== 'judgement',
  );
  assert.deepEqual(
    unchecked.map((note) => note.id),
    [],
  );
});

test('Every row of an index of names links to the page of its service, where there is one', () => {
  const keyByTitle = new Map(
    guide.pages
      .filter((page) => page.key === page.service)
      .map((page) => [page.title.toLowerCase(), page.key]),
  );
  const rows = guide.tables.filter((table) => table.index === 'names').flatMap(({ rows }) => rows);
  assert.ok(rows.length > 0);
  for (const { id, cells } of rows) {
    const key = keyByTitle.get((cells[0]?.text ?? '').toLowerCase());
    if (key !== undefined) assert.ok(cells[0]?.markdown.includes(`(/${key}/)`), `${id}: /${key}/`);
  }
});
