// Checks of tables and figures against the pages that show them.
import { folded, Unique } from './check-parts.ts';
import type { Everything } from './check-parts.ts';
import type { Table } from './model.ts';
import type { Use } from './page.ts';
import type { Problems } from './problem.ts';

/** Reports tables that are shown twice or nowhere, and uses of tables that do not exist. */
export function checkTables(
  { pages, tables, unreadableTables }: Everything,
  problems: Problems,
): void {
  const names = tables.map(({ table }) => table.id);
  const shown = new Unique('table', problems);
  for (const use of pages.flatMap((page) => page.tables)) {
    if (names.includes(use.id)) shown.add(use.id, use.place, null);
    else if (!unreadableTables.includes(use.id))
      problems.add(use.place, `there is no table "${use.id}"`, { allowed: names.join(', ') });
  }
  const used = new Set(pages.flatMap((page) => page.tables.map(({ id }) => id)));
  if (pages.every((page) => page.readable))
    for (const { table } of tables)
      if (!used.has(table.id))
        problems.add(table.place, `no page shows the table "${table.id}"`, {
          allowed: `<DataTable id="${table.id}" /> on one page`,
        });
}

/** Reports a figure whose table does not tell how to draw it. */
function checkFigure(figure: Use, table: Table, problems: Problems): void {
  const numbers = new Set<number>();
  if (!table.columns.some(({ key }) => key === 'charge'))
    problems.add(figure.place, `the table "${figure.id}" has no column "charge"`, {
      allowed: 'a table of paths, with who is charged for what',
    });
  for (const { id, path, place } of table.rows) {
    if (path === null)
      problems.add(place, 'a row that the figure cannot draw', {
        id,
        allowed: 'path: { number: 1, d: "M…", at: [x, y] }',
      });
    else if (numbers.has(path.number) || path.number > table.rows.length)
      problems.add(place, `the path has the number ${path.number}`, {
        id,
        allowed: `one of 1 to ${table.rows.length} that no other path has`,
      });
    if (path !== null) numbers.add(path.number);
  }
}

/** Reports figures without a table on their page, and figures that do not fit it. */
export function checkFigures(
  { guide, pages, unreadableTables }: Everything,
  problems: Problems,
): void {
  const drawn = new Unique('figure', problems);
  for (const page of pages)
    for (const figure of page.figures) {
      const table = guide.tables.find(({ id }) => id === figure.id);
      drawn.add(figure.id, figure.place, null);
      if (table?.page === page.key) checkFigure(figure, table, problems);
      else if (!unreadableTables.includes(figure.id))
        problems.add(figure.place, `the page shows no table "${figure.id}"`, {
          allowed: 'the id of a table on the same page',
        });
    }
}

/** Reports rows of an index of names that name a service with a page, but do not link to it. */
export function checkNames({ guide }: Everything, problems: Problems): void {
  const pages = new Map(
    guide.pages
      .filter((page) => page.key === page.service)
      .map((page) => [folded(page.title), page.key]),
  );
  for (const { index, rows } of guide.tables)
    for (const { id, cells, place } of index === 'names' ? rows : []) {
      const [name] = cells;
      const key = pages.get(folded(name?.text ?? ''));
      if (name !== undefined && key !== undefined && !name.markdown.includes(`](/${key}/)`))
        problems.add(place, `"${name.text}" has a page, which its row does not link to`, {
          id,
          allowed: `[${name.text}](/${key}/)`,
        });
    }
}
