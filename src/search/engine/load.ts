// Makes the engine of Pagefind and the files of an index, in the worker and in Node alike.
import { SIDE_DATA_FILE } from '../shared/index-format.ts';
import { Engine } from './engine.ts';
import type { Pagefind } from './pagefind.ts';
import { readSideData } from './side-data.ts';
import type { SideData } from './side-data.ts';
import { PAGEFIND_RANKING } from './weights.ts';

/** Where an index is. */
export interface IndexSource {
  /** Its Pagefind, from the file `PAGEFIND_FILE`. */
  readonly pagefind: Promise<Pagefind>;
  /** Reads a file of it as text. */
  readonly readFile: (file: string) => Promise<string>;
  /**
   * Its folder, as an address that ends with a slash; only where Pagefind cannot tell by itself.
   */
  readonly basePath?: string;
}

/**
 * Loads the engine.
 * @param source of the index
 * @throws if a file cannot be loaded
 */
export async function loadEngine({
  pagefind: loading,
  readFile,
  basePath,
}: IndexSource): Promise<{ engine: Engine; pagefind: Pagefind; sideData: SideData }> {
  const [pagefind, text] = await Promise.all([loading, readFile(SIDE_DATA_FILE)]);
  await pagefind.options({
    ranking: PAGEFIND_RANKING,
    ...(basePath === undefined ? {} : { basePath }),
  });
  await pagefind.init();
  const sideData = readSideData(text, readFile);
  return { engine: new Engine(pagefind, sideData), pagefind, sideData };
}
