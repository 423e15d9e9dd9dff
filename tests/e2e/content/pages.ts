// The built pages of the real guide, and which of them show every combination of elements and classes.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement, Node } from 'node-html-parser';
import { REAL } from '../../support/sites.ts';

/** Addresses of one kind of page, of which some are enough where content makes no difference. */
const MANY = /^\/(n|e|register|unlearn)\/./;

/** Every address of the built site. */
async function allPaths(): Promise<string[]> {
  const files = await readdir(REAL.dir, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** Every page but those of which there are many alike: of each kind it takes the first. */
export async function pagesToRead(): Promise<string[]> {
  const paths = await allPaths();
  const some = ['/n/', '/e/', '/register/', '/unlearn/'].flatMap(
    (folder) => paths.find((path) => path.startsWith(folder) && path !== folder) ?? [],
  );
  return [...paths.filter((path) => !MANY.test(path)), ...some];
}

/** The attributes that the site's styles ask for; addresses apart, which have no end. */
async function styledAttributes(): Promise<string[]> {
  const folder = join(REAL.dir, '_astro');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.css'));
  const styles = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const names = [...styles.join('\n').matchAll(/\[([a-z-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !['href', 'id', 'for'].includes(name));
}

const isElement = (node: Node): node is HTMLElement => 'tagName' in node;

/** The looks of a page: for each text, the tags, classes and styled attributes from body down to it. */
function looksOf(html: string, attributes: readonly string[]): Set<string> {
  const looks = new Set<string>();
  const look = (element: HTMLElement): string => {
    const classes = [...element.classList.values()].sort().join('.');
    const states = attributes
      .filter((name) => element.hasAttribute(name))
      .map((name) => `[${name}=${element.getAttribute(name) ?? ''}]`);
    return `${element.rawTagName}.${classes}${states.join('')}`;
  };
  const walk = (element: HTMLElement, above: string): void => {
    const path = `${above} ${look(element)}`;
    if (element.childNodes.some((node) => !isElement(node) && node.rawText.trim() !== ''))
      looks.add(path);
    for (const child of element.childNodes) if (isElement(child)) walk(child, path);
  };
  const body = parse(html, { blockTextElements: { script: true, style: true } }).querySelector('body');
  if (body) walk(body, '');
  return looks;
}

/** A page, and the looks that it was chosen for. */
export interface Chosen {
  readonly path: string;
  readonly looks: readonly string[];
}

/**
 * Chooses pages that together show every look of the built site at least once: always the page with most that
 * no other has shown yet.
 */
export async function pagesOfEveryLook(): Promise<Chosen[]> {
  const attributes = await styledAttributes();
  const pages: { path: string; looks: Set<string> }[] = [];
  for (const path of await allPaths()) {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    pages.push({ path, looks: looksOf(await readFile(join(REAL.dir, file), 'utf8'), attributes) });
  }
  const left = new Set(pages.flatMap((page) => [...page.looks]));
  const chosen: Chosen[] = [];
  while (left.size > 0) {
    const best = pages
      .map((page) => ({ path: page.path, looks: [...page.looks].filter((own) => left.has(own)) }))
      .reduce((a, b) => (b.looks.length > a.looks.length ? b : a));
    for (const own of best.looks) left.delete(own);
    chosen.push(best);
  }
  return chosen;
}
