// How much a page of the real guide loads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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
  ...root.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href') ?? ''),
  ...root.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? ''),
];

test('The largest page comes in three requests and under 40 kB, with under 5 kB of script', async () => {
  // Only the longest can be the largest packed: text packs about alike.
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 5);
  const [largest] = longest.toSorted((a, b) => packed(b.html) - packed(a.html));
  assert.ok(largest);
  const files = filesOf(largest);
  assert.equal(files.length, 2, `${largest.url} loads ${files.join(', ')}`);
  const sizes = await Promise.all(
    files.map(async (file) => packed(await readFile(join(REAL.dir, file)))),
  );
  const script = sizes[files.findIndex((file) => file.endsWith('.js'))] ?? Infinity;
  const all = packed(largest.html) + sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(script < 5000, `${script} bytes of script`);
  assert.ok(all < 40_000, `${largest.url}: ${all} bytes`);
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
