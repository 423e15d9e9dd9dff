// Every internal link of the built site leads to a page, a file and a fragment that exist.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { builtPages, isMoved, valuesOf } from './site.ts';

const pages = await builtPages();
const ids = new Map(pages.map((page) => [page.url, new Set(valuesOf(page.html, 'id'))]));

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
    return existsSync(join('dist', path)) && !path.endsWith('/') ? null : `no page at ${href}`;
  const fragment = decodeURIComponent(target.hash.slice(1));
  return fragment === '' || found.has(fragment)
    ? null
    : `no "${fragment}" on ${target.pathname}; there are ${[...found].slice(0, 8).join(', ')} …`;
}

describe('links', () => {
  it('the check sees faults', () => {
    assert.equal(fault('/', '/s3/#nowhere')?.startsWith('no "nowhere" on /s3/'), true);
    assert.equal(fault('/', '/nowhere/'), 'no page at /nowhere/');
    assert.equal(fault('/', 'http://example.org/'), 'not https: http://example.org/');
    assert.equal(fault('/s3/', '/s3/permissions/#s3-authenticated-users-is-everyone'), null);
  });
  it('lead to pages and fragments that exist', () => {
    let count = 0;
    const faults: string[] = [];
    for (const { url, html } of pages) {
      for (const attribute of ['href', 'src']) {
        for (const value of valuesOf(html, attribute)) {
          count += 1;
          const wrong = fault(url, value);
          if (wrong !== null) faults.push(`${url}: ${wrong}`);
        }
      }
    }
    assert.ok(count > 5000, `only ${count} links were seen`);
    assert.deepEqual([...new Set(faults)], []);
  });
  it('of moved pages lead to where the note or row stands', () => {
    const moved = pages.filter(isMoved);
    assert.ok(moved.length > 0);
    for (const page of moved) {
      const to = /url=([^"]+)"/.exec(page.html)?.[1];
      assert.ok(to);
      assert.equal(fault(page.url, to), null);
    }
  });
  it('open no page of the web in a way that hides where it leads', () => {
    for (const { url, html } of pages) assert.doesNotMatch(html, /target="_blank"/, url);
  });
});
