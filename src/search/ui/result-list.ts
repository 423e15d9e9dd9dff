// The list of results: grows while an answer comes in parts, and in the dialog is a listbox through
// which the keys of the input move.
import type { Result } from '../shared/answer.ts';
import { element } from './elements.ts';
import { resultLink } from './result.ts';

/** The results of one search box. */
export class ResultList {
  readonly #list: HTMLElement;
  /** The input that moves through the results; null where they are only links. */
  readonly #combobox: HTMLInputElement | null;
  /** The place of the chosen result; -1 if none is. */
  #active = -1;
  /** The addresses that are listed. */
  #urls: readonly string[] = [];

  /**
   * @param list the element that holds the results
   * @param combobox the input that moves through them as options of a listbox, if one does
   */
  constructor(list: HTMLElement, combobox: HTMLInputElement | null) {
    this.#list = list;
    this.#combobox = combobox;
  }

  /** The links of the results. */
  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('a.hit')];
  }

  /** Whether the reader has chosen a result. */
  get hasActive(): boolean {
    return this.#active >= 0;
  }

  /** Lists nothing. */
  clear(): void {
    this.show([], true);
  }

  /**
   * Lists results.
   * @param results of an answer
   * @param isNew whether they are not the rest of an answer that began to be listed
   */
  show(results: readonly Result[], isNew: boolean): void {
    const urls = results.map(({ url }) => url);
    const chosen = this.links[this.#active]?.href;
    const goesOn = !isNew && this.#urls.every((url, index) => url === urls[index]);
    const from = goesOn ? this.#urls.length : 0;
    const items = results
      .slice(from)
      .map((result, index) => this.#item(resultLink(result, from + index === 0), from + index));
    if (goesOn) this.#list.append(...items);
    else {
      this.#list.replaceChildren(...items);
      this.#list.scrollTop = 0;
    }
    this.#urls = urls;
    this.#combobox?.setAttribute('aria-expanded', String(results.length > 0));
    // A result that was chosen stays chosen if the newer answer has it too.
    this.#activate(this.links.findIndex(({ href }) => href === chosen));
  }

  #item(link: HTMLAnchorElement, index: number): HTMLElement {
    if (this.#combobox === null) return element('li', '', link);
    link.id = `hit-${index}`;
    link.setAttribute('role', 'option');
    link.tabIndex = -1;
    return link;
  }

  /**
   * Chooses the next or the one before; from the ends it goes on at the other end.
   * @param step 1 or -1
   */
  move(step: 1 | -1): void {
    const count = this.links.length;
    // From no choice, a step back leads to the last.
    const from = this.hasActive || step > 0 ? this.#active : count;
    if (count > 0) this.#activate((from + step + count) % count);
  }

  /** Opens the chosen result, or the first if none is chosen. */
  open(): void {
    const { links } = this;
    (links[this.#active] ?? links[0])?.click();
  }

  #activate(active: number): void {
    this.#active = active;
    if (this.#combobox === null) return;
    const { links } = this;
    for (const [index, link] of links.entries())
      link.setAttribute('aria-selected', String(index === active));
    const link = links[active];
    if (link) {
      this.#combobox.setAttribute('aria-activedescendant', link.id);
      link.scrollIntoView({ block: 'nearest' });
    } else this.#combobox.removeAttribute('aria-activedescendant');
  }
}
