// The limits that notes are about, as one list: what the limit is, whether it can be raised, what
// people see when they hit it.
import type { Note, Page } from '../compiler/model.ts';
import type { Adjustability } from '../vocabulary.ts';

/** One limit, with the note that tells of it. */
export interface Limit {
  readonly note: Note;
  /** What the service is called whose limit it is. */
  readonly service: string;
  /** The value with its scope, such as "400 KB an item". */
  readonly limit: string;
  /** Null where the note does not say. */
  readonly adjustable: Adjustability | null;
}

/**
 * Every note that is about a limit, service by service in alphabetical order.
 * @param notes in reading order, which they keep within their service
 * @param pages of the guide
 * @throws if a note stands on a page that is not among them
 */
export function limitsOf(notes: readonly Note[], pages: readonly Page[]): readonly Limit[] {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const serviceOf = (note: Note): string => {
    const page = byKey.get(note.page);
    if (page === undefined) throw new Error(`no page "${note.page}"`);
    // A service may have topic pages alone.
    return (byKey.get(page.service) ?? page).title;
  };
  return notes
    .flatMap((note) =>
      note.limit === null
        ? []
        : [{ note, service: serviceOf(note), limit: note.limit, adjustable: note.adjustable }],
    )
    .toSorted((a, b) => a.service.localeCompare(b.service, 'en'));
}
