// Search runs in a worker of its own, so that typing never waits for it. Pagefind is loaded here, not once more in a worker of its own.
import type { Engine } from './engine.ts';
import { loadEngine } from './load.ts';
import { DROPPED, PatientFetch } from './held-fetch.ts';
import type { Arrived, Question, Reply } from '../shared/messages.ts';
import { runsOf } from './query.ts';
import { wordsFile } from '../shared/site.ts';
import { shardOf } from '../shared/spelling-words.ts';

/** Below the pause between two keys of a quick typist (120 ms), above that of a burst (50 ms). */
const PAUSE = 80;

const native = self.fetch.bind(self);
const patient = new PatientFetch((url) => native(url), PAUSE);
self.fetch = (input, init) =>
  init === undefined && typeof input === 'string' ? patient.fetch(input) : native(input, init);

// Pagefind reports a part that was given up as if it had failed.
const report = console.error.bind(console);
console.error = (...messages) => {
  if (!messages.some((message) => String(message).includes(DROPPED))) report(...messages);
};

let engine: Promise<Engine> | null = null;
let loaded = false;
let current = new AbortController();

/** Files that the page hands over, and who waits for them. */
const coming = new Map<string, (body: ArrayBuffer | null) => void>();

/** What the page asked for counts as begun here; the metadata, whose name stands in the entry, is asked for as soon as that is there. */
function startEarly(index: string, files: readonly string[]): void {
  for (const file of files) {
    const body = new Promise<ArrayBuffer | null>((resolve) => {
      coming.set(file, resolve);
    });
    const response = patient.early(
      index + file,
      body.then((bytes) => (bytes === null ? native(index + file) : new Response(bytes))),
    );
    if (file !== 'pagefind-entry.json') continue;
    response
      .then(async (entry) => {
        const { languages } = (await entry.clone().json()) as {
          languages: Record<string, { hash: string }>;
        };
        const hash = languages['en']?.hash;
        if (hash !== undefined) await patient.early(`${index}pagefind.${hash}.pf_meta`);
      })
      .catch(() => undefined);
  }
}

const begun = new Set<string>();

/** While the engine loads, the site's words with the initials of the query come already. */
function startWords(index: string, text: string): void {
  for (const word of runsOf(text)) {
    const url = index + wordsFile(shardOf(word));
    if (!/^[a-z0-9]/.test(word) || begun.has(url)) continue;
    begun.add(url);
    patient.early(url).catch(() => undefined);
  }
}

function load(index: string, files: readonly string[] = []): Promise<Engine> {
  if (engine === null) {
    startEarly(index, files);
    engine = loadEngine(index);
    engine.then(
      () => {
        loaded = true;
      },
      () => {
        engine = null;
        begun.clear();
      },
    );
  }
  return engine;
}

const reply = (message: Reply): void => {
  self.postMessage(message);
};

async function answer(
  { turn, index, text, typing, coming: files, ...options }: Question,
  { signal, dropped }: { signal: AbortSignal; dropped: boolean },
): Promise<void> {
  try {
    if (!loaded && text !== null) startWords(index, text);
    const ready = await load(index, files);
    const failed = patient.failed;
    if (dropped) {
      // What was searched without the dropped parts of the index would be less than there is; and Pagefind needs a moment
      // to learn that they failed, or it would take them for loaded.
      ready.forget();
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
    if (text === null || signal.aborted) return;
    const whole = await ready.search(text, {
      ...options,
      signal,
      ...(typing
        ? {
            onUnfinished: () => {
              patient.hold();
            },
          }
        : {}),
      onFirst: (first) => {
        if (patient.failed === failed) reply({ turn, answer: first, whole: false });
      },
    });
    if (patient.failed > failed) {
      ready.forgetAll();
      throw new Error('a part of the index could not be loaded');
    }
    reply({ turn, answer: whole, whole: true });
  } catch (error) {
    if (!signal.aborted) reply({ turn, error: String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Question | Arrived>) => {
  if ('file' in data) {
    coming.get(data.file)?.(data.body);
    return;
  }
  let dropped = false;
  if (data.text !== null) {
    current.abort();
    current = new AbortController();
    dropped = patient.drop() > 0;
  }
  void answer(data, { signal: current.signal, dropped });
});
