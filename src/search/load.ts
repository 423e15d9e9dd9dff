// Loads Pagefind and the site's words in the browser, and makes the engine of them.
import { Engine, RANKING } from './engine.ts';
import type { Pagefind } from './engine.ts';
import { unpackLexicon } from './lexicon.ts';
import { unpackWords } from './vocabulary.ts';

let engine: Promise<Engine> | null = null;

async function create(index: string): Promise<Engine> {
  const [pagefind, words, entry] = await Promise.all([
    import(/* @vite-ignore */ `${index}pagefind.js`) as Promise<Pagefind>,
    fetch(`${index}words.txt`).then((response) => {
      if (!response.ok) throw new Error(`words.txt: ${response.status}`);
      return response.text();
    }),
    fetch(`${index}pagefind-entry.json`).then((response) => response.json() as Promise<{ languages: Record<string, { page_count: number }> }>),
  ]);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return new Engine(pagefind, unpackWords(words), unpackLexicon(words), entry.languages['en']?.page_count ?? 1000);
}

/**
 * The engine; loaded once, and again if loading failed.
 * @param index the folder of the index
 */
export function loadEngine(index: string): Promise<Engine> {
  engine ??= create(index).catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}
