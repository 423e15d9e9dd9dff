// The feed of changes: valid Atom, with ids that stay.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { dayEntry, reversalEntry, toAtom } from '../../../src/guide/feed.ts';
import type { FeedEntry } from '../../../src/guide/feed.ts';
import { reversalsOf } from '../../../src/guide/reversals.ts';
import { faultsOfFeed } from '../../support/atom.ts';
import { FIXTURE } from '../../support/sites.ts';

const guide = await readGuideOrFail({ dir: FIXTURE.content });
const reversals = reversalsOf([...familiesOf(guide.pages, guide.notes).values()], guide.tables);
const PLACE = { feed: 'https://example.org/changes.xml', page: 'https://example.org/changes/' };
const [note] = guide.notes;
assert.ok(note);
const DAY = {
  day: '2024-02-29',
  time: Date.UTC(2024, 1, 29, 10, 30, 5) / 1000,
  added: guide.notes.slice(0, 3),
  reworded: [],
  merged: [{ id: 'box-old', title: 'An old claim', into: note }],
};

const entryOf = (id: string, time: number | null): FeedEntry => {
  const reversal = reversals.find((candidate) => candidate.id === id);
  assert.ok(reversal, id);
  return reversalEntry(reversal, time, `https://example.org/n/${id}/`);
};
const HOSTILE: FeedEntry = {
  id: 'reversal/box-hostile',
  title: 'A <b>bold</b> & “quoted” "title" ]]> \u0007\uFFFE\uD800',
  url: 'https://example.org/?a=1&b="2"',
  updated: '2020-01-01T00:00:00Z',
  category: '<"&>',
  lines: ['<script>alert(1)</script> & more', ''],
};

test('The feed is valid, whatever its entries say', async () => {
  const entries = [
    dayEntry(DAY, '3 notes added', 2, PLACE.page),
    ...reversals.map((reversal) =>
      reversalEntry(reversal, null, `https://example.org/n/${reversal.id}/`),
    ),
    HOSTILE,
  ];
  const xml = toAtom(entries, PLACE);
  assert.deepEqual(await faultsOfFeed(xml), []);
  const $ = load(xml, { xml: true });
  assert.equal($('entry').length, entries.length);
  const hostile = $('entry').filter((_, entry) => $(entry).text().includes('hostile'));
  assert.match(hostile.find('title').text(), /^A <b>bold<\/b> & “quoted” "title" \]\]>/);
  // What readers take for HTML has the text as text.
  assert.equal(
    load(hostile.find('content').text())('p').first().text(),
    '<script>alert(1)</script> & more',
  );
});

test('A feed without entries is valid', async () => {
  assert.deepEqual(await faultsOfFeed(toAtom([], PLACE)), []);
});

test('The check of feeds sees faults', async () => {
  const xml = toAtom([HOSTILE], PLACE);
  for (const [broken, fault] of [
    [xml.replace('</feed>', ''), /./],
    [xml.replace(/<updated>[^<]*<\/updated>/, ''), /./],
    [xml.replace('<updated>2020', '<updated>20'), /./],
    [xml.replace('<title>A ', '<name>x</name><title>A '), /./],
    [xml.replace(/<entry>.*<\/entry>/s, (entry) => entry + entry), /twice/],
    [xml.replace(/<author>.*<\/author>/, ''), /no author/],
    [xml.replace('href="https://example.org/?', 'href="/?'), /not absolute/],
    [xml.replace('<id>tag:example.org,2026:changes', '<id>changes'), /not absolute/],
    [xml.replace('<updated>2020-01', '<updated>2019-01'), /newer than the feed/],
  ] as const) {
    assert.notEqual(broken, xml);
    assert.match((await faultsOfFeed(broken)).join('\n'), fault);
  }
});

test('The id of an entry depends on its note and on the site alone', () => {
  const id = 'crate-stack-height';
  const [one, other] = [entryOf(id, null), entryOf(id, DAY.time)];
  assert.equal(one.id, other.id);
  const xml = toAtom([one], PLACE);
  assert.match(xml, /<id>tag:example\.org,2026:reversal\/crate-stack-height<\/id>/);
});

test('An entry is as new as what git knows of it, or as the year of the change', () => {
  assert.equal(entryOf('crate-stack-height', null).updated, '2022-01-01T00:00:00Z');
  assert.equal(entryOf('crate-stack-height', DAY.time).updated, '2024-02-29T10:30:05Z');
  // Nobody knows when it changed: it was so when it was said.
  assert.equal(entryOf('box-ticket-expires', null).updated, '2022-01-01T00:00:00Z');
  assert.deepEqual(entryOf('crate-stack-height', null).lines, [
    'Until 2022: The limit was five crates, and no strap changed it.',
    'Now: Five crates stand alone, and six where a strap goes round them.',
  ]);
});

test('A day names some of its notes and counts the rest, and the newest entry comes first', () => {
  const day = dayEntry(DAY, '3 notes added, 1 merged into others', 2, PLACE.page);
  assert.equal(day.title, 'The guide on 29 February 2024: 3 notes added, 1 merged into others');
  assert.deepEqual(day.lines.slice(1), [`Added: ${guide.notes[1]?.title ?? ''}`, 'And 2 more.']);
  const $ = load(toAtom([entryOf('crate-stack-height', null), day], PLACE), { xml: true });
  assert.equal($('entry').first().children('id').text(), 'tag:example.org,2026:guide/2024-02-29');
  assert.equal($('feed > updated').text(), '2024-02-29T10:30:05Z');
});
