// Asks the built index in Node, through the same engine as the browser, and judges the answers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.ts';
import { Engine, RANKING } from '../../src/search/engine/engine.ts';
import type { Hit, Pagefind, Site } from '../../src/search/engine/engine.ts';
import { answers } from './verdict.ts';
import type { Golden, Want } from './verdict.ts';
import { SITE_FILE, unpackSite, wordsFile } from '../../src/search/shared/site.ts';

export type { Golden };

/** Reads a file of one JSON a line. */
export async function readLines<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Starts the engine on the built site.
 * @param dir the built site
 */
export async function startEngine(
  dir = 'dist',
): Promise<{ engine: Engine; pagefind: Pagefind; site: Site; stop: () => Promise<void> }> {
  const server = await serve({ dir });
  const pagefind = (await import(
    pathToFileURL(resolve(dir, 'pagefind/pagefind.js')).href
  )) as Pagefind;
  await pagefind.options({ basePath: `${server.url}pagefind/`, ranking: RANKING });
  await pagefind.init();
  const read = (file: string): Promise<string> => readFile(join(dir, 'pagefind', file), 'utf8');
  const site = unpackSite(await read(SITE_FILE), (shard) => read(wordsFile(shard)));
  return { engine: new Engine(pagefind, site), pagefind, site, stop: () => server.close() };
}

/** The text of every note and row of the built pages, by address. */
export type Texts = ReadonlyMap<string, string>;

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:x27|39);/g, "'")
    .replaceAll(/\s+/g, ' ');

/**
 * Reads the text behind an address out of the built page: what a reader who follows the link will see.
 * @param url such as /s3/#s3-x
 */
export async function textAt(url: string, dir = 'dist'): Promise<string> {
  const [path = '', id] = url.split('#');
  const html = await readFile(join(dir, path, 'index.html'), 'utf8');
  if (id === undefined)
    return plain(/<header class="page-head">[\s\S]*?<\/header>/.exec(html)?.[0] ?? '');
  // A section's heading stands for itself.
  const heading = new RegExp(`<h2[^>]* id="${id}"[\\s\\S]*?</h2>`).exec(html);
  if (heading) return plain(heading[0]);
  const found = new RegExp(`<(article|tr)[^>]* id="${id}"[\\s\\S]*?</\\1>`).exec(html);
  assert.ok(found, `nothing at ${url}`);
  return plain(found[0]);
}

const words = (hit: Hit): string => hit.title.map((piece) => piece.text).join('');

/**
 * Whether what stands at an address is what was wanted: every regex of one want, and its topic.
 * @param url of a hit
 * @param wants any of which will do
 * @param around what else the reader sees of the hit
 */
export async function answersAt(
  url: string,
  wants: readonly Want[],
  around = '',
): Promise<boolean> {
  return answers({ url, text: await textAt(url), around }, wants);
}

/** The place, from 1, of the first hit that answers; 0 if none does. */
export async function placeOf(hits: readonly Hit[], wants: readonly Want[]): Promise<number> {
  for (const [index, hit] of hits.entries())
    if (await answersAt(hit.url, wants, `${hit.page} ${words(hit)}`)) return index + 1;
  return 0;
}

/** A list of hits as lines, for messages. */
export const list = (hits: readonly Hit[]): string =>
  hits.map((hit, index) => `  ${index + 1}. ${words(hit)} (${hit.url})`).join('\n');
