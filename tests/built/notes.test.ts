// Every note and row of the real guide stands where its address says, whole, and is counted and listed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../src/compiler/model.ts';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { familiesOf } from '../../src/guide/family.ts';
import { keys, KINDS, SOURCES } from '../../src/vocabulary.ts';
import { REAL } from '../support/sites.ts';
import { BuiltSite, withoutSpace } from './pages.ts';

const guide = await readGuideOrFail({ dir: REAL.content });
const site = await BuiltSite.read(REAL);
const rows = guide.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));

/** What is wrong with a note as a page shows it; null if it is whole. */
function faultOf(note: Note, url: string): string | null {
  const article = site.at(url).root.getElementById(note.id);
  if (!article) return `${note.id} is not on ${url}`;
  const text = withoutSpace(article.text);
  const body = text.indexOf(withoutSpace(note.body.text));
  if (body < 0 || !text.includes(withoutSpace(note.title)))
    return `${note.id} is not whole on ${url}`;
  const past = note.past === null ? -1 : text.indexOf(withoutSpace(note.past.text));
  if (note.past !== null && past < body)
    return `${note.id} on ${url} does not tell what used to be true after what holds today`;
  return null;
}

test('Every note stands whole on its page and at its own address', () => {
  const faults = guide.notes.flatMap((note) => [
    faultOf(note, `/${note.page}/`),
    faultOf(note, `/n/${note.id}/`),
  ]);
  assert.ok(faults.length > 0);
  assert.deepEqual(
    faults.filter((fault) => fault !== null),
    [],
  );
});

test('The permanent address of a note shows that note alone', () => {
  for (const note of guide.notes) {
    const articles = site.at(`/n/${note.id}/`).root.querySelectorAll('article');
    assert.deepEqual(
      articles.map((article) => article.id),
      [note.id],
    );
  }
});

test('Every row stands in its table, with what its cells say', () => {
  for (const { table, row } of rows) {
    const shown = site.at(`/${table.page}/`).root.getElementById(row.id);
    assert.ok(shown, row.id);
    const text = withoutSpace(shown.text);
    for (const cell of row.cells)
      assert.ok(text.includes(withoutSpace(cell.text)), `${row.id}: ${cell.text}`);
  }
});

test('Rows have an address that leads to where they stand', () => {
  for (const { row } of rows) assert.ok(site.at(`/n/${row.id}/`).isMoved, row.id);
});

test('The address of a note that is no more says which note tells it, and leads there', () => {
  const former = guide.notes.flatMap((note) => note.formerIds.map((id) => ({ id, note })));
  assert.ok(former.length > 0);
  for (const { id, note } of former) {
    const main = site.at(`/n/${id}/`).root.querySelector('main');
    assert.equal(main?.querySelector(`a[href="/n/${note.id}/"]`)?.text, note.title, id);
  }
});

test('Every note is linked on the other pages that it belongs to', () => {
  for (const note of guide.notes)
    for (const key of note.also)
      assert.ok(
        site.at(`/${key}/`).links.includes(`/${note.page}/#${note.id}`),
        `${note.id} on ${key}`,
      );
});

test('Every page opens with its serious gotchas, before its first note', () => {
  for (const { key } of guide.pages) {
    const { html } = site.at(`/${key}/`);
    for (const { id } of guide.notes.filter(
      (note) => note.page === key && note.severity === 'serious',
    )) {
      const link = html.indexOf(`href="#${id}"`);
      assert.ok(link > 0 && link < html.indexOf('<article'), `${id} on ${key}`);
    }
  }
});

test('The first page links every page, and counts what each service holds', () => {
  const home = site.at('/').root;
  for (const { key } of guide.pages) assert.ok(home.querySelector(`main a[href="/${key}/"]`), key);
  for (const { page, notes, serious } of familiesOf(guide.pages, guide.notes).values()) {
    const entry = home.querySelector(`.services a[href="/${page.key}/"]`)?.parentNode;
    assert.ok(entry, page.key);
    const countIn = (selector: string): number =>
      Number.parseInt(entry.querySelector(selector)?.text ?? '0', 10);
    assert.equal(countIn('.total'), notes.length, page.key);
    assert.equal(countIn('.serious-count'), serious.length, page.key);
  }
});

test('Every page shows as many notes of each kind as it has', () => {
  for (const { key } of guide.pages)
    for (const kind of keys(KINDS))
      assert.equal(
        site.at(`/${key}/`).root.querySelectorAll(`article[data-kind="${kind}"]`).length,
        guide.notes.filter((note) => note.page === key && note.kind === kind).length,
        `${kind} on ${key}`,
      );
});

test('The first page shows six serious gotchas, of six services', () => {
  const cards = site.at('/').root.querySelectorAll('.bites li');
  const services = cards.map((card) => card.querySelector('.bite-service')?.text);
  assert.equal(new Set(services).size, 6);
  for (const card of cards) {
    const id = card.querySelector('a')?.getAttribute('href')?.split('#')[1];
    assert.equal(guide.notes.find((note) => note.id === id)?.severity, 'serious', id);
  }
});

test('The index names every page and every service that only a table names', () => {
  const index = site.at('/a-z/').links;
  for (const { key } of guide.pages) assert.ok(index.includes(`/${key}/`), key);
  for (const { table, row } of rows.filter((entry) => entry.table.index === 'names')) {
    const [first] = row.cells;
    const listed = index.includes(`/${table.page}/#${row.id}`);
    // A row whose first cell leads on is found where it leads.
    const leadsOn = first?.markdown.includes('](') ?? false;
    assert.ok(listed || leadsOn, `${row.id}: ${first?.text ?? ''}`);
  }
});

test('Every page is linked from more than the frame that all pages have', () => {
  const linked = new Set(
    site.pages.flatMap(({ url, root }) =>
      root
        .querySelectorAll('main a[href]')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => href !== url && !['/', '/a-z/', '/search/', '/404.html'].includes(url)),
    ),
  );
  for (const { key } of guide.pages) assert.ok(linked.has(`/${key}/`), key);
});

/** The values of a facet that a note has. */
const valuesOf = (note: Note, facet: string): readonly (string | null)[] => {
  if (facet === 'kind') return [note.kind];
  if (facet === 'severity') return [note.severity];
  return facet === 'mark' ? note.marks : [note.status];
};

test('Filters of a page lead to registers without JavaScript', () => {
  for (const { key, notes } of guide.pages) {
    const filters = site.at(`/${key}/`).root.querySelectorAll('note-filter a[data-value]');
    // A page of a few notes needs no filter.
    if (notes.length >= 5) assert.ok(filters.length > 0, key);
    for (const filter of filters) {
      const [register = '', fragment = ''] = (filter.getAttribute('href') ?? '').split('#');
      assert.match(register, /^\/register\//, key);
      const own = guide.notes.filter((note) => note.page === key);
      const facet = filter.getAttribute('data-facet') ?? '';
      const value = filter.getAttribute('data-value') ?? '';
      const chosen = own.some((note) => valuesOf(note, facet).includes(value));
      // A list has no place for a page of which it has only guests.
      assert.equal(fragment, chosen ? key.replaceAll('/', '-') : '', `${register} on ${key}`);
      if (chosen)
        assert.ok(site.at(register).root.getElementById(fragment), `${register} on ${key}`);
    }
  }
});

test('Every source that the vocabulary names is drawn upon', () => {
  const used = new Set(
    [...guide.notes, ...rows.map(({ row }) => row)].flatMap((entry) => entry.from),
  );
  assert.deepEqual(
    keys(SOURCES).filter((key) => !used.has(key)),
    [],
  );
});
