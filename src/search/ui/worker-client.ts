// The search worker as the page sees it: starts it at the first sign of intent, before anything
// else of search is there, because it has the most to load; asks it; and replaces it when it fails.
import { urls } from '../../client-urls.ts';
import type { Answer } from '../shared/answer.ts';
import { ENTRY_FILE, SIDE_DATA_FILE, WASM_FILE } from '../shared/index-format.ts';
import type { PageMessage, Question, Reply } from '../shared/messages.ts';

/** What every search needs and whose names are known: on its way while the worker itself is. */
const FILES = [ENTRY_FILE, SIDE_DATA_FILE, WASM_FILE];

/** The question that waits for its answer. */
interface Waiting {
  readonly onAnswer: (answer: Answer, whole: boolean) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let waiting: Waiting | null = null;
/** The number of the latest question. */
let turn = 0;

/**
 * Ends the present question.
 * @param error why it has no answer; without one it was answered, or is not asked any more
 */
function settle(error?: Error): void {
  if (error === undefined) waiting?.resolve();
  else waiting?.reject(error);
  waiting = null;
}

function receive(reply: Reply): void {
  // An answer to an older question is of no use any more.
  if (waiting === null || reply.turn !== turn) return;
  if ('error' in reply) {
    settle(new Error(reply.error));
    return;
  }
  waiting.onAnswer(reply.answer, reply.whole);
  if (reply.whole) settle();
}

/** Starts the worker if there is none, and has it load the engine. */
export function startWorker(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  const send = (message: PageMessage, transfer: Transferable[] = []): void => {
    started.postMessage(message, transfer);
  };
  started.addEventListener('error', ({ message }) => {
    // A worker that failed is given up; the next question starts another.
    started.terminate();
    worker = null;
    settle(new Error(message || 'the search worker could not be loaded'));
  });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    receive(data);
  });
  const index = new URL(urls.searchIndex(), location.href).href;
  send({ type: 'load', index, files: FILES });
  for (const file of FILES) {
    void fetch(index + file)
      .then((response) => (response.ok ? response.arrayBuffer() : null))
      .catch(() => null)
      .then((body) => {
        send({ type: 'file', file, body }, body === null ? [] : [body]);
      });
  }
  worker = started;
  return started;
}

/** Makes the present question void: it settles without an answer. */
export function cancel(): void {
  settle();
}

/**
 * Searches. A newer question makes this one void: then it settles without an answer.
 * @param question what to search
 * @param onAnswer receives the first results, if they are there sooner, and the whole
 * @throws if the index cannot be loaded
 */
export function ask(
  question: Omit<Question, 'type' | 'turn'>,
  onAnswer: Waiting['onAnswer'],
): Promise<void> {
  cancel();
  turn += 1;
  return new Promise((resolve, reject) => {
    waiting = { onAnswer, resolve, reject };
    startWorker().postMessage({ ...question, type: 'question', turn } satisfies PageMessage);
  });
}
