// Filters the notes of a page by facet; the choice stands in the address.
import { addressedElement } from '../address.client.ts';

/** A facet's chip: which value of which facet it chooses. */
interface Choice {
  readonly facet: string;
  readonly value: string;
}

const choiceOf = ({ dataset }: HTMLElement): Choice => ({
  facet: dataset['facet'] ?? '',
  value: dataset['value'] ?? '',
});

/** Whether a note is shown between a topic's heading and the next. */
function hasShownNote(heading: Element): boolean {
  for (
    let next = heading.nextElementSibling;
    next && next.tagName !== 'H2';
    next = next.nextElementSibling
  )
    if (next.matches('.note:not([hidden])')) return true;
  return false;
}

class NoteFilter extends HTMLElement {
  #facets: readonly string[] = [];
  #chips: readonly HTMLButtonElement[] = [];
  #list: HTMLElement | null = null;
  #notes: readonly HTMLElement[] = [];
  #state: HTMLElement | null = null;

  connectedCallback(): void {
    this.#facets = (this.dataset['facets'] ?? '').split(' ');
    this.#list = document.querySelector<HTMLElement>('.notes');
    this.#notes = [...document.querySelectorAll<HTMLElement>('.notes .note')];
    this.#state = this.querySelector('.filter-state');
    this.#chips = [...this.querySelectorAll<HTMLAnchorElement>('a.chip')].map((link) =>
      this.#switchFor(link),
    );
    addEventListener('popstate', () => {
      this.#apply();
    });
    addEventListener('hashchange', () => {
      this.#reveal();
    });
    this.#apply();
    this.#reveal();
  }

  /** Links lead to registers; with JavaScript they become switches. */
  #switchFor(link: HTMLAnchorElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    Object.assign(button.dataset, choiceOf(link));
    button.append(...link.childNodes);
    button.addEventListener('click', () => {
      this.#toggle(choiceOf(button));
    });
    link.replaceWith(button);
    return button;
  }

  /** The chosen values of each facet, as the address has them. */
  #chosen(): ReadonlyMap<string, readonly string[]> {
    const query = new URLSearchParams(location.search);
    return new Map(
      this.#facets
        .map((facet) => [facet, query.getAll(facet)] as const)
        .filter(([, values]) => values.length > 0),
    );
  }

  #toggle({ facet, value }: Choice): void {
    const query = new URLSearchParams(location.search);
    if (query.has(facet, value)) query.delete(facet, value);
    else query.append(facet, value);
    this.#go(query);
  }

  #clear(): void {
    const query = new URLSearchParams(location.search);
    for (const facet of this.#facets) query.delete(facet);
    this.#go(query);
    this.#chips[0]?.focus();
  }

  #go(query: URLSearchParams): void {
    const text = query.toString();
    history.pushState(null, '', location.pathname + (text === '' ? '' : `?${text}`));
    this.#apply();
  }

  /** Shows the notes that the address chooses, and says how many. */
  #apply(): void {
    const chosen = this.#chosen();
    for (const chip of this.#chips) {
      const { facet, value } = choiceOf(chip);
      chip.setAttribute('aria-pressed', String(chosen.get(facet)?.includes(value) ?? false));
    }
    for (const note of this.#notes) {
      // Any value of a facet will do; every facet must agree.
      note.hidden = ![...chosen].every(([facet, values]) =>
        (note.dataset[facet] ?? '').split(' ').some((value) => values.includes(value)),
      );
    }
    const filtered = chosen.size > 0;
    this.#list?.classList.toggle('filtered', filtered);
    // A topic whose notes are all filtered out goes too.
    for (const heading of document.querySelectorAll<HTMLElement>('.notes > h2'))
      heading.hidden = filtered && !hasShownNote(heading);
    this.#say(filtered);
  }

  #say(filtered: boolean): void {
    if (!this.#state) return;
    this.#state.hidden = !filtered;
    const shown = this.#notes.filter((note) => !note.hidden).length;
    this.#state.textContent =
      shown === 0
        ? 'No note of this page fits all filters. '
        : `${shown} of ${this.#notes.length} notes. `;
    if (!filtered) return;
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.className = 'small-button';
    clear.textContent = 'Clear filters';
    clear.addEventListener('click', () => {
      this.#clear();
    });
    this.#state.append(clear);
  }

  /** A link to a note that the filters hide shows it: it takes them back. */
  #reveal(): void {
    if (this.#chosen().size === 0) return;
    const target = addressedElement();
    const place = target?.closest<HTMLElement>('.note') ?? target;
    if (!place || (!place.hidden && place.offsetParent !== null)) return;
    history.replaceState(null, '', location.pathname + location.hash);
    this.#apply();
    place.scrollIntoView();
  }
}

/** Registers `<note-filter>`. */
export const defineNoteFilter = (): void => {
  customElements.define('note-filter', NoteFilter);
};
