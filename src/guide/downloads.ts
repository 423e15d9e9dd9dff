// A table of data as files that other programs read.
import { formatFreshness } from './freshness.ts';
import type { Table } from '../compiler/model.ts';

const quote = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

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
  return [head, ...lines].map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

/**
 * A table as JSON: its columns, and each row with its cells by column key and its freshness.
 * @param table any table
 */
export const toJson = (table: Table): string =>
  `${JSON.stringify(
    {
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
      licence: 'CC BY-SA 4.0',
    },
    null,
    2,
  )}\n`;
