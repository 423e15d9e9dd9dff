// What search holds of a guide.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchRecords, standingOf } from '../../../../src/search/index/records.ts';
import type { SearchRecord } from '../../../../src/search/index/records.ts';
import { sitePages } from '../../../../src/search/index/site-pages.ts';
import { splitContent } from '../../../../src/search/shared/index-format.ts';
import { SITE_PAGES } from '../../../../src/site-pages.ts';
import { createUrls } from '../../../../src/urls.ts';
import { guide } from './small-guide.ts';

const urls = createUrls('/guide/');
const records = searchRecords(guide, urls);
const record = (id: string): SearchRecord => {
  const found = records.find(({ meta }) => meta.id === id);
  assert.ok(found, id);
  return found;
};

describe('search records', () => {
  it('stand for each page, note and row, and for topics of several notes', () => {
    assert.deepEqual(
      records.map(({ url }) => url),
      [
        '/guide/crate/',
        '/guide/crate/stacking/',
        ...SITE_PAGES.map(({ address }) => urls[address]()),
        '/guide/crate/#lids',
        '/guide/crate/#crate-lid',
        '/guide/crate/#crate-hinge',
        '/guide/crate/#crate-nail',
        '/guide/crate/#wood-oak',
        '/guide/crate/#wood-ash',
      ],
    );
  });
  it('show what readers see, and hide the ways people ask behind it', () => {
    const { content } = record('crate-lid');
    assert.equal(splitContent(content).shown, 'Body of crate-lid.');
    assert.match(content, /lid falls off/);
    assert.match(content, /Serious gotcha/);
    assert.equal(splitContent(record('wood-oak').content).shown, 'Weight: 7.');
    assert.match(record('wood-oak').content, /oaken/);
  });
  it('show what holds today, what to do, then the past as such, also with the separator within', () => {
    const { content } = record('crate-nail');
    assert.match(
      splitContent(content).shown,
      /^Ask for s3:PutNail\s+twice\. Count the nails\. Until 2019: Nails were pegs\.$/,
    );
    assert.match(content, /PutNail$/);
  });
  it('keep errors and ways to ask apart, phrase by phrase', () => {
    const { errors, aliases } = splitContent(record('crate-nail').content);
    assert.deepEqual(errors, ['NailBent: at 3 mm']);
    assert.ok(aliases.includes('nail will not go in'));
    assert.deepEqual(splitContent(record('wood-oak').content).errors, []);
  });
  it('hold errors with more weight than ways to ask, and limits', () => {
    const { content } = record('crate-nail');
    const times = (words: string): number => content.split(words).length - 1;
    assert.ok(times('NailBent: at 3 mm') > times('nail will not go in'));
    assert.equal(times('nail will not go in'), 1);
    assert.equal(times('40 nails a crate'), 1);
  });
  it('say of rows what used to be true, after what holds today', () => {
    assert.equal(
      splitContent(record('wood-ash').content).shown,
      'Weight: 6. Earlier: Ash weighed 5.',
    );
  });
  it('can be filtered by all pages to which they belong, and by the one where they stand', () => {
    const { filters } = record('crate-nail');
    assert.deepEqual(filters.page, ['crate', 'crate/stacking']);
    assert.deepEqual(filters.home, ['crate']);
    assert.deepEqual(record('crate-hinge').filters.mark, ['important']);
    assert.equal('severity' in record('crate-hinge').filters, false);
  });
  it('stand by how hard a gotcha bites: worse ones before what is important, lesser ones not', () => {
    const [worse, important, ordinary, lesser, none] = [
      standingOf(1, false),
      standingOf(null, true),
      standingOf(0, false),
      standingOf(-1, false),
      standingOf(null, false),
    ];
    assert.ok(worse < important && important < ordinary && ordinary < lesser);
    assert.equal(lesser, none);
  });
  it('are listed with what bites hardest first, what is retired below its equals', () => {
    const ids = records.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ meta }) => meta.id);
    assert.deepEqual(ids, [
      'crate-lid',
      'crate-hinge',
      'crate-nail',
      'wood-oak',
      'wood-ash',
      'lids',
      'crate',
      'crate/stacking',
      ...sitePages(urls).map(({ id }) => id),
    ]);
    assert.equal(record('crate-hinge').order.slice(0, 1), '3');
  });
  it('need a page for every note', () => {
    const lost = { ...guide, pages: guide.pages.slice(1) };
    assert.throws(() => searchRecords(lost, createUrls('/')), /no page "crate"/);
  });
});
