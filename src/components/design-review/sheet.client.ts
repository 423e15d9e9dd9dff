// The checklist as the page shows it: what was chosen, what counts, how much is done, the items.
import type { Checklist } from '../../review/checklist.ts';
import type { ReviewService } from '../../review/model.ts';
import { noteKey } from '../../review/note-key.ts';
import type { ReviewState } from '../../review/state.ts';
import { WHAT_COUNTS } from '../../review/what-counts.ts';
import type { WhatCounts } from '../../review/what-counts.ts';
import { button, element, icon } from '../../search/ui/elements.ts';
import { keys } from '../../vocabulary.ts';
import { itemElement } from './item.client.ts';

/** What a reader can do on the sheet. */
export interface SheetOptions {
  /** The permanent address of a note. */
  readonly addressOf: (id: string) => string;
  readonly toggleService: (service: string) => void;
  readonly toggleWhat: (what: WhatCounts) => void;
  readonly tick: (key: string, ticked: boolean) => void;
  readonly remark: (key: string, remark: string) => void;
  /** Asks again for notes that did not come. */
  readonly again: () => void;
}

/** A switch among what counts. */
function whatChip(what: WhatCounts, toggle: (what: WhatCounts) => void): HTMLButtonElement {
  const chip = element('button', 'chip', WHAT_COUNTS[what].label);
  chip.type = 'button';
  chip.addEventListener('click', () => {
    toggle(what);
  });
  return chip;
}

/** The sheet below the choice. */
export class Sheet {
  readonly root: HTMLElement;
  readonly #options: SheetOptions;
  readonly #heading = element('h2', 'topic', 'Checklist');
  readonly #chosen = element('p', 'chips');
  /** The chosen services, for paper. */
  readonly #named = element('p', 'review-named');
  readonly #whats: ReadonlyMap<WhatCounts, HTMLButtonElement>;
  readonly #progress = document.createElement('progress');
  readonly #done = element('p', 'review-done');
  readonly #list = element('div', 'review-list');

  /**
   * @param options see `SheetOptions`
   * @param actions the row of what can be done with the list
   */
  constructor(options: SheetOptions, actions: HTMLElement) {
    this.#options = options;
    this.#heading.tabIndex = -1;
    this.#heading.id = 'checklist';
    this.#whats = new Map(
      keys(WHAT_COUNTS).map((what) => [what, whatChip(what, options.toggleWhat)]),
    );
    const whats = element('p', 'chips', element('span', 'chips-label', 'What counts'));
    whats.setAttribute('role', 'group');
    whats.setAttribute('aria-label', 'What counts');
    whats.append(...this.#whats.values());
    this.#chosen.setAttribute('role', 'group');
    this.#chosen.setAttribute('aria-label', 'Chosen services');
    this.#done.setAttribute('role', 'status');
    this.#progress.setAttribute('aria-label', 'Done');
    const parts = [this.#named, this.#chosen, whats, this.#progressRow(), actions, this.#list];
    this.root = element('section', 'review-sheet', this.#heading, ...parts);
    this.root.setAttribute('aria-labelledby', 'checklist');
    this.root.hidden = true;
  }

  /** Brings the checklist into view, and the focus to it. */
  reveal(): void {
    this.#heading.focus({ preventScroll: true });
    this.#heading.scrollIntoView();
  }

  /**
   * Shows what is chosen and what counts.
   * @param services the chosen ones
   * @param what counts
   */
  showChoice(services: readonly ReviewService[], what: readonly WhatCounts[]): void {
    this.root.hidden = services.length === 0;
    this.#named.textContent = services.map(({ title }) => title).join(', ');
    this.#chosen.replaceChildren(
      element('span', 'chips-label', 'Services'),
      ...services.map(({ id, title }) => {
        const chip = element('button', 'chip', title, ' ', icon('close'));
        chip.type = 'button';
        chip.setAttribute('aria-label', `Remove ${title}`);
        chip.addEventListener('click', () => {
          this.#remove(chip, id);
        });
        return chip;
      }),
    );
    for (const [each, chip] of this.#whats) chip.ariaPressed = String(what.includes(each));
  }

  /** Takes a service back; the focus goes to what stands in its place. */
  #remove(chip: HTMLElement, service: string): void {
    const place = [...this.#chosen.children].indexOf(chip);
    this.#options.toggleService(service);
    const next = this.#chosen.children[place] ?? this.#chosen.lastElementChild;
    if (next instanceof HTMLButtonElement) next.focus();
    else this.#heading.focus({ preventScroll: true });
  }

  /**
   * Shows a checklist.
   * @param checklist of what is chosen
   * @param state with its ticks and remarks
   * @param missing names of services whose notes did not come
   */
  show(checklist: Checklist, state: ReviewState, missing: readonly string[]): void {
    const { sections, silences } = checklist;
    this.#list.replaceChildren(
      ...(missing.length === 0 ? [] : [this.#missing(missing)]),
      ...silences.map((sentence) => element('p', 'review-silence', sentence)),
      ...sections.map(({ title, groups }) =>
        element(
          'section',
          '',
          element('h3', '', title),
          ...groups.flatMap((group) => [
            element('h4', 'small-label', group.title),
            element('ul', '', ...group.items.map((item) => this.#item(item, state))),
          ]),
        ),
      ),
    );
    if (state.what.length === 0)
      this.#list.append(element('p', 'review-silence', 'Choose what counts: nothing does now.'));
    this.count(checklist, state);
  }

  /** Counts what is done. */
  count({ items }: Checklist, { ticks }: ReviewState): void {
    const done = items.filter(({ note }) => ticks.has(noteKey(note.id))).length;
    this.#progress.max = Math.max(1, items.length);
    this.#progress.value = done;
    this.#done.textContent = `${done} of ${items.length} done`;
  }

  #item(item: Checklist['items'][number], { ticks, remarks }: ReviewState): HTMLLIElement {
    const key = noteKey(item.note.id);
    return itemElement(item, {
      ticked: ticks.has(key),
      remark: remarks.get(key) ?? '',
      address: this.#options.addressOf(item.note.id),
      onTick: this.#options.tick,
      onRemark: this.#options.remark,
    });
  }

  #missing(names: readonly string[]): HTMLElement {
    return element(
      'p',
      'review-trouble',
      `The notes on ${names.join(', ')} could not be loaded. `,
      button('Try again', this.#options.again),
    );
  }

  #progressRow(): HTMLElement {
    return element('div', 'review-progress', this.#progress, this.#done);
  }
}
