// Search runs in a worker of its own, so that typing never waits for it. Pagefind is loaded here, not once more in a worker of its own.
import type { Engine } from '../search/engine.ts';
import { loadEngine } from '../search/load.ts';
import { PatientFetch } from '../search/patient-fetch.ts';
import type { Question, Reply } from '../search/protocol.ts';

/** Below the pause between two keys of a quick typist (120 ms), above that of a burst (50 ms). */
const PAUSE = 80;

const native = self.fetch.bind(self);
const patient = new PatientFetch((url) => native(url), PAUSE);
self.fetch = (input, init) => (init === undefined && typeof input === 'string' ? patient.fetch(input) : native(input, init));

let engine: Promise<Engine> | null = null;
let current = new AbortController();

/** Begins, in one round of requests, what Pagefind would ask for one after the other. */
function startEarly(index: string): void {
  void patient.early(`${index}wasm.en.pagefind`);
  patient.early(`${index}pagefind-entry.json`).then(async (response) => {
    const { languages } = await response.clone().json() as { languages: Record<string, { hash: string }> };
    const hash = languages['en']?.hash;
    if (hash !== undefined) void patient.early(`${index}pagefind.${hash}.pf_meta`);
  }).catch(() => undefined);
}

function load(index: string): Promise<Engine> {
  if (engine === null) {
    startEarly(index);
    engine = loadEngine(index);
    engine.catch(() => {
      engine = null;
    });
  }
  return engine;
}

const reply = (message: Reply): void => {
  self.postMessage(message);
};

async function answer({ turn, index, text, typing, ...options }: Question, { signal, dropped }: { signal: AbortSignal; dropped: boolean }): Promise<void> {
  try {
    const ready = await load(index);
    if (dropped) {
      // What was searched without the dropped parts of the index would be less than there is; and Pagefind needs a moment
      // to learn that they failed, or it would take them for loaded.
      ready.forget();
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    if (text === null || signal.aborted) return;
    const whole = await ready.search(text, {
      ...options, signal,
      ...(typing ? { onUnfinished: () => { patient.hold(); } } : {}),
      onFirst: (first) => {
        reply({ turn, answer: first, whole: false });
      },
    });
    reply({ turn, answer: whole, whole: true });
  } catch (error) {
    if (!signal.aborted) reply({ turn, error: String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  let dropped = false;
  if (data.text !== null) {
    current.abort();
    current = new AbortController();
    dropped = patient.drop() > 0;
  }
  void answer(data, { signal: current.signal, dropped });
});
