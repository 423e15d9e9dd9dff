// Starts the search worker at the first sign of intent, before anything else of search is there: it has the most to load.
import type { Question } from '../search/protocol.ts';

let early: Worker | null = null;

export const indexFolder = (): string => new URL(document.body.dataset['index'] ?? '/pagefind/', location.href).href;

/** Starts the worker and has it load the engine. */
export function startWorker(): void {
  if (early !== null) return;
  early = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  early.postMessage({ turn: 0, index: indexFolder(), text: null, filters: {}, limit: 0, literal: false, count: false, typing: false } satisfies Question);
}

/** The worker that was started, or a new one; it is the taker's from then on. */
export function takeWorker(): Worker {
  startWorker();
  const taken = early;
  if (taken === null) throw new Error('no search worker');
  early = null;
  return taken;
}
