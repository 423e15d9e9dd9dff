// The search dialog: made when first wanted, opened from anywhere.
import { loadEngine } from '../search/load.ts';
import { SearchBox } from './search-box.ts';

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly box: SearchBox;
}

let parts: Parts | null = null;

function create(): Parts {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search the notes');
  dialog.innerHTML = `<form method="dialog" class="search-line"><svg class="icon" aria-hidden="true"><use href="#i-search"/></svg>
<input type="search" role="combobox" aria-label="Search the notes" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" placeholder="an error message, a limit, a question">
<button type="submit" value="close" class="close"><svg class="icon" aria-hidden="true"><use href="#i-close"/></svg><span class="vh">Close search</span></button></form>
<p class="search-status" role="status"></p>
<div class="hits" id="hits" role="listbox" aria-label="Results"></div>
<p class="search-foot"><span><kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes</span> <a class="all">Search page with filters</a></p>`;
  document.body.append(dialog);
  const get = <T extends Element>(selector: string): T => {
    const element = dialog.querySelector<T>(selector);
    if (!element) throw new Error(`the search dialog has no ${selector}`);
    return element;
  };
  const input = get<HTMLInputElement>('input');
  const all = get<HTMLAnchorElement>('a.all');
  const search = document.body.dataset['search'] ?? '/search/';
  all.href = search;
  const list = get<HTMLElement>('.hits');
  const box = new SearchBox({ input, list, status: get('.search-status') }, {
    limit: () => 10, filters: () => ({}), combobox: true,
    onAnswer: () => {
      all.href = input.value.trim() === '' ? search : `${search}?q=${encodeURIComponent(input.value.trim())}`;
    },
  });
  // A hit on the page that is open only moves within it: the dialog must go.
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && !event.metaKey && !event.ctrlKey && !event.shiftKey) dialog.close();
  });
  // A click on the backdrop hits the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // The first press of Escape empties a search field in some browsers; here it closes.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  // Enter in a form with method "dialog" would close it; the box opens the hit instead.
  get<HTMLFormElement>('form').addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement) || event.submitter.value !== 'close') event.preventDefault();
  });
  return { dialog, input, box };
}

/** Loads the engine and its index ahead of the first key. */
export function warmSearch(): void {
  parts ??= create();
  loadEngine(document.body.dataset['index'] ?? '/pagefind/').catch(() => undefined);
}

/** Opens the dialog with the cursor in its field. */
export function openSearch(): void {
  warmSearch();
  if (!parts || parts.dialog.open) return;
  parts.dialog.showModal();
  parts.input.focus();
  parts.input.select();
}
