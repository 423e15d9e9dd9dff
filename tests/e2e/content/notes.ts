// What the browser tests ask of the real guide: pages and words by what they are, not by their names.
import type { Guide } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { REAL } from '../../support/sites.ts';

let reading: Promise<Guide> | null = null;

/** The real guide, read once by each worker. */
const realGuide = (): Promise<Guide> =>
  (reading ??= readGuideOrFail({ dir: REAL.content }));

/** The keys of all pages. */
export const pageKeys = async (): Promise<string[]> =>
  (await realGuide()).pages.map(({ key }) => key);

/** The address of the page with most notes. */
export async function longestPage(): Promise<string> {
  const { pages } = await realGuide();
  const longest = pages.reduce((a, b) => (b.notes.length > a.notes.length ? b : a));
  return `/${longest.key}/`;
}

/**
 * The long word that most titles of notes have, among those that fit.
 * @param fits says whether a word will do
 * @throws if there is none
 */
export async function commonWord(fits: (word: string) => boolean): Promise<string> {
  const { notes } = await realGuide();
  const counts = new Map<string, number>();
  for (const { title } of notes)
    for (const word of new Set(title.toLowerCase().match(/[a-z]{9,}/g) ?? []))
      if (fits(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined) throw new Error('no title of the guide has such a word');
  return best[0];
}
