// Other ways to search the same records, to be measured beside ours: Pagefind as it comes, and MiniSearch.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../src/search/index/records.ts';

/** Answers with addresses, best first. */
export type Rival = (query: string) => Promise<string[]>;

const LINKS = 10;

/**
 * Pagefind's own search over our index, with the settings it comes with.
 * @param dir the built site
 * @param url where it is served
 */
export async function pagefindAsItComes(dir: string, url: string): Promise<Rival> {
  interface Plain {
    createInstance(options: object): {
      search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
    };
  }
  const { createInstance } = (await import(
    pathToFileURL(resolve(dir, 'pagefind/pagefind.js')).href
  )) as Plain;
  const plain = createInstance({ basePath: `${url}pagefind/` });
  return async (query) => {
    const { results } = await plain.search(query);
    return (await Promise.all(results.slice(0, LINKS).map((result) => result.data()))).map(
      ({ raw_url: raw }) => raw,
    );
  };
}

/**
 * MiniSearch over our records, as it is usually set up: prefixes, a fifth of a word's letters fuzzy.
 * @param records the guide's
 * @param boost weight of the title's own field; null for one field of everything, which did best on this content
 */
export function miniSearch(records: readonly SearchRecord[], boost: number | null): Rival {
  const fields = boost === null ? ['all'] : ['title', 'page', 'text'];
  const mini = new MiniSearch<{
    id: string;
    all: string;
    title: string;
    page: string;
    text: string;
  }>({
    fields,
    searchOptions: {
      prefix: true,
      fuzzy: 0.2,
      ...(boost === null ? {} : { boost: { title: boost, page: boost } }),
    },
  });
  mini.addAll(
    records.map(({ url, content, meta }) => {
      const { title = '', page = '' } = meta;
      return { id: url, title, page, text: content, all: `${page} ${title} ${content}` };
    }),
  );
  return (query) =>
    Promise.resolve(
      mini
        .search(query)
        .slice(0, LINKS)
        .map(({ id }) => String(id)),
    );
}

/**
 * A copy of the built site with Pagefind's stock interface on our index, as its documentation has it, at /stock.html.
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
  await writeFile(
    join(copy, 'stock.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stock</title></head><body><button>Search</button><div id="search"></div>
<script>document.querySelector('button').addEventListener('click', () => {
const style = document.createElement('link'); style.rel = 'stylesheet'; style.href = 'pagefind/pagefind-ui.css'; document.head.append(style);
const script = document.createElement('script'); script.src = 'pagefind/pagefind-ui.js'; document.head.append(script);
script.onload = () => { new PagefindUI({ element: '#search', autofocus: true }); };
});</script></body></html>`,
  );
}
