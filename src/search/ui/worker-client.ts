// The page's end of the search worker.
import type { Answer } from '../engine/engine.ts';
import type { Question, Reply } from '../shared/messages.ts';
import { indexFolder, takeWorker } from './start-worker.ts';

type Ask = Omit<Question, 'turn' | 'index'>;

interface Waiting {
  readonly turn: number;
  readonly onAnswer: (answer: Answer, whole: boolean) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let waiting: Waiting | null = null;
let turn = 0;

/** A worker that failed is given up; the next question starts another. */
function fail(error: Error): void {
  worker?.terminate();
  worker = null;
  waiting?.reject(error);
  waiting = null;
}

function listen(started: Worker): Worker {
  started.addEventListener('error', (event) => {
    fail(new Error(event.message || 'the search worker could not be loaded'));
  });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (waiting === null || data.turn !== waiting.turn) return;
    if ('error' in data) {
      waiting.reject(new Error(data.error));
      waiting = null;
      return;
    }
    waiting.onAnswer(data.answer, data.whole);
    if (!data.whole) return;
    waiting.resolve();
    waiting = null;
  });
  return started;
}

/**
 * Searches. A newer question makes this one void: then it settles without an answer.
 * @param ask the question
 * @param onAnswer receives the first hits, if they are there sooner, and the whole
 * @throws if the index cannot be loaded
 */
export function ask(question: Ask, onAnswer: Waiting['onAnswer']): Promise<void> {
  waiting?.resolve();
  turn += 1;
  const own = turn;
  return new Promise((resolve, reject) => {
    waiting = { turn: own, onAnswer, resolve, reject };
    worker ??= listen(takeWorker());
    worker.postMessage({ ...question, turn: own, index: indexFolder() } satisfies Question);
  });
}

/** Makes the present question void. */
export function cancel(): void {
  waiting?.resolve();
  waiting = null;
}
