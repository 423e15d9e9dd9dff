// The search page: the same box, with filters; query and filters stand in the address.
import type { Answer } from '../shared/answer.ts';
import type { Filters } from '../shared/index-format.ts';
import { SearchBox } from './box.ts';
import { button } from './elements.ts';
import { takeMessages } from './paste.ts';
import { rememberSearch } from './recent.ts';
import { readReturn } from './return.ts';
import { startWorker } from './worker-client.ts';

/** How many results are shown at first, and how many more at each "Show more results". */
const STEP = 20;

/** The elements of the page. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly start: HTMLElement;
  /** Holds the filters; closed until somebody wants them. */
  readonly details: HTMLDetailsElement;
  readonly selects: readonly HTMLSelectElement[];
}

function partsOf(page: HTMLElement): Parts | null {
  const form = page.querySelector('form');
  const input = page.querySelector('input');
  const list = page.querySelector<HTMLElement>('.results');
  const status = page.querySelector<HTMLElement>('.search-status');
  const start = page.querySelector<HTMLElement>('.search-start');
  const details = page.querySelector<HTMLDetailsElement>('.search-filters');
  if (!form || !input || !list || !status || !start || !details) return null;
  return {
    form,
    input,
    list,
    status,
    start,
    details,
    selects: [...page.querySelectorAll('select')],
  };
}

/** The text of an option: its label, and how many results it would leave. */
function showCount(option: HTMLOptionElement, count: number | null): void {
  const label = (option.dataset['label'] ??= option.text);
  option.text = count === null ? label : `${label} (${count})`;
  option.disabled = count === 0 && !option.selected;
}

class SearchPage extends HTMLElement {
  #limit = STEP;

  connectedCallback(): void {
    const parts = partsOf(this);
    if (parts === null) return;
    const { form, input, details, selects } = parts;
    const box = new SearchBox(parts, {
      limit: () => this.#limit,
      combobox: false,
      // Counting reads every filter of the index: only for those who look at them.
      count: () => details.open,
      filters: () => chosenFilters(parts),
      scrolled: () => scrollY,
      onAnswer: (answer) => {
        this.#showAnswer(answer, parts, box);
      },
    });
    // Typing changes the present entry of the history; a filter makes a new one.
    takeMessages(input);
    input.addEventListener('input', () => {
      this.#limit = STEP;
      writeAddress(parts, 'replace');
    });
    for (const select of selects)
      select.addEventListener('change', () => {
        this.#limit = STEP;
        writeAddress(parts, 'push');
        void box.run();
      });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      writeAddress(parts, 'push');
      rememberSearch(input.value);
      void box.run();
    });
    details.addEventListener('toggle', () => {
      if (details.open) void box.run();
    });
    const start = async (): Promise<void> => {
      readAddress(parts);
      const left = readReturn();
      this.#limit = Math.max(STEP, left?.limit ?? 0);
      await box.run();
      // Whoever comes back from a result finds the list where it was left.
      if (left !== null) scrollTo({ top: left.scroll });
    };
    // The list is not there when the browser would scroll to its place.
    history.scrollRestoration = 'manual';
    addEventListener('popstate', () => void start());
    void start();
    if (input.value === '') input.focus({ preventScroll: true });
  }

  #showAnswer(answer: Answer | null, { details, selects, list }: Parts, box: SearchBox): void {
    this.querySelector('.more-results')?.remove();
    this.classList.toggle('empty', (answer?.total ?? 0) === 0);
    if (details.open) showCounts(selects, answer?.counts ?? null);
    const shown = answer?.results.length ?? 0;
    if (shown >= (answer?.total ?? 0)) return;
    const showMore = (): void => {
      this.#limit += STEP;
      void box.run().then(() => {
        box.links[shown]?.focus();
      });
    };
    list.after(button('Show more results', showMore, 'more-results'));
  }
}

/** Each choice says how many results it would leave; what would leave none cannot be chosen. */
function showCounts(selects: Parts['selects'], counts: Answer['counts']): void {
  for (const { name, options } of selects)
    for (const option of options) {
      const isCounted = option.value !== '' && counts !== null;
      showCount(option, isCounted ? (counts[name]?.[option.value] ?? 0) : null);
    }
}

const chosenFilters = ({ selects }: Parts): Filters =>
  Object.fromEntries(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, { any: [value] }]),
  );

/** Takes query and filters from the address. */
function readAddress({ input, details, selects }: Parts): void {
  const query = new URLSearchParams(location.search);
  input.value = query.get('q') ?? '';
  for (const select of selects) {
    select.value = query.get(select.name) ?? '';
    // A value that is not offered chooses nothing.
    if (select.selectedIndex < 0) select.value = '';
  }
  if (selects.some(({ value }) => value !== '')) details.open = true;
}

/** Puts query and filters into the address. */
function writeAddress({ input, selects }: Parts, step: 'push' | 'replace'): void {
  const query = new URLSearchParams();
  if (input.value.trim() !== '') query.set('q', input.value.trim());
  for (const { name, value } of selects) if (value !== '') query.set(name, value);
  const text = query.toString();
  const url = location.pathname + (text === '' ? '' : `?${text}`);
  if (url === location.pathname + location.search) return;
  if (step === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}

startWorker();
customElements.define('search-page', SearchPage);
