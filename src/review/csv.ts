// A checklist as a table for spreadsheets.
import type { Checklist } from './checklist.ts';
import type { ExportOptions } from './markdown.ts';
import { noteKey } from './note-key.ts';

const HEAD = ['Done', 'Section', 'Service', 'Note', 'Do', 'Limit', 'Remark', 'Address'];

/**
 * A cell (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A checklist as CSV: a head and one line an item, ended by CRLF.
 * @param checklist of the design
 * @param options what was written, and where notes are found
 */
export function toCsv(
  { sections }: Checklist,
  { state, addressOf }: Pick<ExportOptions, 'state' | 'addressOf'>,
): string {
  const lines = sections.flatMap((section) =>
    section.groups.flatMap(({ items }) =>
      items.map(({ note, services }) => {
        const key = noteKey(note.id);
        return [
          state.ticks.has(key) ? 'yes' : 'no',
          section.title,
          services.join(', '),
          note.title,
          note.do ?? '',
          note.limit ?? '',
          state.remarks.get(key) ?? '',
          addressOf(note.id),
        ];
      }),
    ),
  );
  return [HEAD, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
