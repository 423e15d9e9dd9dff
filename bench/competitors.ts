// Other ways to search the same records, to be measured beside ours: Pagefind as it comes, and
// MiniSearch.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../src/search/index/records.ts';
import type { Competitor } from './golden.ts';
import type { SearchInterface } from './search-box.ts';

const RESULTS = 10;

/** What is used of Pagefind's browser interface, apart from the guide's own settings. */
interface PlainPagefind {
  createInstance: (options: object) => {
    search: (query: string) => Promise<{ results: { data: () => Promise<{ raw_url: string }> }[] }>;
  };
}

/**
 * Pagefind's own search over our index, with the settings it comes with.
 * @param dir the built site
 * @param url where it is served
 */
export async function pagefindAsItComes(dir: string, url: string): Promise<Competitor> {
  const file = pathToFileURL(resolve(dir, 'pagefind/pagefind.js')).href;
  const { createInstance } = (await import(file)) as PlainPagefind;
  const pagefind = createInstance({ basePath: `${url}pagefind/` });
  return async (query) => {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
    return shown.map(({ raw_url: url }) => url);
  };
}

/** A record as MiniSearch takes it. */
interface MiniRecord {
  id: string;
  all: string;
  title: string;
  page: string;
  text: string;
}

/**
 * MiniSearch over our records, as it is usually set up: prefixes, a fifth of a word's letters
 * fuzzy.
 * @param records the guide's
 * @param boost weight of the title's own field; null for one field of everything, which did best on
 * this content
 */
export function miniSearch(records: readonly SearchRecord[], boost: number | null): Competitor {
  const mini = new MiniSearch<MiniRecord>({
    fields: boost === null ? ['all'] : ['title', 'page', 'text'],
    searchOptions: {
      prefix: true,
      fuzzy: 0.2,
      ...(boost === null ? {} : { boost: { title: boost, page: boost } }),
    },
  });
  mini.addAll(
    records.map(({ url, content, meta }) => {
      const { title, page } = meta;
      return { id: url, title, page, text: content, all: `${page} ${title} ${content}` };
    }),
  );
  return (query) => {
    const results = mini.search(query).slice(0, RESULTS);
    return Promise.resolve(results.map(({ id }) => String(id)));
  };
}

/** Where Pagefind's stock interface has its parts, on the page that `withStockInterface` adds. */
export const STOCK: SearchInterface = {
  input: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
  open: { button: 'button' },
};
export const STOCK_PAGE = 'stock.html';

/** Loads the stock interface when its button is clicked, as ours is loaded when it is opened. */
const STOCK_HTML = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Stock</title></head>
<body><button>Search</button><div id="search"></div>
<script>
document.querySelector('button').addEventListener('click', () => {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = 'pagefind/pagefind-ui.css';
  const script = document.createElement('script');
  script.src = 'pagefind/pagefind-ui.js';
  script.onload = () => { new PagefindUI({ element: '#search', autofocus: true }); };
  document.head.append(style, script);
});
</script></body></html>`;

/**
 * A copy of the built site with Pagefind's stock interface on our index, as its documentation has
 * it.
 * @param dir the built site
 * @param copy where to
 */
export async function withStockInterface(dir: string, copy: string): Promise<void> {
  await cp(dir, copy, { recursive: true });
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind gave no index');
  const { files } = await index.getFiles();
  await mkdir(join(copy, 'pagefind'), { recursive: true });
  for (const { path, content } of files)
    if (/pagefind-(ui|worker)\./.test(path)) await writeFile(join(copy, 'pagefind', path), content);
  await index.deleteIndex();
  await close();
  await writeFile(join(copy, STOCK_PAGE), STOCK_HTML);
}
