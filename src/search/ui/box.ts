// The search box: asks as somebody types, and never shows an older answer over a newer one. The
// dialog and the search page both use it.
import type { Answer } from '../shared/answer.ts';
import type { Filters } from '../shared/index-format.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { asidesOf } from './paste.ts';
import { ResultList } from './result-list.ts';
import { keepReturn } from './return.ts';
import { startContent } from './start.ts';
import { failedStatus, statusOf } from './status.ts';
import { ask, cancel } from './worker-client.ts';

/** The elements of a box. */
export interface BoxParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  /** Holds what is offered before anything is asked. */
  readonly start: HTMLElement;
}

/** How a box differs from the other. */
export interface BoxOptions {
  /** How many results are shown. */
  readonly limit: () => number;
  readonly filters: () => Filters;
  /** How far the results are scrolled, in pixels. */
  readonly scrolled: () => number;
  /** Whether results are options of a listbox, moved through from the input. */
  readonly combobox: boolean;
  /** Whether the results are counted by filter. */
  readonly count: () => boolean;
  /** Called after an answer is shown; null when nothing was asked. */
  readonly onAnswer: (answer: Answer | null) => void;
}

/** One search box, in the dialog or on the search page. */
export class SearchBox {
  readonly #parts: BoxParts;
  readonly #options: BoxOptions;
  readonly #results: ResultList;
  /** Whether the words are searched as typed. */
  #isLiteral = false;
  /** An answer is on its way; Enter then opens its first result. */
  #isBusy = false;
  #opensFirst = false;

  constructor(parts: BoxParts, options: BoxOptions) {
    const { input, list } = parts;
    this.#parts = parts;
    this.#options = options;
    this.#results = new ResultList(list, options.combobox ? input : null);
    input.addEventListener('input', () => {
      this.#isLiteral = false;
      void this.run(true);
    });
    list.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('a.hit'))) return;
      rememberSearch(input.value);
      keepReturn({ query: input.value, scroll: options.scrolled(), limit: options.limit() });
    });
    if (options.combobox)
      input.addEventListener('keydown', (event) => {
        if (!event.isComposing && this.#takesKey(event.key)) event.preventDefault();
      });
  }

  /** Puts words into the field, as if they were typed. */
  readonly #searchFor = (search: string): void => {
    const { input } = this.#parts;
    input.value = search;
    input.focus();
    // Whoever listens to the field learns of it too.
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  /** The links of the results. */
  get links(): HTMLAnchorElement[] {
    return this.#results.links;
  }

  /**
   * Searches for what stands in the input.
   * @param typing the last word may not be whole yet
   */
  async run(typing = false): Promise<void> {
    const { filters, limit, count } = this.#options;
    const text = this.#parts.input.value;
    const chosen = filters();
    const isFiltered = Object.keys(chosen).length > 0;
    this.#opensFirst = false;
    if (text.trim() === '' && !isFiltered) {
      cancel();
      this.#isBusy = false;
      this.#offerStart();
      return;
    }
    this.#parts.start.hidden = true;
    this.#isBusy = true;
    let isNew = true;
    try {
      await ask(
        { text, filters: chosen, limit: limit(), literal: this.#isLiteral, count: count(), typing },
        (answer, isWhole) => {
          // The line above the results comes with the first of them, so that it does not push them
          // down.
          if (isNew) this.#showStatus(answer, text, isFiltered);
          this.#showResults(answer, isNew);
          isNew = false;
          if (isWhole) this.#options.onAnswer(answer);
        },
      );
    } catch (error) {
      this.#isBusy = false;
      console.error(error);
      this.#clear();
      this.#parts.status.replaceChildren(...failedStatus(() => void this.run()));
    }
  }

  #showStatus(answer: Answer, text: string, isFiltered: boolean): void {
    const takeLiterally = (): void => {
      this.#isLiteral = true;
      void this.run();
      this.#parts.input.focus();
    };
    const limit = this.#options.limit();
    const pasted = asidesOf(this.#parts.input);
    const searchFor = this.#searchFor;
    this.#parts.status.replaceChildren(
      ...statusOf(answer, { text, pasted, limit, isFiltered, takeLiterally, searchFor }),
    );
  }

  #showResults({ results }: Answer, isNew: boolean): void {
    this.#results.show(results, isNew);
    this.#isBusy = false;
    if (this.#opensFirst) this.links[0]?.click();
    this.#opensFirst = false;
  }

  /** Nothing is asked: what could be is offered. */
  #offerStart(): void {
    const { input, start } = this.#parts;
    this.#clear();
    const forget = (): void => {
      forgetSearches();
      this.#offerStart();
      input.focus();
    };
    start.replaceChildren(
      ...startContent({ searches: recentSearches(), searchFor: this.#searchFor, forget }),
    );
    start.hidden = false;
  }

  #clear(): void {
    this.#results.clear();
    this.#parts.status.replaceChildren();
    this.#options.onAnswer(null);
  }

  /** @returns whether the key was meant for the results */
  #takesKey(key: string): boolean {
    const hasResults = this.links.length > 0;
    if (key === 'ArrowDown' && hasResults) this.#results.move(1);
    else if (key === 'ArrowUp' && hasResults) this.#results.move(-1);
    else if (key === 'Enter' && this.#isBusy && !this.#results.hasActive) this.#opensFirst = true;
    else if (key === 'Enter' && hasResults) this.#results.open();
    else return false;
    return true;
  }
}
