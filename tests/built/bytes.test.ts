// How much a page of the real guide loads.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { REAL } from '../support/sites.ts';
import { BuiltSite } from './pages.ts';
import type { BuiltPage } from './pages.ts';

const { pages } = await BuiltSite.read(REAL);
const packed = (raw: string | Buffer): number => brotliCompressSync(raw).length;

/** The files that a page loads, its icon apart. */
const filesOf = ({ root }: BuiltPage): string[] => [
  ...new Set(
    root.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href') ?? ''),
  ),
  ...root.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? ''),
];

/** The script that every page loads before anybody does anything, with all that it imports. */
async function scriptsOf(file: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = await readFile(join(REAL.dir, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    await scriptsOf(`/_astro/${name}`, seen);
  return seen;
}

/** The bytes of a page at first load, packed: all in all, and its script alone. */
async function weightOf(page: BuiltPage): Promise<{ all: number; script: number }> {
  let [all, script] = [packed(page.html), 0];
  for (const name of filesOf(page))
    for (const file of name.endsWith('.js') ? await scriptsOf(name) : [name]) {
      const size = packed(await readFile(join(REAL.dir, file)));
      all += size;
      if (name.endsWith('.js')) script += size;
    }
  return { all, script };
}

const at = (url: string): BuiltPage => {
  const page = pages.find((candidate) => candidate.url === url);
  assert.ok(page, url);
  return page;
};

test('The largest page comes in five requests and under 30 kB', async () => {
  // Only the longest can be the largest packed: text packs about alike.
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 5);
  const [largest] = longest.toSorted((a, b) => packed(b.html) - packed(a.html));
  assert.ok(largest);
  const files = filesOf(largest);
  assert.ok(files.length <= 4, `${largest.url} loads ${files.join(', ')}`);
  const { all } = await weightOf(largest);
  assert.ok(all < 30_000, `${largest.url}: ${all} bytes`);
});

test('No page has more than 4 kB of script before anybody does anything', async () => {
  for (const url of ['/', '/search/', '/limits/', '/about/']) {
    const { script } = await weightOf(at(url));
    assert.ok(script < 4000, `${url}: ${script} bytes`);
  }
});

test('The first page comes under 16 kB', async () => {
  const { all } = await weightOf(at('/'));
  assert.ok(all < 16_000, `${all} bytes`);
});

test('The page on networks comes under 22 kB', async () => {
  const { all } = await weightOf(at('/vpc/'));
  assert.ok(all < 22_000, `${all} bytes`);
});

test('A note’s own page comes under 12 kB, and the longest under 13, with under 4 of script', async () => {
  const own = pages
    .filter((page) => page.isPermalink && page.root.querySelector('article') !== null)
    .toSorted((a, b) => b.html.length - a.html.length);
  assert.ok(own.length > 0);
  // Text packs about alike: the heaviest are among the longest, a hundredth of which may be longer.
  const longest = own.slice(0, 40);
  const weights = await Promise.all(longest.map(weightOf));
  for (const { all, script } of weights) {
    assert.ok(all < 13_000, `${all} bytes`);
    assert.ok(script < 4_000, `${script} bytes of script`);
  }
  const heavy = longest.filter((_, index) => (weights[index]?.all ?? Infinity) >= 12_000);
  assert.ok(heavy.length <= own.length / 100, heavy.map(({ url }) => url).join(', '));
});

test('No list comes over 30 kB', async () => {
  const lists = pages.filter(({ url }) =>
    /^\/(register|limits|a-z|unlearn|changes|e\/$)/.test(url),
  );
  assert.ok(lists.length > 10);
  for (const list of lists) {
    const { all } = await weightOf(list);
    assert.ok(all < 30_000, `${list.url}: ${all} bytes`);
  }
});

test('A review comes under 25 kB before anybody chooses, with what it fetches by itself', async () => {
  const { all, script } = await weightOf(at('/review/'));
  assert.ok(script < 4000, `${script} bytes of script`);
  // The switches of services come once the page is read; scripts have no names.
  const names = (await readdir(join(REAL.dir, '_astro'))).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(
    names.map((name) => readFile(join(REAL.dir, '_astro', name), 'utf8')),
  );
  const own = names.filter((_, index) => texts[index]?.includes('review-ready'));
  assert.equal(own.length, 1);
  let more = 0;
  for (const file of await scriptsOf(`/_astro/${own[0] ?? ''}`))
    more += packed(await readFile(join(REAL.dir, file)));
  assert.ok(all + more < 25_000, `${all} and ${more} bytes`);
});

test('No page loads a picture or a font', async () => {
  const styles = new Set(pages.flatMap(filesOf).filter((file) => file.endsWith('.css')));
  for (const { url, root } of pages)
    assert.equal(root.querySelector('img, picture, video, [rel=preload]'), null, url);
  for (const file of styles)
    assert.doesNotMatch(
      await readFile(join(REAL.dir, file), 'utf8'),
      /@font-face|url\((?!['"]?data:)/,
    );
});
