// What was searched lately, kept on this device only.
const KEY = 'recent-searches';
const MOST = 6;

/** The latest searches, newest first; none where storage is refused. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((each) => typeof each === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Storage may be refused or full; then nothing is remembered.
  }
}

/** @param text a search that led somewhere */
export function rememberSearch(text: string): void {
  const search = text.trim().slice(0, 120);
  if (search.length < 2) return;
  store(
    [
      search,
      ...recentSearches().filter((each) => each.toLowerCase() !== search.toLowerCase()),
    ].slice(0, MOST),
  );
}

export const forgetSearches = (): void => {
  store([]);
};
