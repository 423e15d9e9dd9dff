// Filters a page's notes by kind, severity, mark and status; the choice stands in the address.
const FACETS = ['kind', 'severity', 'mark', 'status'] as const;

class NoteFilter extends HTMLElement {
  #chips: HTMLButtonElement[] = [];
  #notes: HTMLElement[] = [];
  #state: HTMLElement | null = null;

  connectedCallback(): void {
    this.#notes = [...document.querySelectorAll<HTMLElement>('.notes .note')];
    this.#state = this.querySelector('.filter-state');
    // Links lead to registers; with JavaScript they become switches.
    this.#chips = [...this.querySelectorAll<HTMLAnchorElement>('a.chip')].map((link) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = link.className;
      button.dataset['facet'] = link.dataset['facet'] ?? '';
      button.dataset['value'] = link.dataset['value'] ?? '';
      button.append(...link.childNodes);
      button.addEventListener('click', () => {
        this.#toggle(button);
      });
      link.replaceWith(button);
      return button;
    });
    addEventListener('popstate', () => {
      this.#apply();
    });
    // A link to a hidden note shows it.
    addEventListener('hashchange', () => {
      this.#reveal();
    });
    this.#apply();
    this.#reveal();
  }

  #chosen(): Map<string, string[]> {
    const query = new URLSearchParams(location.search);
    return new Map(
      FACETS.map((facet) => [facet, query.getAll(facet)] as const).filter(
        ([, values]) => values.length > 0,
      ),
    );
  }

  #toggle(chip: HTMLButtonElement): void {
    const query = new URLSearchParams(location.search);
    const { facet = '', value = '' } = chip.dataset;
    const others = query.getAll(facet).filter((each) => each !== value);
    const was = query.getAll(facet).includes(value);
    query.delete(facet);
    for (const each of was ? others : [...others, value]) query.append(facet, each);
    this.#go(query);
  }

  #go(query: URLSearchParams): void {
    const text = query.toString();
    history.pushState(null, '', location.pathname + (text === '' ? '' : `?${text}`));
    this.#apply();
  }

  #clear(): void {
    const query = new URLSearchParams(location.search);
    for (const facet of FACETS) query.delete(facet);
    this.#go(query);
    this.#chips[0]?.focus();
  }

  #apply(): void {
    const chosen = this.#chosen();
    for (const chip of this.#chips) {
      const { facet = '', value = '' } = chip.dataset;
      chip.setAttribute('aria-pressed', String(chosen.get(facet)?.includes(value) ?? false));
    }
    let shown = 0;
    for (const note of this.#notes) {
      // Any value of a facet will do; every facet must agree.
      note.hidden = ![...chosen].every(([facet, values]) =>
        (note.dataset[facet] ?? '').split(' ').some((each) => values.includes(each)),
      );
      if (!note.hidden) shown += 1;
    }
    document.querySelector('.notes')?.classList.toggle('filtered', chosen.size > 0);
    this.#hideEmptyTopics();
    if (!this.#state) return;
    this.#state.hidden = chosen.size === 0;
    this.#state.textContent =
      shown === 0
        ? 'No note of this page fits all filters. '
        : `${shown} of ${this.#notes.length} notes. `;
    if (chosen.size > 0) {
      const clear = document.createElement('button');
      clear.type = 'button';
      clear.className = 'clear-filters';
      clear.textContent = 'Clear filters';
      clear.addEventListener('click', () => {
        this.#clear();
      });
      this.#state.append(clear);
    }
  }

  /** A topic whose notes are all filtered out goes too. */
  #hideEmptyTopics(): void {
    for (const heading of document.querySelectorAll<HTMLElement>('.notes > h2')) {
      let any = false;
      for (
        let next = heading.nextElementSibling;
        next && next.tagName !== 'H2';
        next = next.nextElementSibling
      ) {
        if (next instanceof HTMLElement && next.classList.contains('note') && !next.hidden)
          any = true;
      }
      heading.hidden =
        !any && (document.querySelector('.notes')?.classList.contains('filtered') ?? false);
    }
  }

  #reveal(): void {
    const target =
      location.hash.length > 1
        ? document.getElementById(decodeURIComponent(location.hash.slice(1)))
        : null;
    const note = target?.closest<HTMLElement>('.note') ?? target;
    if (!note || !(note.hidden || (note.offsetParent === null && this.#chosen().size > 0))) return;
    history.replaceState(null, '', location.pathname + location.hash);
    this.#apply();
    note.scrollIntoView();
  }
}

/** Registers `<note-filter>`. */
export const defineFilter = (): void => customElements.define('note-filter', NoteFilter);
