// Keeps the latest review on this device only, and the one before it, so that opening somebody's
// address loses nothing. Where storage is refused or broken nothing is kept, and nothing fails.

/** Where the browser keeps it. */
const STORAGE_KEY = 'reviews';
const MOST = 2;

/** The fragments of the reviews on this device, the latest first. */
export function keptReviews(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((each) => typeof each === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a review as the latest.
 * @param fragment as addresses have it; where it is empty, nothing is kept any more
 * @param instead whether it takes the place of the latest, being the same review
 */
export function keepReview(fragment: string, instead: boolean): void {
  const others = keptReviews().slice(instead ? 1 : 0);
  const kept = [fragment, ...others.filter((other) => other !== fragment)].slice(0, MOST);
  try {
    if (fragment === '') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // Refused or full.
  }
}
