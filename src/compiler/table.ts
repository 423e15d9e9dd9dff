// Reads one table of data: content/tables/<id>.yaml.
import { isYear, readFreshness } from './attributes.ts';
import type { FieldReader, FreshnessFields } from './attributes.ts';
import type { Place, Problems } from './problem.ts';
import { tableSchema } from './schema.ts';
import type { TableFile } from './schema.ts';
import { readYaml } from './yaml.ts';

export interface RawRow extends FreshnessFields {
  readonly id: string;
  readonly cells: readonly string[];
  readonly now: { readonly since: string; readonly text: string } | null;
  readonly aliases: readonly string[];
  readonly place: Place;
}

export interface RawTable {
  readonly id: string;
  readonly file: string;
  readonly data: Pick<TableFile, 'title' | 'caption' | 'index' | 'columns'>;
  readonly rows: readonly RawRow[];
  readonly place: Place;
}

/**
 * Reads a table.
 * @param file its name for messages
 * @param id the file's name without ending
 * @param text its text
 * @param today nothing may be checked later than this day
 * @param problems receives every mistake
 * @returns the table, or null where it cannot be used
 */
export function readTable(
  file: string,
  id: string,
  text: string,
  today: Date,
  problems: Problems,
): RawTable | null {
  const yaml = readYaml(file, text, tableSchema, 1, problems);
  if (yaml === null) return null;
  const { value, placeOf } = yaml;
  const width = value.columns.length;
  const rows = value.rows.map((row, index): RawRow => {
    const path = ['rows', index];
    const place = placeOf([...path, 'id']);
    if (row.cells.length !== width)
      problems.add(placeOf([...path, 'cells']), `a row of ${row.cells.length} cells`, {
        id: row.id,
        allowed: `${width}, one for each column`,
      });
    if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(row.id))
      problems.add(place, `the id "${row.id}" is misshapen`, {
        id: row.id,
        allowed: 'lower case letters, digits and single hyphens',
      });
    // A row's own fields win over the table's; a row with a status of its own brings its own check.
    const field = (name: string): string | null => {
      const key = name as 'from' | 'asOf' | 'status' | 'checked' | 'source';
      const own = row[key];
      if (own !== undefined) return own;
      return row.status !== undefined &&
        (key === 'checked' || key === 'source') &&
        row.status === 'unchecked'
        ? null
        : (value[key] ?? null);
    };
    const fields: FieldReader = {
      id: row.id,
      place,
      one: field,
      many: (name) => field(name)?.split(/\s+/).filter(Boolean) ?? [],
      placeOf: (name) => (name in row ? placeOf([...path, name]) : place),
    };
    const freshness = readFreshness(fields, today, problems);
    const moved = freshness.status === 'changed' || freshness.status === 'retired';
    if (moved && row.now === undefined)
      problems.add(place, `status "${freshness.status}" needs "now"`, {
        id: row.id,
        allowed: 'now: { since: "2023", text: "…" }',
      });
    if (!moved && row.now !== undefined)
      problems.add(
        placeOf([...path, 'now']),
        `"now" in a row whose status is "${freshness.status}"`,
        { id: row.id, allowed: '"now" only where the status is changed or retired' },
      );
    if (row.now !== undefined && row.now.since !== 'unknown' && !isYear(row.now.since, today))
      problems.add(placeOf([...path, 'now']), `since is "${row.now.since}"`, {
        id: row.id,
        allowed: 'a year, or unknown',
      });
    return {
      id: row.id,
      ...freshness,
      cells: row.cells,
      now: row.now ?? null,
      aliases: row.aliases,
      place,
    };
  });
  return { id, file, data: value, rows, place: { file, line: 1, column: 1 } };
}
