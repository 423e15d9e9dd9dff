// The list of pages on every page of the real guide: it leads everywhere and does not grow with the
// guide.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { REAL } from '../support/sites.ts';
import { BuiltSite } from './pages.ts';

const guide = await readGuideOrFail({ dir: REAL.content });
const site = await BuiltSite.read(REAL);
const keys = new Set(guide.pages.map(({ key }) => key));

/** The pages of the guide that the list of a page leads to. */
const listedOn = (url: string): string[] =>
  site
    .at(url)
    .root.querySelectorAll('.sidebar a[href]')
    .map((link) => (link.getAttribute('href') ?? '').slice(1, -1))
    .filter((key) => keys.has(key));

test('A page lists the services of its category and the topic pages of its service, and no others', () => {
  for (const { key, category, service } of guide.pages)
    assert.deepEqual(
      listedOn(`/${key}/`),
      guide.pages
        .filter(
          (other) =>
            other.category === category &&
            (other.service === service || other.key === other.service || !keys.has(other.service)),
        )
        .map((other) => other.key),
      key,
    );
});

test('A page that is about no service lists none', () => {
  for (const url of ['/', '/about/', '/limits/', '/register/', '/search/'])
    assert.deepEqual(listedOn(url), [], url);
});

test('Every category is one step away, and every service two', () => {
  const home = new Set(site.at('/').valuesOf('id'));
  for (const category of new Set(guide.pages.map((page) => page.category))) {
    assert.ok(home.has(category), category);
    const links = site.at('/about/').root.querySelectorAll(`.sidebar a[href="/#${category}"]`);
    assert.equal(links.length, 1, category);
  }
});
