// Starts the search worker at the first sign of intent, before anything else of search is there: it has the most to load.
import { urls } from '../../client-urls.ts';
import type { Arrived, Question } from '../shared/messages.ts';

/** What every search needs and whose names are known: on its way while the worker itself is. */
const FILES = ['pagefind-entry.json', 'site.json', 'wasm.en.pagefind'];

let early: Worker | null = null;

export const indexFolder = (): string => new URL(urls.searchIndex(), location.href).href;

/** Starts the worker and has it load the engine. */
export function startWorker(): void {
  if (early !== null) return;
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  const index = indexFolder();
  worker.postMessage({
    turn: 0,
    index,
    text: null,
    filters: {},
    limit: 0,
    literal: false,
    count: false,
    typing: false,
    coming: FILES,
  } satisfies Question);
  for (const file of FILES) {
    const tell = (body: ArrayBuffer | null): void => {
      worker.postMessage({ file, body } satisfies Arrived, body === null ? [] : [body]);
    };
    fetch(index + file)
      .then((response) => (response.ok ? response.arrayBuffer() : null))
      .then(tell, () => {
        tell(null);
      });
  }
  early = worker;
}

/** The worker that was started, or a new one; it is the taker's from then on. */
export function takeWorker(): Worker {
  startWorker();
  const taken = early;
  if (taken === null) throw new Error('no search worker');
  early = null;
  return taken;
}
