// Every error of the real guide has its page, with all notes that explain it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../../src/compiler/error-names.ts';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { REAL } from '../support/sites.ts';
import { BuiltSite } from './pages.ts';

const guide = await readGuideOrFail({ dir: REAL.content });
const site = await BuiltSite.read(REAL);

/** The notes to which the page of an error leads. */
const notesAt = (slug: string): string[] =>
  site
    .at(`/e/${slug}/`)
    .root.querySelectorAll('main h2 a')
    .map((link) => link.getAttribute('href') ?? '');

test('The page of an error leads to every note that explains it', () => {
  assert.ok(guide.errors.length > 500);
  for (const { slug, notes } of guide.errors)
    assert.deepEqual(notesAt(slug).sort(), notes.map((id) => `/n/${id}/`).sort(), slug);
});

test('Every code that a note explains has a page', () => {
  const codes = guide.notes.flatMap((note) =>
    note.errors.flatMap((error) => {
      const code = codeOf(error);
      return code === null ? [] : [{ code: code.toLowerCase(), id: note.id }];
    }),
  );
  const pages = new Map(guide.errors.map((error) => [error.slug.toLowerCase(), error]));
  for (const { code, id } of codes) assert.ok(pages.get(code)?.notes.includes(id), `${code} ${id}`);
});

test('The list of errors names each of them', () => {
  const links = new Set(
    site
      .at('/e/')
      .root.querySelectorAll('main li a')
      .map((link) => link.getAttribute('href')),
  );
  for (const { slug, notes } of guide.errors)
    if (notes.length > 0) assert.ok(links.has(`/e/${slug}/`), slug);
});
