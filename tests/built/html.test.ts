// What every page of the real guide must be: valid HTML, with a title of its own and unique ids, under a strict policy.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { BuiltPage, BuiltSite } from './pages.ts';
import { faultsOf } from './valid-html.ts';

const { pages } = await BuiltSite.read();
const shown = pages.filter((page) => !page.isMoved);

test('The check of HTML sees faults', async () => {
  const page = new BuiltPage('/x/', '<!doctype html><html lang="en"><p id="a"><p id="a"><div></p>');
  assert.ok((await faultsOf([page])).some((fault) => fault.includes('no-dup-id')));
});

test('Every page of the guide is valid HTML', async () => {
  const faults = await faultsOf(pages.filter((page) => !page.isPermalink));
  assert.deepEqual(faults.slice(0, 20), []);
});

test('No page has an id twice', () => {
  for (const page of shown) {
    const ids = page.valuesOf('id');
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      page.url,
    );
  }
});

test('Every page has one h1, a title that no other has, and a description', () => {
  const titles = new Map<string, string>();
  for (const { root, url } of shown) {
    assert.equal(root.querySelectorAll('h1').length, 1, url);
    const title = root.querySelector('title')?.text ?? '';
    assert.notEqual(title, '', url);
    assert.equal(titles.get(title), undefined, `${url} has the same title, "${title}"`);
    titles.set(title, url);
    const description = root.querySelector('meta[name=description]')?.getAttribute('content');
    assert.match(description ?? '', /^.{40,}$/s, url);
  }
});

test('No page runs an inline script but the one whose hash its policy names, or has an inline style', () => {
  for (const { root, url } of shown) {
    const meta = root.querySelector('meta[http-equiv="content-security-policy"]');
    const policy = meta?.getAttribute('content') ?? '';
    assert.match(policy, /default-src 'none'/, url);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/, url);
    for (const script of root.querySelectorAll('script:not([src])')) {
      // Data is not run.
      if (script.getAttribute('type') === 'application/ld+json') continue;
      const hash = createHash('sha256').update(script.rawText).digest('base64');
      assert.ok(policy.includes(`'sha256-${hash}'`), `${url}: a script the policy does not name`);
    }
    assert.equal(root.querySelector('style, [style]'), null, url);
    for (const element of root.querySelectorAll('*'))
      for (const name of Object.keys(element.attributes))
        assert.doesNotMatch(name, /^on/i, `${url}: <${element.rawTagName} ${name}>`);
  }
});
