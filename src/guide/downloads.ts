// Tables of data as files that other programs read.
import { formatFreshness } from './freshness.ts';
import type { Limit } from './limits.ts';
import type { Table } from '../compiler/model.ts';

const LICENCE = 'CC BY-SA 4.0';

const quote = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Lines of cells as CSV (RFC 4180), each ended by CRLF. */
const csv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

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
 * A table as JSON: its columns, and each row with its cells by column key and its freshness.
 * @param table any table
 */
export const toJson = (table: Table): string =>
  json({
    id: table.id,
    title: table.title,
    columns: table.columns,
    rows: table.rows.map((row) => ({
      id: row.id,
      ...Object.fromEntries(
        table.columns.map((column, index) => [column.key, row.cells[index]?.text ?? '']),
      ),
      status: row.status,
      asOf: row.asOf,
      checked: row.checked,
      source: row.source,
      evidence: row.evidence,
      was: row.past,
    })),
    licence: LICENCE,
  });

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

/**
 * The list of limits as JSON.
 * @param limits all of them
 * @param addressOf the address of a note by its id
 */
export const limitsToJson = (limits: readonly Limit[], addressOf: (id: string) => string): string =>
  json({
    id: 'limits',
    title: 'Limits',
    rows: limits.map(({ service, limit, adjustable, note }) => ({
      id: note.id,
      service,
      page: note.page,
      limit,
      adjustable,
      errors: note.errors,
      title: note.title,
      do: note.do,
      url: addressOf(note.id),
      status: note.status,
      asOf: note.asOf,
      checked: note.checked,
      source: note.source,
    })),
    licence: LICENCE,
  });
