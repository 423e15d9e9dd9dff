// The search page: the same box, with filters; query and filters stand in the address.
import type { Answer } from '../engine/engine.ts';
import type { Filters } from '../engine/query-filters.ts';
import { rememberSearch } from './recent.ts';
import { SearchBox } from './box.ts';

const FIRST = 20;

/** Each choice says how many results it would leave; what would leave none cannot be chosen. */
function showCounts(selects: readonly HTMLSelectElement[], counts: Answer['counts']): void {
  for (const select of selects) {
    for (const option of select.options) {
      option.dataset['label'] ??= option.text;
      const count =
        option.value === '' || counts === null ? null : (counts[select.name]?.[option.value] ?? 0);
      option.text =
        count === null ? option.dataset['label'] : `${option.dataset['label']} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('.results');
    const status = this.querySelector<HTMLElement>('.search-status');
    if (!form || !input || !list || !status) return;
    const selects = [...this.querySelectorAll('select')];
    const details = this.querySelector('details');
    let limit = FIRST;

    const box = new SearchBox(
      { input, list, status },
      {
        limit: () => limit,
        combobox: false,
        // Counting reads every filter of the index: only for who looks at them.
        count: () => details?.open ?? false,
        filters: () =>
          Object.fromEntries(
            selects
              .filter((select) => select.value !== '')
              .map((select) => [select.name, { any: [select.value] }]),
          ) satisfies Filters,
        onAnswer: (answer) => {
          this.querySelector('.more')?.remove();
          this.classList.toggle('empty', (answer?.total ?? 0) === 0);
          if (details?.open) showCounts(selects, answer?.counts ?? null);
          if (!answer || answer.hits.length >= answer.total) return;
          const more = document.createElement('button');
          more.type = 'button';
          more.className = 'more';
          more.textContent = 'Show more results';
          more.addEventListener('click', () => {
            const last = answer.hits.length;
            limit += FIRST;
            void box.run().then(() => {
              box.links[last]?.focus();
            });
          });
          list.after(more);
        },
      },
    );
    const read = (): void => {
      const query = new URLSearchParams(location.search);
      input.value = query.get('q') ?? '';
      for (const select of selects) {
        select.value = query.get(select.name) ?? '';
        // A value that is not offered chooses nothing.
        if (select.selectedIndex < 0) select.value = '';
      }
      if (details && selects.some((select) => select.value !== '')) details.open = true;
      void box.run();
    };
    const write = (step: 'push' | 'replace'): void => {
      const query = new URLSearchParams();
      if (input.value.trim() !== '') query.set('q', input.value.trim());
      for (const select of selects) if (select.value !== '') query.set(select.name, select.value);
      const text = query.toString();
      const url = location.pathname + (text === '' ? '' : `?${text}`);
      if (url === location.pathname + location.search) return;
      if (step === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    };
    // Typing changes the present entry of the history; a filter makes a new one.
    input.addEventListener('input', () => {
      limit = FIRST;
      write('replace');
    });
    for (const select of selects)
      select.addEventListener('change', () => {
        limit = FIRST;
        write('push');
        void box.run();
      });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      write('push');
      rememberSearch(input.value);
      void box.run();
    });
    details?.addEventListener('toggle', () => {
      if (details.open) void box.run();
    });
    addEventListener('popstate', read);
    read();
    if (input.value === '') input.focus({ preventScroll: true });
  }
}

customElements.define('search-page', SearchPage);
