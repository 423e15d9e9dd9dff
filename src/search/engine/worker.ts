// The search worker: typing never waits for search, because it runs here. Pagefind is loaded in
// this worker too, and not in one of its own.
import { PAGEFIND_FILE } from '../shared/index-format.ts';
import type { Load, PageMessage, Question, Reply } from '../shared/messages.ts';
import { EarlyFiles } from './early-files.ts';
import type { Engine } from './engine.ts';
import { installHeldFetch } from './held-fetch.ts';
import { loadEngine } from './load.ts';
import type { Pagefind } from './pagefind.ts';

/** Below the pause between two keys of a quick typist (120 ms), above that of a burst (50 ms). */
const TYPING_PAUSE = 80;

const heldFetch = installHeldFetch(self, TYPING_PAUSE);

async function readText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} fetching ${url}`);
  return response.text();
}

/** One index: its engine, which is loaded again after a failure. */
class Session {
  readonly early: EarlyFiles;
  readonly #index: string;
  #loading: Promise<Engine> | null = null;
  #isLoaded = false;

  constructor({ index, files }: Load) {
    this.#index = index;
    this.early = new EarlyFiles(index, heldFetch);
    this.early.expect(files);
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** @throws if a file cannot be loaded; the next call tries again */
  engine(): Promise<Engine> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<Engine> {
    try {
      const { engine } = await loadEngine({
        pagefind: import(/* @vite-ignore */ this.#index + PAGEFIND_FILE) as Promise<Pagefind>,
        readFile: (file) => readText(this.#index + file),
      });
      this.#isLoaded = true;
      return engine;
    } catch (error) {
      this.#loading = null;
      this.early.reset();
      throw error;
    }
  }
}

const post = (reply: Reply): void => {
  self.postMessage(reply);
};

/**
 * A turn of the event loop: Pagefind learns that parts were given up, and would else take them for
 * loaded.
 */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Answers a question, in one or two parts.
 * @throws if the index or a part of it cannot be loaded
 */
async function answer(
  { turn, text, typing, filters, limit, literal, count }: Question,
  session: Session,
  { signal, hasDropped }: { signal: AbortSignal; hasDropped: boolean },
): Promise<void> {
  if (!session.isLoaded) session.early.startWords(text);
  const engine = await session.engine();
  const failedBefore = heldFetch.failed;
  if (hasDropped) {
    // What was searched without the dropped parts of the index would be less than there is.
    engine.forgetPending();
    await nextTask();
  }
  signal.throwIfAborted();
  const whole = await engine.search(text, {
    filters,
    limit,
    literal,
    count,
    signal,
    ...(typing
      ? {
          onUnfinished: () => {
            heldFetch.hold();
          },
        }
      : {}),
    onFirst: (first) => {
      if (heldFetch.failed === failedBefore) post({ turn, answer: first, whole: false });
    },
  });
  if (heldFetch.failed > failedBefore) {
    engine.forgetAnswers();
    throw new Error('a part of the index could not be loaded');
  }
  post({ turn, answer: whole, whole: true });
}

let session: Session | null = null;
let current = new AbortController();

/** A newer question makes the one before it void. */
async function ask(question: Question): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const hasDropped = heldFetch.drop() > 0;
  try {
    if (session === null) throw new Error('asked before an index was loaded');
    await answer(question, session, { signal, hasDropped });
  } catch (error) {
    if (!signal.aborted) post({ turn: question.turn, error: String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => {
  switch (data.type) {
    case 'load':
      session = new Session(data);
      // A failure is told to whoever asks first.
      session.engine().catch(() => undefined);
      break;
    case 'file':
      session?.early.arrive(data.file, data.body);
      break;
    case 'question':
      void ask(data);
      break;
  }
});
