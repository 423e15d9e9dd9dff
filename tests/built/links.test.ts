// Every internal link of the real guide leads to a page, a file and a fragment that exist.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REAL } from '../support/sites.ts';
import { BuiltSite } from './pages.ts';

const site = await BuiltSite.read(REAL);
const ids = new Map(site.pages.map((page) => [page.url, new Set(page.valuesOf('id'))]));

/** What is wrong with a link, or null. */
function fault(from: string, href: string): string | null {
  const target = new URL(href, `https://site.invalid${from}`);
  if (target.host !== 'site.invalid')
    return target.protocol === 'https:' || target.protocol === 'mailto:'
      ? null
      : `not https: ${href}`;
  const path = decodeURIComponent(target.pathname);
  const found = ids.get(path);
  if (found === undefined)
    return existsSync(join(REAL.dir, path)) && !path.endsWith('/') ? null : `no page at ${href}`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  return fragment === '' || found.has(fragment)
    ? null
    : `no "${fragment}" on ${target.pathname}; there are ${[...found].slice(0, 8).join(', ')} …`;
}

test('The check of links sees faults', () => {
  assert.equal(fault('/', '/about/#nowhere')?.startsWith('no "nowhere" on /about/'), true);
  assert.equal(fault('/', '/nowhere/'), 'no page at /nowhere/');
  assert.equal(fault('/', '/nowhere.csv'), 'no page at /nowhere.csv');
  assert.equal(fault('/', 'http://example.org/'), 'not https: http://example.org/');
  assert.equal(fault('/legend/', '/about/#sources'), null);
});

test('Every link leads to a page and a fragment that exist', () => {
  const faults = new Set<string>();
  for (const { url, links, isMoved } of site.pages) {
    // A page without any link would mean that none are seen.
    assert.ok(links.length > (isMoved ? 0 : 20), `only ${links.length} links on ${url}`);
    for (const link of links) {
      const wrong = fault(url, link);
      if (wrong !== null) faults.add(`${url}: ${wrong}`);
    }
  }
  assert.deepEqual([...faults], []);
});

test('Every page that moved leads to where the note or row stands', () => {
  const moved = site.pages.filter((page) => page.isMoved);
  assert.ok(moved.length > 0);
  for (const { url, root } of moved) {
    const refresh = root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
    const to = /url=(.+)$/.exec(refresh ?? '')?.[1];
    assert.ok(to, url);
    assert.equal(fault(url, to), null);
  }
});

test('No link hides where it leads by opening a window', () => {
  for (const { url, root } of site.pages)
    assert.equal(root.querySelector('[target=_blank]'), null, url);
});
