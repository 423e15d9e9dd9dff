// Filters what a page shows, notes and guests, by facet; the choice stands in the address.
import { addressedElement } from '../address.client.ts';
import { defineToolbar } from './toolbar.client.ts';
import { Topics } from './topics.client.ts';

/** The chosen values of each facet that has any. */
type Choice = ReadonlyMap<string, readonly string[]>;

const facetOf = ({ dataset }: HTMLElement): string => dataset['facet'] ?? '';
const valueOf = ({ dataset }: HTMLElement): string => dataset['value'] ?? '';

/** Whether a note is chosen: any value of a facet will do, every facet must agree. */
const fits = (note: HTMLElement, chosen: Choice): boolean =>
  [...chosen].every(([facet, values]) =>
    (note.dataset[facet] ?? '').split(' ').some((value) => values.includes(value)),
  );

/** The filter of a page. */
export class Filter {
  readonly #bar: HTMLElement;
  readonly #facets: readonly string[];
  readonly #chips: readonly HTMLButtonElement[];
  readonly #notes: readonly HTMLElement[];
  readonly #topics = new Topics();
  #chosen: Choice = new Map();

  /** @param bar the element with the chips */
  constructor(bar: HTMLElement) {
    this.#bar = bar;
    this.#facets = (bar.dataset['facets'] ?? '').split(' ');
    this.#chips = [...bar.querySelectorAll<HTMLButtonElement>('button[data-facet]')];
    this.#notes = [...document.querySelectorAll<HTMLElement>('main [data-kind]')];
    const row = bar.querySelector<HTMLElement>('[role=toolbar]');
    if (row) defineToolbar(row);
    addEventListener('popstate', () => {
      this.#apply();
    });
    addEventListener('hashchange', () => {
      this.#reveal();
    });
    this.#apply();
    if (this.#chosen.size === 0) return;
    if (location.hash === '') this.#showFirst();
    else this.#reveal();
  }

  /**
   * Chooses what a chip stands for, or takes it back; the chip of all takes everything back.
   * @param chip one of the bar
   */
  toggle(chip: HTMLElement): void {
    const facet = facetOf(chip);
    if (facet === '') {
      this.#clear(this.#facets);
      return;
    }
    const query = new URLSearchParams(location.search);
    if (query.has(facet, valueOf(chip))) query.delete(facet, valueOf(chip));
    else query.append(facet, valueOf(chip));
    document.querySelector<HTMLElement>('#more-filters:popover-open')?.hidePopover();
    this.#go(query);
  }

  /** Takes back all values of some facets. */
  #clear(facets: readonly string[]): void {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) query.delete(facet);
    this.#go(query);
    this.#chips[0]?.focus({ preventScroll: true });
  }

  #go(query: URLSearchParams): void {
    const text = query.toString();
    history.pushState(null, '', location.pathname + (text === '' ? '' : `?${text}`));
    this.#apply();
    this.#showFirst();
  }

  /** Shows what the address chooses, and says how much it is. */
  #apply(): void {
    const query = new URLSearchParams(location.search);
    this.#chosen = new Map(
      this.#facets
        .map((facet) => [facet, query.getAll(facet)] as const)
        .filter(([, values]) => values.length > 0),
    );
    for (const note of this.#notes) note.hidden = !fits(note, this.#chosen);
    this.#topics.update(this.#chosen.size > 0);
    for (const chip of this.#chips) this.#updateChip(chip);
    const more = this.#bar.querySelector('[popovertarget]');
    more?.classList.toggle(
      'chosen',
      this.#chips.some((chip) => chip.ariaPressed === 'true' && chip.closest('[popover]')),
    );
    this.#say();
  }

  /** Marks a chip as chosen or not, and counts what it would show beside the other facets. */
  #updateChip(chip: HTMLButtonElement): void {
    const facet = facetOf(chip);
    if (facet === '') {
      chip.ariaPressed = String(this.#chosen.size === 0);
      return;
    }
    const pressed = this.#chosen.get(facet)?.includes(valueOf(chip)) ?? false;
    const instead = new Map(this.#chosen).set(facet, [valueOf(chip)]);
    const count = this.#notes.filter((note) => fits(note, instead)).length;
    chip.ariaPressed = String(pressed);
    chip.disabled = count === 0 && !pressed;
    const place = chip.querySelector('.count');
    if (place) place.textContent = ` ${count}`;
  }

  #say(): void {
    const state = this.#bar.querySelector<HTMLElement>('.filter-state');
    if (!state) return;
    state.hidden = this.#chosen.size === 0;
    if (state.hidden) return;
    const count = this.#notes.filter((note) => !note.hidden).length;
    if (count > 0) {
      state.replaceChildren(
        `${count} ${this.#nounFor(count)} of ${this.#notes.length} `,
        this.#clearButton('Show all', this.#facets),
      );
      return;
    }
    const facets = [...this.#chosen.keys()];
    const names = facets.map((facet) => this.#nameOf(facet));
    state.replaceChildren(
      `No note here is ${names.join(' and ')} at once. `,
      ...facets.map((facet) => this.#clearButton(`Clear ${this.#nameOf(facet)}`, [facet])),
      ...(facets.length > 1 ? [this.#clearButton('Clear all', this.#facets)] : []),
    );
  }

  /** The chosen values of a facet, in words. */
  #nameOf(facet: string): string {
    const values = this.#chosen.get(facet) ?? [];
    const labelOf = (value: string): string =>
      this.#chips.find((chip) => facetOf(chip) === facet && valueOf(chip) === value)?.dataset[
        'one'
      ] ?? value;
    return values.map(labelOf).join(' or ');
  }

  /** What is counted: "gotchas" where one kind is chosen, else notes, with what was chosen. */
  #nounFor(count: number): string {
    const [kind, ...others] = this.#chosen.get('kind') ?? [];
    const chip = this.#chips.find((candidate) => valueOf(candidate) === kind);
    const isOne = chip !== undefined && others.length === 0;
    const noun = isOne ? (chip.dataset[count === 1 ? 'one' : 'many'] ?? 'notes') : 'notes';
    const beside = [...this.#chosen.keys()].filter((facet) => !isOne || facet !== 'kind');
    const names = beside.map((facet) => this.#nameOf(facet)).join(', ');
    return (names === '' ? noun : `${noun} (${names})`).toLowerCase();
  }

  #clearButton(label: string, facets: readonly string[]): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small-button';
    button.textContent = label;
    button.addEventListener('click', () => {
      this.#clear(facets);
    });
    return button;
  }

  /** Brings the first that is left into view, below the bar, with the heading of its topic. */
  #showFirst(): void {
    const first = this.#notes.find((note) => !note.hidden);
    if (!first) return;
    const top = first.getBoundingClientRect().top;
    const edge = this.#bar.getBoundingClientRect().bottom;
    if (top >= edge && top < innerHeight / 2) return;
    (this.#topics.headingOf(first) ?? first).scrollIntoView();
  }

  /** A link to a note that the filters hide shows it: it takes them back. */
  #reveal(): void {
    const target = addressedElement();
    if (!target || this.#chosen.size === 0) return;
    const place = target.closest<HTMLElement>('[data-kind]') ?? target;
    if (!place.hidden && place.offsetParent !== null) return;
    history.replaceState(null, '', location.pathname + location.hash);
    this.#apply();
    place.scrollIntoView();
  }
}
