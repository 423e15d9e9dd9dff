// The search box: asks as somebody types, never shows an older answer over a newer one, and lists the hits.
// The dialog and the search page both use it.
import type { Answer } from '../engine/engine.ts';
import type { Filters } from '../engine/query-filters.ts';
import { hitLink } from './result.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { ask, cancel } from './worker-client.ts';
import { failure, recentList, statusOf } from './status.ts';

export interface BoxParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
}

export interface BoxOptions {
  /** How many hits are shown. */
  readonly limit: () => number;
  readonly filters: () => Filters;
  /** Whether hits are options of a listbox, moved through from the input. */
  readonly combobox: boolean;
  /** Whether the results are counted by filter. */
  readonly count: () => boolean;
  /** Called after an answer is shown; null when nothing was asked. */
  readonly onAnswer?: (answer: Answer | null) => void;
}

export class SearchBox {
  readonly #parts: BoxParts;
  readonly #options: BoxOptions;
  #literal = false;
  #active = -1;
  /** An answer is on its way; Enter then opens its first hit. */
  #busy = false;
  #openFirst = false;
  /** The addresses that are listed, while an answer comes in parts. */
  #listed: readonly string[] = [];

  constructor(parts: BoxParts, options: BoxOptions) {
    this.#parts = parts;
    this.#options = options;
    parts.input.addEventListener('input', () => {
      this.#literal = false;
      void this.run(true);
    });
    parts.list.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a.hit'))
        rememberSearch(parts.input.value);
    });
    if (options.combobox)
      parts.input.addEventListener('keydown', (event) => {
        this.#key(event);
      });
  }

  /** The links of the hits. */
  get links(): HTMLAnchorElement[] {
    return [...this.#parts.list.querySelectorAll<HTMLAnchorElement>('a.hit')];
  }

  /**
   * Searches for what stands in the input.
   * @param typing the last word may not be whole yet
   */
  async run(typing = false): Promise<void> {
    const { input, status } = this.#parts;
    const { filters, limit, count } = this.#options;
    const text = input.value;
    const chosen = filters();
    if (text.trim() === '' && Object.keys(chosen).length === 0) {
      cancel();
      this.#busy = false;
      this.#idle();
      return;
    }
    let first = true;
    this.#busy = true;
    this.#openFirst = false;
    try {
      await ask(
        { text, filters: chosen, limit: limit(), literal: this.#literal, count: count(), typing },
        (answer, whole) => {
          // The line above the hits comes with the first of them, so that it does not push them down.
          if (first)
            status.replaceChildren(
              ...statusOf(answer, text, {
                limit: limit(),
                filtered: Object.keys(chosen).length > 0,
                literal: () => {
                  this.#takeLiterally();
                },
              }),
            );
          this.#list(answer, first);
          first = false;
          this.#busy = false;
          if (this.#openFirst) this.links[0]?.click();
          this.#openFirst = false;
          if (whole) this.#options.onAnswer?.(answer);
        },
      );
    } catch (error) {
      this.#busy = false;
      console.error(error);
      this.#clear();
      status.replaceChildren(...failure(() => void this.run()));
    }
  }

  #takeLiterally(): void {
    this.#literal = true;
    void this.run();
    this.#parts.input.focus();
  }

  /** Nothing is asked: what was asked lately is offered. */
  #idle(): void {
    const { input, status } = this.#parts;
    this.#clear();
    const again = (search: string): void => {
      input.value = search;
      input.focus();
      // Whoever listens to the field learns of it too.
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    status.replaceChildren(
      ...recentList(recentSearches(), again, () => {
        forgetSearches();
        this.#idle();
        input.focus();
      }),
    );
  }

  #clear(): void {
    this.#parts.list.replaceChildren();
    this.#parts.status.replaceChildren();
    this.#listed = [];
    this.#activate(-1);
    if (this.#options.combobox) this.#parts.input.setAttribute('aria-expanded', 'false');
    this.#options.onAnswer?.(null);
  }

  /** Lists an answer; the rest of one that began to be listed is added below. */
  #list({ hits }: Answer, first: boolean): void {
    const { list, input } = this.#parts;
    const urls = hits.map(({ url }) => url);
    const goesOn = !first && this.#listed.every((url, index) => url === urls[index]);
    const chosen = this.links[this.#active]?.href;
    const from = goesOn ? this.#listed.length : 0;
    const items = hits.slice(from).map((hit, index) => this.#item(hitLink(hit), from + index));
    if (goesOn) list.append(...items);
    else {
      list.replaceChildren(...items);
      list.scrollTop = 0;
    }
    this.#listed = urls;
    if (!this.#options.combobox) return;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    // Who had chosen a hit keeps it, if the newer answer has it too.
    this.#activate(this.links.findIndex((each) => each.href === chosen));
  }

  #item(link: HTMLAnchorElement, index: number): HTMLElement {
    if (this.#options.combobox) {
      link.id = `hit-${index}`;
      link.setAttribute('role', 'option');
      link.setAttribute('aria-selected', 'false');
      link.tabIndex = -1;
      return link;
    }
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  #activate(index: number): void {
    const { links } = this;
    this.#active = index;
    if (!this.#options.combobox) return;
    for (const [at, link] of links.entries())
      link.setAttribute('aria-selected', String(at === index));
    const { input } = this.#parts;
    const link = links[index];
    if (link) {
      input.setAttribute('aria-activedescendant', link.id);
      link.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const { links } = this;
    const count = links.length;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && count > 0) this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0)
      this.#activate(this.#active < 0 ? count - 1 : (this.#active - 1 + count) % count);
    else if (event.key === 'Enter' && this.#busy && this.#active < 0) this.#openFirst = true;
    else if (event.key === 'Enter' && count > 0) (links[this.#active] ?? links[0])?.click();
    else return;
    event.preventDefault();
  }
}
