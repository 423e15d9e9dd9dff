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

const REPORT = { title: 'box-x: A box', body: 'https://guide.example.org/n/box-x/' };

test('A file of the sources is edited at its line, on GitHub and on GitLab', () => {
  const { edit } = createUrls('/', 'https://github.com/somebody/guide');
  assert.equal(
    edit('content/guide/box/index.mdx', 12),
    'https://github.com/somebody/guide/edit/main/content/guide/box/index.mdx#L12',
  );
  for (const host of ['gitlab.com', 'gitlab.example.org']) {
    const lab = createUrls('/', `https://${host}/somebody/guide`);
    assert.equal(
      lab.edit('content/x.mdx', 3),
      `https://${host}/somebody/guide/-/edit/main/content/x.mdx#L3`,
    );
  }
  assert.equal(createUrls('/').edit('content/x.mdx', 3), null);
});

test('An issue is filled in with what it is about', () => {
  const hub = new URL(createUrls('/', 'https://github.com/a/b').issue(REPORT) ?? '');
  assert.equal(hub.pathname, '/a/b/issues/new');
  assert.equal(hub.searchParams.get('title'), REPORT.title);
  for (const field of ['note', 'body']) assert.equal(hub.searchParams.get(field), REPORT.body);
  const lab = new URL(createUrls('/', 'https://gitlab.com/a/b').issue(REPORT) ?? '');
  assert.equal(lab.pathname, '/a/b/-/issues/new');
  assert.equal(lab.searchParams.get('issue[title]'), REPORT.title);
  assert.equal(lab.searchParams.get('issue[description]'), REPORT.body);
  assert.equal(createUrls('/').issue(REPORT), null);
});

test('Whoever runs the site is written to by a mail that is filled in, or by a page of theirs', () => {
  const mail = new URL(createUrls('/', null, 'mailto:me@example.org').contact(REPORT) ?? '');
  assert.equal(mail.pathname, 'me@example.org');
  assert.equal(mail.searchParams.get('subject'), REPORT.title);
  assert.equal(mail.searchParams.get('body'), REPORT.body);
  const form = 'https://example.org/write';
  assert.equal(createUrls('/', null, form).contact(REPORT), form);
  assert.equal(createUrls('/').contact(REPORT), null);
});

test('Pages on changes and their feed have their addresses', () => {
  const urls = createUrls('/guide/');
  assert.equal(urls.unlearnSince('2018'), '/guide/unlearn/2018/');
  assert.equal(urls.guideChanges(), '/guide/changes/#guide');
  assert.equal(urls.feed(), '/guide/changes.xml');
});
