// What was searched lately, kept on this device only.

/** Where the browser keeps it. */
const STORAGE_KEY = 'recent-searches';
const MOST_SEARCHES = 6;
/** Longer searches are cut: a pasted log is not worth keeping whole. */
const LONGEST_KEPT = 120;
/** Shorter searches are not worth keeping. */
const SHORTEST_KEPT = 2;

/** The latest searches, newest first; none where storage is refused. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((search) => typeof search === 'string').slice(0, MOST_SEARCHES)
      : [];
  } catch {
    return [];
  }
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(searches));
  } catch {
    // Storage may be refused or full; then nothing is remembered.
  }
}

/**
 * Remembers a search as the latest.
 * @param text a search that led somewhere
 */
export function rememberSearch(text: string): void {
  const search = text.trim().slice(0, LONGEST_KEPT);
  if (search.length < SHORTEST_KEPT) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== search.toLowerCase());
  store([search, ...others].slice(0, MOST_SEARCHES));
}

/** Forgets all searches. */
export const forgetSearches = (): void => {
  store([]);
};
