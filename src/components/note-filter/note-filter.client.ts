// Makes switches of a page's filters, in a row that is one stop of the Tab key. What they do is loaded when somebody reaches for them, or
// comes by an address that chooses.
import type { Filter } from './filter.client.ts';

class NoteFilter extends HTMLElement {
  #filter: Promise<Filter> | null = null;

  connectedCallback(): void {
    const load = (): Promise<Filter> =>
      (this.#filter ??= import('./filter.client.ts').then(({ Filter: Made }) => new Made(this)));
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a.chip')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = link.className;
      Object.assign(button.dataset, link.dataset);
      button.ariaPressed = String(link.dataset['facet'] === '');
      button.append(...link.childNodes);
      button.addEventListener('click', () => {
        void load().then((filter) => {
          filter.toggle(button);
        });
      });
      link.replaceWith(button);
    }
    const row = this.querySelector('.sideways');
    row?.setAttribute('role', 'toolbar');
    row?.setAttribute('aria-label', 'Filters');
    for (const button of row?.querySelectorAll<HTMLElement>('button + button') ?? [])
      button.tabIndex = -1;
    for (const event of ['pointerover', 'focusin'])
      this.addEventListener(event, () => void load(), { once: true });
    if (location.search !== '') void load();
  }
}

/** Registers `<note-filter>`. */
export const defineNoteFilter = (): void => {
  customElements.define('note-filter', NoteFilter);
};
