// Asks the built index in Node, through the same engine as the browser, and judges the answers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { serve } from '../../scripts/serve.ts';
import type { Engine } from '../../src/search/engine/engine.ts';
import { loadEngine } from '../../src/search/engine/load.ts';
import type { Pagefind } from '../../src/search/engine/pagefind.ts';
import type { SideData } from '../../src/search/engine/side-data.ts';
import type { Result } from '../../src/search/shared/answer.ts';
import { PAGEFIND_FILE } from '../../src/search/shared/index-format.ts';
import { INDEX_FOLDER } from '../../src/urls.ts';
import { answers } from './verdict.ts';
import type { Golden, Want } from './verdict.ts';

export type { Golden };

/** Reads a file of one JSON a line. */
export async function readLines<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/**
 * Starts the engine on the built site.
 * @param dir the built site
 */
export async function startEngine(
  dir = 'dist',
): Promise<{ engine: Engine; pagefind: Pagefind; sideData: SideData; stop: () => Promise<void> }> {
  const server = await serve({ dir });
  const index = resolve(dir, INDEX_FOLDER);
  const loaded = await loadEngine({
    pagefind: import(pathToFileURL(join(index, PAGEFIND_FILE)).href) as Promise<Pagefind>,
    readFile: (file) => readFile(join(index, file), 'utf8'),
    basePath: server.url + INDEX_FOLDER,
  });
  return { ...loaded, stop: () => server.close() };
}

const RAW_TEXT = { script: true, style: true };
/** Pages that were read, by file: most results stand on few pages. */
const pages = new Map<string, Promise<HTMLElement>>();

/** The tree of a built page. */
function pageIn(file: string): Promise<HTMLElement> {
  let page = pages.get(file);
  if (!page) {
    page = readFile(file, 'utf8').then((html) => parse(html, { blockTextElements: RAW_TEXT }));
    pages.set(file, page);
  }
  return page;
}

/**
 * Reads the text behind an address out of the built page: what a reader who follows the link will
 * see.
 * @param url such as /s3/#s3-x
 * @param dir the built site
 */
export async function textAt(url: string, dir = 'dist'): Promise<string> {
  const [path = '', id] = url.split('#');
  const root = await pageIn(join(dir, path, 'index.html'));
  // A section's heading stands for itself.
  const found = id === undefined ? root.querySelector('.page-head') : root.getElementById(id);
  assert.ok(found, `nothing at ${url}`);
  return found.structuredText.replaceAll(/\s+/g, ' ');
}

const titleOf = ({ title }: Result): string => title.map((piece) => piece.text).join('');

/**
 * Whether what stands at an address is what was wanted: every regex of one want, and its topic.
 * @param url of a result
 * @param wants any of which will do
 * @param around what else the reader sees of the result
 */
export async function answersAt(
  url: string,
  wants: readonly Want[],
  around = '',
): Promise<boolean> {
  return answers({ url, text: await textAt(url), around }, wants);
}

/** The place, from 1, of the first result that answers; 0 if none does. */
export async function placeOf(results: readonly Result[], wants: readonly Want[]): Promise<number> {
  for (const [index, result] of results.entries())
    if (await answersAt(result.url, wants, `${result.page} ${titleOf(result)}`)) return index + 1;
  return 0;
}

/** Results as lines, for messages. */
export const list = (results: readonly Result[]): string =>
  results.map((result, index) => `  ${index + 1}. ${titleOf(result)} (${result.url})`).join('\n');
