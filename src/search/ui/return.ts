// What a reader who goes back finds again: the query, and how far its results were scrolled. It
// stands with the entry of the history that the reader left, so every entry keeps its own.

/** A search that led away from the page. */
export interface Return {
  readonly query: string;
  /** How far the results were scrolled, in pixels. */
  readonly scroll: number;
  /** How many results were shown at most. */
  readonly limit: number;
}

const stateOf = (): Record<string, unknown> => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
};

/** Keeps a search with the present entry of the history; null forgets it. */
export function keepReturn(search: Return | null): void {
  history.replaceState({ ...stateOf(), search }, '');
}

/** The search that led away from the present entry; null if none did. */
export function readReturn(): Return | null {
  const { search } = stateOf();
  if (typeof search !== 'object' || search === null) return null;
  const { query, scroll, limit } = search as Partial<Record<keyof Return, unknown>>;
  if (typeof query !== 'string') return null;
  return { query, scroll: Number(scroll) || 0, limit: Number(limit) || 0 };
}
