// Loads Pagefind and what search knows of the site, and makes the engine of them. Runs in the search worker.
import { Engine, RANKING } from './engine.ts';
import type { Pagefind } from './engine.ts';
import { SITE_FILE, unpackSite, wordsFile } from '../shared/site.ts';

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
  return response.text();
}

/**
 * Loads the engine.
 * @param index the folder of the index, as an address that ends with a slash
 * @throws if a file cannot be loaded
 */
export async function loadEngine(index: string): Promise<Engine> {
  const [pagefind, site] = await Promise.all([
    import(/* @vite-ignore */ `${index}pagefind.js`) as Promise<Pagefind>,
    text(index + SITE_FILE),
  ]);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return new Engine(
    pagefind,
    unpackSite(site, (shard) => text(index + wordsFile(shard))),
  );
}
