// When the pages of the site changed, for the sitemap.
import type { Note } from '../compiler/model.ts';
import type { Urls } from '../urls.ts';
import { lastChangeOf, stampOf } from './days.ts';
import type { History } from './history.ts';

/**
 * When the claims of pages changed last: of a note's own page that of the note, of a
 * page of the guide the newest of its notes.
 * @param notes of today
 * @param history of its notes
 * @param urls of the site
 * @returns times (RFC 3339) by the path of the page; pages of which nothing is known are left out
 */
export function lastModified(
  notes: readonly Pick<Note, 'id' | 'page'>[],
  history: History,
  urls: Urls,
): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const note of notes) {
    const time = lastChangeOf(note, history);
    if (time === null) continue;
    times.set(urls.permalink(note.id), time);
    const page = urls.page(note.page);
    times.set(page, Math.max(time, times.get(page) ?? 0));
  }
  return new Map([...times].map(([path, time]) => [path, stampOf(time)]));
}
