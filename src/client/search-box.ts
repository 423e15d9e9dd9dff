// The search box: asks as somebody types, never shows an older answer over a newer one, and lists the hits.
// The dialog and the search page both use it.
import type { Answer, Filters, Hit } from '../search/engine.ts';
import { loadEngine } from '../search/load.ts';
import { WORDS } from './words.ts';

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
  /** Called after an answer is shown. */
  readonly onAnswer?: (answer: Answer | null) => void;
}

const indexFolder = (): string => document.body.dataset['index'] ?? '/pagefind/';
const icon = (name: string): string => `<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;

/** Pieces as text and marks; nothing of a record is ever read as markup. */
function pieces(into: HTMLElement, parts: Hit['title']): void {
  for (const { text, marked } of parts) {
    if (!marked) into.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      into.append(mark);
    }
  }
}

function hitLink(hit: Hit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'hit';
  link.href = hit.url;
  const badge = document.createElement('span');
  badge.className = `badge is-${hit.kind}${hit.serious ? ' is-serious' : ''}`;
  badge.innerHTML = icon(hit.serious ? 'serious' : hit.kind);
  badge.append(hit.serious ? 'Serious gotcha' : WORDS[hit.kind] ?? hit.kind);
  const title = document.createElement('span');
  title.className = 'hit-title';
  pieces(title, hit.title);
  const text = document.createElement('span');
  text.className = 'hit-text';
  pieces(text, hit.passage);
  const foot = document.createElement('span');
  foot.className = `hit-foot is-${hit.status}`;
  const where = document.createElement('b');
  where.textContent = hit.page;
  foot.append(where, ` ${hit.fresh}`);
  link.append(badge, ' ', title, ' ', text, ' ', foot);
  return link;
}

export class SearchBox {
  readonly #parts: BoxParts;
  readonly #options: BoxOptions;
  #asked = 0;
  #literal = false;
  #active = -1;

  constructor(parts: BoxParts, options: BoxOptions) {
    this.#parts = parts;
    this.#options = options;
    parts.input.addEventListener('input', () => {
      this.#literal = false;
      void this.run();
    });
    if (options.combobox) parts.input.addEventListener('keydown', (event) => {
      this.#key(event);
    });
  }

  /** The links of the hits. */
  get links(): HTMLAnchorElement[] {
    return [...this.#parts.list.querySelectorAll<HTMLAnchorElement>('a.hit')];
  }

  /** Loads the engine ahead of the first key. */
  warm(): void {
    loadEngine(indexFolder()).catch(() => undefined);
  }

  /** Searches for what stands in the input. */
  async run(): Promise<void> {
    const turn = (this.#asked += 1);
    const { input, status } = this.#parts;
    const text = input.value;
    const filters = this.#options.filters();
    if (text.trim() === '' && Object.keys(filters).length === 0) {
      this.#show(null, '');
      return;
    }
    try {
      const engine = await loadEngine(indexFolder());
      // Whoever typed on while the engine loaded wants the newer words only.
      if (turn !== this.#asked) return;
      const answer = await engine.search(text, { filters, limit: this.#options.limit(), literal: this.#literal });
      if (turn === this.#asked) this.#show(answer, text);
    } catch (error) {
      if (turn !== this.#asked) return;
      console.error(error);
      this.#show(null, '');
      status.textContent = 'The search index could not be loaded. ';
      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = 'Try again';
      again.addEventListener('click', () => void this.run());
      const registers = document.createElement('a');
      registers.href = `${document.body.dataset['home'] ?? '/'}register/`;
      registers.textContent = 'go by the registers';
      status.append(again, ' or ', registers, '.');
    }
  }

  #show(answer: Answer | null, text: string): void {
    const { list, status, input } = this.#parts;
    const chosen = this.links[this.#active]?.href;
    list.replaceChildren();
    status.replaceChildren();
    this.#activate(-1);
    for (const [index, hit] of (answer?.hits ?? []).entries()) {
      const link = hitLink(hit);
      if (this.#options.combobox) {
        link.id = `hit-${index}`;
        link.setAttribute('role', 'option');
        link.setAttribute('aria-selected', 'false');
        link.tabIndex = -1;
        list.append(link);
      } else {
        const item = document.createElement('li');
        item.append(link);
        list.append(item);
      }
    }
    if (this.#options.combobox) {
      input.setAttribute('aria-expanded', String((answer?.hits.length ?? 0) > 0));
      // Who had chosen a hit keeps it, if the newer answer has it too.
      this.#activate(this.links.findIndex((link) => link.href === chosen));
    }
    if (answer) this.#tell(answer, text);
    this.#options.onAnswer?.(answer);
  }

  /** Says what was found, and what was read as something else. */
  #tell(answer: Answer, text: string): void {
    const { status } = this.#parts;
    if (answer.total === 0) {
      status.append(`Nothing found for “${text.trim().slice(0, 80)}”. Fewer or other words may help, or `);
      const registers = document.createElement('a');
      registers.href = `${document.body.dataset['home'] ?? '/'}register/`;
      registers.textContent = 'the registers';
      status.append(registers, '.');
      return;
    }
    status.append(answer.hits.length < answer.total ? `The best ${answer.hits.length} of ${answer.total} results.` : `${answer.total} ${answer.total === 1 ? 'result' : 'results'}.`);
    if (answer.corrections.length > 0) {
      status.append(' ', answer.corrections.map(({ from, to }) => `Read “${from}” as “${to}”.`).join(' '), ' ');
      const literal = document.createElement('button');
      literal.type = 'button';
      literal.textContent = 'Search it as typed';
      literal.addEventListener('click', () => {
        this.#literal = true;
        void this.run();
        this.#parts.input.focus();
      });
      status.append(literal);
    }
  }

  #activate(index: number): void {
    const { links } = this;
    this.#active = index;
    for (const [at, link] of links.entries()) link.setAttribute('aria-selected', String(at === index));
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
    else if (event.key === 'ArrowUp' && count > 0) this.#activate((this.#active - 1 + count) % count);
    else if (event.key === 'Enter' && count > 0) (links[this.#active] ?? links[0])?.click();
    else return;
    event.preventDefault();
  }
}
