// Every address of the site is spelled in one place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/urls.ts';

test('Pages, fragments, permalinks, registers and searches have their addresses', () => {
  const urls = createUrls('/');
  assert.equal(urls.page('box/lids'), '/box/lids/');
  assert.equal(urls.fragment('box', 'box-x'), '/box/#box-x');
  assert.equal(urls.permalink('box-x'), '/n/box-x/');
  assert.equal(urls.registerAtPage('cost', 'box/lids'), '/register/cost/#box-lids');
  assert.equal(urls.search('a b&c'), '/search/?q=a%20b%26c');
});

test('All addresses begin with the base path', () => {
  const urls = createUrls('/field-guide/');
  assert.equal(urls.permalink('a'), '/field-guide/n/a/');
  assert.equal(urls.home(), '/field-guide/');
});

test('Reports go to the tracker where there is one, else to the page that tells how', () => {
  assert.equal(createUrls('/').report('x'), '/about/#missing');
  const { report } = createUrls('/', 'https://example.org/repo');
  assert.equal(report('a b'), 'https://example.org/repo/issues/new?title=a%20b');
});
