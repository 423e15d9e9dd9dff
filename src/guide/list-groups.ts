// The notes of a list by type, service by service.
import type { Note, Page } from '../compiler/model.ts';
import { isSerious, seriousFirst } from './family.ts';
import type { Family } from './family.ts';
import { byUse } from './highlights.ts';

/** Those notes of a page that a list has. */
interface ListedPage {
  readonly page: Page;
  /** What the list shows of them, what is serious first. */
  readonly notes: readonly Note[];
  /** How many more there are: a list that has very many leaves the rest to their page. */
  readonly more: number;
}

/** The notes of one service. */
export interface ListGroup {
  /** The page that names the service. */
  readonly page: Page;
  /** Its pages that have any. */
  readonly pages: readonly ListedPage[];
  readonly count: number;
  /** How many of them are serious. */
  readonly serious: number;
}

/** The most notes a page may show so that all pages together show no more than `most`. */
function shareOf(sizes: readonly number[], most: number): number {
  const largest = Math.max(0, ...sizes);
  for (let share = largest; share > 1; share -= 1)
    if (sizes.reduce((sum, size) => sum + Math.min(size, share), 0) <= most) return share;
  return 1;
}

/**
 * Those notes of services that a list has, the most used service first.
 * @param families all services
 * @param has whether the list has a note
 * @param most how many it shows, about; whatever is serious is shown
 */
export function groupsOf(
  families: readonly Family[],
  has: (note: Note) => boolean,
  most: number,
): readonly ListGroup[] {
  const listed = byUse(families).map(({ page, pages }) => ({
    page,
    pages: pages.map((member) => ({
      page: member.page,
      all: seriousFirst(member.notes.filter(has)),
    })),
  }));
  const share = shareOf(
    listed.flatMap(({ pages }) => pages.map(({ all }) => all.length)),
    most,
  );
  return listed
    .map(({ page, pages }): ListGroup => {
      const notes = pages.flatMap(({ all }) => all);
      const shown = pages
        .filter(({ all }) => all.length > 0)
        .map(({ page: member, all }): ListedPage => {
          const count = Math.max(share, all.filter(isSerious).length);
          return {
            page: member,
            notes: all.slice(0, count),
            more: Math.max(0, all.length - count),
          };
        });
      return { page, pages: shown, count: notes.length, serious: notes.filter(isSerious).length };
    })
    .filter(({ count }) => count > 0);
}
