// The claims about today that the guide makes: notes and rows that were read against a page.
import type { Guide, Note, TableRow } from '../../src/compiler/model.ts';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { contentDir } from '../../src/config.ts';
import type { Claim } from './judge.ts';

/** Which claims are wanted; all that are given must fit. */
export interface Choice {
  /** The key of a page. */
  readonly page?: string | undefined;
  /** The id of a note or row. */
  readonly note?: string | undefined;
  /** A month, YYYY-MM: only what was last checked before it. */
  readonly since?: string | undefined;
}

/** A note or row as a claim; null where nobody read it against a page. */
function claimOf(of: Note | TableRow, title: string, serious: boolean): Claim | null {
  if (of.source === null || of.checked === null) return null;
  const { id, source, checked, evidence, place } = of;
  return { id, title, source, checked, evidence, serious, file: place.file, line: place.line };
}

/**
 * The claims of a guide, page by page.
 * @param guide as read from the content
 * @param choice which ones
 */
export function chooseClaims(guide: Guide, { page, note, since }: Choice): Claim[] {
  const notes = guide.notes.map((own) => ({
    key: own.page,
    claim: claimOf(own, own.title, own.severity === 'serious'),
  }));
  const rows = guide.tables.flatMap((table) =>
    table.rows.map((row) => ({
      key: table.page,
      claim: claimOf(row, `${row.cells[0]?.text ?? row.id}: ${table.title}`, false),
    })),
  );
  return [...notes, ...rows].flatMap(({ key, claim }) => {
    const fits =
      claim !== null &&
      (page === undefined || key === page) &&
      (note === undefined || claim.id === note) &&
      (since === undefined || claim.checked < since);
    return fits ? [claim] : [];
  });
}

/**
 * The claims of the guide.
 * @param choice which ones
 * @throws ContentError if the content has mistakes
 */
export const claimsOf = async (choice: Choice): Promise<Claim[]> =>
  chooseClaims(await readGuideOrFail({ dir: contentDir }), choice);
