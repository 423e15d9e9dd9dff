// Tables of data as CSV. As JSON: reuse/json.ts.
import { formatFreshness } from './freshness.ts';
import type { Limit } from './limits.ts';
import type { Table } from '../compiler/model.ts';

const quote = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Lines of cells as CSV (RFC 4180), each ended by CRLF. */
const csv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');

/**
 * A table as CSV (RFC 4180): a head, one line a row, cells as plain words.
 * @param table any table
 * @returns lines ended by CRLF
 */
export function toCsv(table: Table): string {
  const head = [
    'id',
    ...table.columns.map((column) => column.title),
    'Status',
    'Freshness',
    'Source',
  ];
  const lines = table.rows.map((row) => [
    row.id,
    ...row.cells.map((cell) => cell.text),
    row.status,
    formatFreshness(row),
    row.source ?? '',
  ]);
  return csv([head, ...lines]);
}

/**
 * The list of limits as CSV (RFC 4180): a head and one line a limit.
 * @param limits all of them
 * @param addressOf the address of a note by its id
 * @returns lines ended by CRLF; several messages of one limit are parted by " | "
 */
export function limitsToCsv(limits: readonly Limit[], addressOf: (id: string) => string): string {
  const head = [
    'id',
    'Service',
    'Limit',
    'Adjustable',
    'Seen as',
    'Note',
    'Address',
    'Status',
    'Checked',
    'Source',
  ];
  const lines = limits.map(({ service, limit, adjustable, note }) => [
    note.id,
    service,
    limit,
    adjustable ?? '',
    note.errors.join(' | '),
    note.title,
    addressOf(note.id),
    note.status,
    note.checked ?? '',
    note.source ?? '',
  ]);
  return csv([head, ...lines]);
}
