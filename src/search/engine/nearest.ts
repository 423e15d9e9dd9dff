// Pages whose names are near to what found nothing.
import { fold, squash } from '../../text.ts';

export interface NearPage {
  readonly url: string;
  readonly title: string;
}

const MOST = 3;
/** Names less alike than this are no help. */
const LEAST = 0.34;

function bigrams(text: string): Set<string> {
  const letters = squash(fold(text));
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/**
 * Pages by likeness of name: the Dice coefficient of their letter pairs with each word of the query.
 * @param text the query
 * @param pages all pages
 */
export function nearestPages(text: string, pages: readonly NearPage[]): NearPage[] {
  const words = [text, ...text.split(/\s+/)]
    .slice(0, 12)
    .map(bigrams)
    .filter(({ size }) => size > 0);
  const alike = (title: string): number => {
    const own = bigrams(title);
    return Math.max(
      0,
      ...words.map(
        (word) => (2 * [...word].filter((pair) => own.has(pair)).length) / (word.size + own.size),
      ),
    );
  };
  return pages
    .map((page) => ({ page, score: alike(page.title) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.page.title < b.page.title ? -1 : 1))
    .slice(0, MOST)
    .map(({ page }) => page);
}
