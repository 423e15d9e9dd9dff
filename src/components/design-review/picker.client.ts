// Choosing services: each a switch, found by typing a part of its name.
import type { ReviewService } from '../../review/model.ts';
import { defineToolbar } from '../note-filter/toolbar.client.ts';

/** A service with its switch. */
interface Entry extends ReviewService {
  readonly chip: HTMLButtonElement;
  /** Its names, folded, which typing finds. */
  readonly names: string;
}

/** Makes a switch of a service's links. */
function entryOf(item: HTMLElement): Entry {
  const [name, serious] = item.querySelectorAll('a');
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = item.className;
  chip.ariaPressed = 'false';
  chip.tabIndex = -1;
  const title = name?.textContent.trim() ?? '';
  chip.append(title);
  if (serious) {
    const count = document.createElement('span');
    count.className = serious.className;
    const [number = ''] = serious.textContent.trim().split(/\s/);
    const hidden = document.createElement('span');
    hidden.className = 'visually-hidden';
    hidden.textContent = ' serious';
    count.append(number, hidden);
    chip.append(' ', count);
  }
  item.className = '';
  item.replaceChildren(chip);
  const { service: id = '', names = '' } = item.dataset;
  return { id, title, chip, names: `${title} ${id} ${names}`.toLowerCase() };
}

/** The services that can be chosen. */
export class Picker {
  readonly #root: HTMLDetailsElement;
  readonly #entries: readonly Entry[];
  readonly #status: HTMLElement | null;
  readonly #input: HTMLInputElement | null;
  readonly #toggle: (service: string) => void;
  readonly #done = document.createElement('button');

  /**
   * @param root holds the services by category
   * @param toggle chooses a service, or takes it back
   */
  constructor(root: HTMLDetailsElement, toggle: (service: string) => void) {
    this.#root = root;
    this.#toggle = toggle;
    this.#status = root.querySelector('[role=status]');
    this.#input = root.querySelector('input');
    this.#entries = [...root.querySelectorAll<HTMLElement>('[data-service]')].map(entryOf);
    for (const { id, chip } of this.#entries)
      chip.addEventListener('click', () => {
        toggle(id);
      });
    for (const row of root.querySelectorAll<HTMLElement>('ul')) {
      row.setAttribute('role', 'toolbar');
      row.setAttribute('aria-label', row.previousElementSibling?.textContent ?? 'Services');
      for (const item of row.children) item.setAttribute('role', 'none');
      defineToolbar(row);
    }
    this.#input?.addEventListener('input', () => {
      this.#find();
    });
    this.#input?.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    this.#done.type = 'button';
    this.#done.className = 'review-ready';
    this.#done.hidden = true;
    root.append(this.#done);
    this.#find();
  }

  /** All services, in the order in which they stand. */
  get services(): readonly ReviewService[] {
    return this.#entries;
  }

  /**
   * Shows which services are chosen.
   * @param chosen their ids
   */
  show(chosen: ReadonlySet<string>): void {
    for (const { id, chip } of this.#entries) chip.ariaPressed = String(chosen.has(id));
    this.#done.hidden = chosen.size === 0;
    this.#done.textContent = `Checklist of ${chosen.size} ${chosen.size === 1 ? 'service' : 'services'}`;
  }

  /**
   * What to do when all is chosen.
   * @param act shows the checklist
   */
  onDone(act: () => void): void {
    this.#done.addEventListener('click', act);
  }

  /** Folds the services away, so that what was made of them is seen; or out again. */
  fold(folded = true): void {
    this.#root.open = !folded;
  }

  get #words(): readonly string[] {
    return (this.#input?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  }

  #find(): void {
    const words = this.#words;
    const found = this.#entries.filter(({ names }) => words.every((word) => names.includes(word)));
    for (const { chip } of this.#entries)
      (chip.parentElement ?? chip).hidden = !found.some((entry) => entry.chip === chip);
    for (const row of this.#root.querySelectorAll<HTMLElement>('section')) {
      const shown = row.querySelectorAll<HTMLElement>('li:not([hidden]) button');
      row.hidden = shown.length === 0;
      // The row's one stop of the Tab key stands on what is shown.
      for (const chip of row.querySelectorAll<HTMLElement>('button')) chip.tabIndex = -1;
      if (shown[0]) shown[0].tabIndex = 0;
    }
    if (this.#status) this.#status.textContent = this.#told(words, found);
  }

  #told(words: readonly string[], found: readonly Entry[]): string {
    if (words.length === 0) return `${this.#entries.length} services`;
    const [first] = found;
    if (first === undefined) return 'No service is called so';
    return `${found.length} of ${this.#entries.length}, Enter chooses ${first.title}`;
  }

  /** Enter chooses the best of what was found, Escape takes the words back. */
  #key(event: KeyboardEvent): void {
    const words = this.#words;
    if (event.key === 'Enter' && words.length > 0) {
      event.preventDefault();
      const query = words.join(' ');
      const found = this.#entries.filter(({ names }) =>
        words.every((word) => names.includes(word)),
      );
      const best = found.find(({ title }) => title.toLowerCase() === query) ?? found[0];
      if (best === undefined) return;
      this.#toggle(best.id);
    } else if (event.key !== 'Escape' || words.length === 0) return;
    event.preventDefault();
    if (this.#input) this.#input.value = '';
    this.#find();
  }
}
