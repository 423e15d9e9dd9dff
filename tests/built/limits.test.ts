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

/** What the column for messages can hold, in characters. */
const LONGEST_ERROR = 40;

test('Every limit stands in the list, with a link to its note', () => {
  const { root } = site.at('/limits/');
  assert.ok(limits.length > 0);
  const rows = new Map(
    root.querySelectorAll('tbody tr').map((row) => {
      const href = row.querySelector('th a')?.getAttribute('href') ?? '';
      return [href, row] as const;
    }),
  );
  assert.equal(rows.size, limits.length);
  for (const { id, page, limit, errors } of limits) {
    const text = withoutSpace(rows.get(`/${page}/#${id}`)?.text ?? '');
    assert.ok(text.includes(withoutSpace(limit ?? '')), id);
    // Of the messages, the first that the column can hold.
    const short = errors.find((error) => error.length <= LONGEST_ERROR);
    if (short !== undefined) assert.ok(text.includes(withoutSpace(short)), id);
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
