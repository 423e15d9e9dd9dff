// The list of limits of the real guide: complete, on its page and in its files.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { REAL } from '../support/sites.ts';
import { BuiltSite, withoutSpace } from './pages.ts';

const guide = await readGuideOrFail({ dir: REAL.content });
const site = await BuiltSite.read(REAL);
const limits = guide.notes.filter((note) => note.limit !== null);
const ids = limits.map((note) => note.id).sort();

test('Every limit stands in the list, with a link to its note', () => {
  const { root } = site.at('/limits/');
  assert.ok(limits.length > 0);
  assert.deepEqual(
    root
      .querySelectorAll('tbody tr')
      .map((row) => row.id)
      .sort(),
    ids,
  );
  for (const { id, page, limit, errors } of limits) {
    const row = root.getElementById(id);
    const text = withoutSpace(row?.text ?? '');
    assert.ok(text.includes(withoutSpace(limit ?? '')), id);
    if (errors[0] !== undefined) assert.ok(text.includes(withoutSpace(errors[0])), id);
    assert.ok(row?.querySelector(`a[href="/${page}/#${id}"]`), id);
  }
});

test('The files of limits hold every one of them', async () => {
  const read = (name: string): Promise<string> => readFile(join(REAL.dir, name), 'utf8');
  const { rows } = JSON.parse(await read('limits.json')) as { rows: { id: string; url: string }[] };
  assert.deepEqual(rows.map(({ id }) => id).sort(), ids);
  for (const { id, url } of rows) assert.ok(url.endsWith(`/n/${id}/`), id);
  const lines = (await read('limits.csv')).trimEnd().split('\r\n').slice(1);
  assert.deepEqual(lines.map((line) => line.split(',')[0]).sort(), ids);
});
