// Lets readers sort a table by any column.
const numberIn = (text: string): number => Number.parseFloat(text.replaceAll(/[^\d.-]/g, ''));

class DataTable extends HTMLElement {
  connectedCallback(): void {
    const body = this.querySelector('tbody');
    if (!body) return;
    const rows = [...body.rows];
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [index, head] of heads.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const text = (row: HTMLTableRowElement): string => row.cells[index]?.textContent ?? '';
        const compare = head.dataset['type'] === 'number'
          ? (a: HTMLTableRowElement, b: HTMLTableRowElement) => (numberIn(text(a)) || 0) - (numberIn(text(b)) || 0)
          : (a: HTMLTableRowElement, b: HTMLTableRowElement) => text(a).localeCompare(text(b), 'en', { numeric: true });
        body.append(...rows.toSorted((a, b) => (up ? compare(a, b) : compare(b, a))));
      });
    }
  }
}

/** Registers `<data-table>`. */
export const defineTables = (): void => customElements.define('data-table', DataTable);
