// The files for reuse of the real guide: complete, under their schemas, and saying what its pages say.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { SCHEMA_NAMES } from '../../src/guide/reuse/schema.ts';
import type { SchemaName } from '../../src/guide/reuse/schema.ts';
import { schemaFaults } from '../support/json-schemas.ts';
import { oneLine, readBack } from '../support/round-trip.ts';
import { REAL } from '../support/sites.ts';
import { BuiltSite } from './pages.ts';

const guide = await readGuideOrFail({ dir: REAL.content });
const site = await BuiltSite.read(REAL);
const files = (await readdir(REAL.dir, { recursive: true })).filter(
  (name) => !name.startsWith('pagefind'),
);
const read = (name: string): Promise<string> => readFile(join(REAL.dir, name), 'utf8');
const readJson = async (name: string): Promise<unknown> => JSON.parse(await read(name));

/** The schema that a file names. */
function schemaOf(file: unknown): SchemaName {
  const address =
    typeof file === 'object' && file !== null && '$schema' in file ? String(file.$schema) : '';
  const name = SCHEMA_NAMES.find((known) => address.endsWith(`/schema/v1/${known}.json`));
  assert.ok(name, `the schema "${address}"`);
  return name;
}

test('Every JSON file follows the published schema that it names', async () => {
  // Those of a review are the page's own.
  const data = files.filter((name) => name.endsWith('.json') && !/^(schema|review)\//.test(name));
  assert.ok(data.length > guide.pages.length + guide.tables.length);
  for (const name of data) {
    const file = await readJson(name);
    assert.deepEqual(schemaFaults(schemaOf(file), file).slice(0, 5), [], name);
  }
  for (const name of SCHEMA_NAMES) assert.ok(files.includes(`schema/v1/${name}.json`), name);
});

test('The file of notes has every note, and that of a page all of its own', async () => {
  const { notes } = (await readJson('notes.json')) as { notes: { id: string }[] };
  assert.deepEqual(notes.map(({ id }) => id).sort(), guide.notes.map(({ id }) => id).sort());
  for (const page of guide.pages) {
    const file = (await readJson(`${page.key}.json`)) as { notes: { id: string }[] };
    assert.deepEqual(
      file.notes.map(({ id }) => id),
      page.notes,
      page.key,
    );
  }
});

test('Every note has a Markdown file that says the same, and its page names it', async () => {
  for (const note of guide.notes) {
    const { words, titles, types, links } = readBack(await read(`n/${note.id}.md`));
    assert.equal(titles[0], oneLine(note.title), note.id);
    for (const text of [note.body.text, note.past?.text ?? '', note.do ?? '', ...note.errors])
      assert.ok(words.includes(oneLine(text)), `${note.id}: ${text}`);
    assert.ok(!types.has('html'), note.id);
    assert.ok(
      links.some((link) => link.endsWith(`/n/${note.id}/`)),
      note.id,
    );
    const { html } = site.at(`/n/${note.id}/`);
    assert.ok(html.includes(`type="text/markdown" href="/n/${note.id}.md"`), note.id);
  }
});

test('Every page of the guide has a Markdown file with all of its notes and tables', async () => {
  for (const page of guide.pages) {
    const { titles, types } = readBack(await read(`${page.key}.md`));
    for (const id of page.notes) {
      const note = guide.notes.find((candidate) => candidate.id === id);
      assert.ok(titles.includes(oneLine(note?.title ?? '')), id);
    }
    assert.ok(page.tables.length === 0 || types.has('table'), page.key);
    assert.ok(!types.has('html'), page.key);
    const { html } = site.at(`/${page.key}/`);
    assert.ok(html.includes(`type="text/markdown" href="/${page.key}.md"`), page.key);
  }
});

test('Links of Markdown files and of llms.txt lead to pages and files that are there', async () => {
  const isThere = (link: string): boolean => {
    const [path = ''] = link.split('#');
    return path.endsWith('/') ? site.has(path) : files.includes(path.slice(1));
  };
  for (const name of ['llms.txt', ...files.filter((file) => file.endsWith('.md'))]) {
    const own = readBack(await read(name)).links.filter((link) => link.startsWith('/'));
    assert.ok(own.length > 0, name);
    assert.deepEqual(
      own.filter((link) => !isThere(link)),
      [],
      name,
    );
  }
});

test('llms.txt names every page, and llms-full.txt holds every note', async () => {
  const { links } = readBack(await read('llms.txt'));
  for (const { key } of guide.pages) assert.ok(links.includes(`/${key}.md`), key);
  const full = await read('llms-full.txt');
  for (const { id } of guide.notes) assert.ok(full.includes(`[Permanent link](/n/${id}/)`), id);
});
