// Lets readers sort a table by any column, and filter the rows of a long one.
import { addressedElement } from '../address.client.ts';

const numberIn = (text: string): number => Number.parseFloat(text.replaceAll(/[^\d.-]/g, '')) || 0;

function sortable(heads: HTMLTableCellElement[], body: HTMLTableSectionElement): void {
  const rows = [...body.rows];
  for (const [index, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const text = (row: HTMLTableRowElement): string =>
        row.cells[index]?.dataset['sort'] ?? row.cells[index]?.textContent ?? '';
      const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement): number =>
        head.dataset['type'] === 'number'
          ? numberIn(text(a)) - numberIn(text(b))
          : text(a).localeCompare(text(b), 'en', { numeric: true });
      body.append(...rows.toSorted((a, b) => (up ? compare(a, b) : compare(b, a))));
    });
  }
}

function filterable(box: HTMLElement, body: HTMLTableSectionElement): void {
  const input = box.querySelector('input');
  const count = box.querySelector('[role=status]');
  if (!input || !count) return;
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of body.rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    count.textContent = words.length === 0 ? '' : `${shown} of ${body.rows.length} rows`;
  });
  // Who typed before the script was there has waited for it.
  if (input.value !== '') input.dispatchEvent(new Event('input'));
  // A link to a hidden row shows it.
  addEventListener('hashchange', () => {
    const row = addressedElement();
    if (!(row instanceof HTMLTableRowElement) || !row.hidden || !body.contains(row)) return;
    input.value = '';
    input.dispatchEvent(new Event('input'));
    row.scrollIntoView();
  });
}

/**
 * Makes a table sortable and, if it has a field for it, filterable.
 * @param table a `<data-table>`
 */
export function enhanceTable(table: HTMLElement): void {
  const body = table.querySelector('tbody');
  if (!body) return;
  sortable([...table.querySelectorAll<HTMLTableCellElement>('thead th')], body);
  const box = table.querySelector<HTMLElement>('.row-filter');
  if (box) filterable(box, body);
}
