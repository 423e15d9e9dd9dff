// Reads one table of data: content/tables/<id>.yaml.
import { invisibleIn } from './characters.ts';
import { forbiddenIn, nodesOf } from './forbidden.ts';
import { checkAgainst } from './issues.ts';
import { parseMarkdown } from './mdx.ts';
import type { Prose, Table, TableRow } from './model.ts';
import { linksOf } from './note-text.ts';
import type { Link, Reading } from './note-text.ts';
import type { Place } from './problem.ts';
import { wordsOf } from './prose.ts';
import { tableSchema } from './schema.ts';
import type { TableFile } from './schema.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

/** A table before it is known which page shows it. */
export interface RawTable {
  readonly table: Omit<Table, 'page' | 'topic'>;
  readonly file: string;
  readonly links: readonly Link[];
}

type Row = TableFile['rows'][number];
type Yaml = YamlFile<TableFile>;

/** Fields that a row takes from its table unless it has its own. */
const INHERITED = ['from', 'asOf', 'status', 'checked', 'source'] as const;

/** What a row says of its age: its own fields win over the table's. */
function freshnessOf(row: Row, table: TableFile): Record<string, unknown> {
  const values: Record<string, unknown> = { was: row.was, evidence: row.evidence };
  for (const name of INHERITED) {
    // A row that says "unchecked" takes no check from the table.
    const ownCheck = row.status === 'unchecked' && (name === 'checked' || name === 'source');
    values[name] = row[name] ?? (ownCheck ? undefined : table[name]);
  }
  return values;
}

/**
 * A row's freshness, checked with the schema of notes; mistakes of the table are told at the table.
 */
function readFreshness(
  row: Row,
  index: number,
  { value: table, placeOf }: Yaml,
  { schemas, problems }: Reading,
): Pick<TableRow, (typeof INHERITED)[number] | 'evidence'> {
  const inherits = ([field]: readonly PropertyKey[]): boolean =>
    INHERITED.some(
      (name) => name === field && row[name] === undefined && table[name] !== undefined,
    );
  const place = (path: readonly PropertyKey[]): Place => {
    if (inherits(path)) return placeOf(path);
    const [field] = path;
    const isOwn = typeof field === 'string' && Object.hasOwn(row, field);
    return placeOf(isOwn ? ['rows', index, ...path] : ['rows', index, 'id']);
  };
  const fields = checkAgainst(
    schemas.row,
    freshnessOf(row, table),
    {
      placeOf: place,
      placeOfKey: place,
      idOf: (path) => (inherits(path) ? null : row.id),
    },
    problems,
  );
  return {
    from: fields?.from ?? [],
    asOf: fields?.asOf ?? '',
    status: fields?.status ?? 'unchecked',
    checked: fields?.checked ?? null,
    source: fields?.source ?? null,
    evidence: fields?.evidence ?? [],
  };
}

/** A table that is being read, with the links that were found in it. */
interface TableReading extends Reading {
  readonly links: Link[];
}

/** A piece of inline Markdown. */
function readInline(markdown: string, id: string, place: Place, reading: TableReading): Prose {
  const { file, problems, links } = reading;
  const tree = parseMarkdown(markdown);
  for (const { message, allowed } of forbiddenIn(tree.children, markdown))
    problems.add(place, message, { id, allowed });
  if (tree.children.some((node) => node.type !== 'paragraph'))
    problems.add(place, 'a block in a cell', { id, allowed: 'one line of words' });
  for (const node of nodesOf(tree)) {
    const invisible = node.type === 'text' ? invisibleIn(node.value) : null;
    if (invisible !== null)
      problems.add(place, `a character that cannot be seen, ${invisible}`, {
        id,
        allowed: 'characters that can be seen',
      });
  }
  links.push(...linksOf(tree.children, file, id).map((link) => ({ ...link, place })));
  return { text: wordsOf(tree), markdown };
}

/** A row as it stands in the model. */
function readRow(row: Row, index: number, yaml: Yaml, reading: TableReading): TableRow {
  const { id } = row;
  const width = yaml.value.columns.length;
  const placeOf = (...path: PropertyKey[]): Place => yaml.placeOf(['rows', index, ...path]);
  if (row.cells.length !== width)
    reading.problems.add(placeOf('cells'), `a row of ${row.cells.length} cells`, {
      id,
      allowed: `${width}, one for each column`,
    });
  const freshness = readFreshness(row, index, yaml, reading);
  const past = row.was && {
    until: row.was.until,
    ...readInline(row.was.text, id, placeOf('was', 'text'), reading),
  };
  return {
    id,
    ...freshness,
    cells: row.cells.map((cell, number) => readInline(cell, id, placeOf('cells', number), reading)),
    past: past ?? null,
    aliases: row.aliases,
    path: row.path ?? null,
    place: placeOf('id'),
  };
}

/**
 * Reads a table.
 * @param id the file's name without ending
 * @param reading the file
 * @returns the table, or null where it cannot be used
 */
export function readTable(id: string, reading: Reading): RawTable | null {
  const { file, text, problems } = reading;
  const yaml = readYaml(file, text, tableSchema, 1, problems);
  if (yaml === null) return null;
  const { title, caption = null, index = null, columns } = yaml.value;
  const links: Link[] = [];
  const rows = yaml.value.rows.map((row, number) =>
    readRow(row, number, yaml, { ...reading, links }),
  );
  const place = { file, line: 1, column: 1 };
  return { table: { id, title, caption, index, columns, rows, place }, file, links };
}
