// What pages of the real guide say of themselves to machines: whole, and as search engines ask for it. The vocabulary
// itself is checked by types. https://developers.google.com/search/docs/appearance/structured-data/search-gallery
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BuiltSite } from './pages.ts';
import type { BuiltPage } from './pages.ts';

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const { pages } = await BuiltSite.read();
const shown = pages.filter((page) => !page.isMoved && !page.isStub);

/** What a page says; nothing where it says nothing. */
function thingsOf({ root, url }: BuiltPage): readonly Thing[] {
  const scripts = root.querySelectorAll('script[type="application/ld+json"]');
  assert.ok(scripts.length <= 1, `${url} speaks twice`);
  const [script] = scripts;
  if (script === undefined) return [];
  const data = JSON.parse(script.rawText) as Record<string, unknown>;
  assert.equal(data['@context'], 'https://schema.org', url);
  return data['@graph'] as Thing[];
}

const find = (page: BuiltPage, type: string): Thing | undefined =>
  thingsOf(page).find((thing) => thing['@type'] === type);

/** A service's or topic's page, or a note's: those that are texts. */
const isText = ({ root, isPermalink }: BuiltPage): boolean =>
  isPermalink || root.querySelector('.notes') !== null;

test('Every page of the guide and every note is an article with a headline, a subject and a licence', () => {
  const texts = shown.filter(isText);
  assert.ok(texts.length > 100);
  for (const page of texts) {
    const article = find(page, 'TechArticle');
    assert.ok(article, page.url);
    const headline = String(article['headline']);
    assert.ok(headline.length > 0 && headline.length <= 110, `${page.url}: ${headline}`);
    assert.ok(
      headline.startsWith(page.root.querySelector('h1')?.textContent.trim() ?? '?'),
      page.url,
    );
    assert.match(JSON.stringify(article['about']), /"@type":"Thing","name":"[^"]+"/, page.url);
    assert.match(String(article['license']), /^https:\/\/creativecommons\.org\//, page.url);
  }
});

test('Breadcrumbs for machines are those that readers see, in order', () => {
  for (const page of shown) {
    const seen = page.root.querySelectorAll('.crumbs li');
    const list = find(page, 'BreadcrumbList')?.['itemListElement'] as Thing[] | undefined;
    // The overview of lists has one step only, which leads nowhere.
    if (list === undefined) {
      assert.ok(seen.length <= 2, page.url);
      continue;
    }
    assert.deepEqual(
      list.map((step) => [step['@type'], step['position'], step['name'], step['item'] ?? null]),
      seen.map((step, index) => [
        'ListItem',
        index + 1,
        step.textContent.trim(),
        step.querySelector('a')?.getAttribute('href') ?? null,
      ]),
      page.url,
    );
  }
});

test('The first page tells how to search the guide', () => {
  const home = shown.find(({ url }) => url === '/') ?? assert.fail();
  const site = find(home, 'WebSite');
  assert.ok(site);
  assert.equal(site['name'], 'AWS Field Guide');
  const action = site['potentialAction'] as Record<string, unknown> | undefined;
  assert.deepEqual(action, {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: '/search/?q={search_term_string}' },
    'query-input': 'required name=search_term_string',
  });
});

test('A tab says what a page holds: how much of a service, whose claim, what error', () => {
  for (const { url, root } of shown) {
    const title = root.querySelector('title')?.textContent ?? '';
    assert.match(title, /AWS Field Guide/, url);
    if (url.startsWith('/n/')) assert.match(title, /^.+ · .+ · AWS Field Guide$/, url);
    if (url.startsWith('/register/') && url !== '/register/')
      assert.match(title, /: \d+ notes? · AWS Field Guide$/, url);
    if (/^\/e\/./.test(url) && root.querySelector('.cause') !== null)
      assert.match(title, /causes? and what to do · AWS Field Guide$/, url);
  }
});
