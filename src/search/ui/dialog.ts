// The search dialog. It opens at once, so that no key is lost; what searches is loaded meanwhile.
import { urls } from '../../client-urls.ts';
import { startWorker } from './worker-client.ts';

/** The dialog, once it is made. */
interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
}

let parts: Parts | null = null;
let box: Promise<void> | null = null;

/** How many results the dialog shows. */
const LIMIT = 10;

const icon = (name: string): string =>
  `<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;

const MARKUP = `<form method="dialog" class="search-line">${icon('search')}
<input type="search" role="combobox" aria-label="Search the notes" aria-expanded="false" \
aria-controls="hits" aria-autocomplete="list" autocomplete="off" autocapitalize="off" \
spellcheck="false" enterkeyhint="go" placeholder="an error message, a limit, a question">
<button type="submit" value="close" class="close">${icon('close')}\
<span class="visually-hidden">Close search</span></button></form>
<p class="search-status" role="status"></p>
<div class="hits" id="hits" role="listbox" aria-label="Results"></div>
<p class="search-foot"><span><kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, \
<kbd>Esc</kbd> closes</span> \
<a class="all" href="${urls.search()}">Search page with filters</a></p>`;

function create(): Parts {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search the notes');
  dialog.innerHTML = MARKUP;
  document.body.append(dialog);
  const input = dialog.querySelector('input');
  if (!input) throw new Error('the search dialog has no input');
  dialog.addEventListener('click', (event) => {
    const { target } = event;
    const opensResult =
      target instanceof Element &&
      target.closest('.hits a') &&
      !event.metaKey &&
      !event.ctrlKey &&
      !event.shiftKey;
    // A click on the backdrop is one on the dialog itself. A result on the page that is already
    // open only moves within it, so the dialog must go by itself.
    if (target === dialog || opensResult) dialog.close();
  });
  // The first press of Escape empties a search field in some browsers; here it closes.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  // Enter in a form with method "dialog" would close it; the box opens the result instead.
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement) || document.activeElement === input)
      event.preventDefault();
  });
  return { dialog, input };
}

/** Joins the box to the dialog; what was typed meanwhile is searched. */
async function join({ dialog, input }: Parts): Promise<void> {
  const { SearchBox } = await import('./box.ts');
  const list = dialog.querySelector<HTMLElement>('.hits');
  const status = dialog.querySelector<HTMLElement>('.search-status');
  const all = dialog.querySelector<HTMLAnchorElement>('a.all');
  if (!list || !status || !all) return;
  const searchBox = new SearchBox(
    { input, list, status },
    {
      limit: () => LIMIT,
      filters: () => ({}),
      combobox: true,
      count: () => false,
      onAnswer: () => {
        const query = input.value.trim();
        all.href = query === '' ? urls.search() : urls.search(query);
      },
    },
  );
  await searchBox.run(true);
}

/** Loads the engine and its index ahead of the first key. */
export function warmSearch(): void {
  const made = (parts ??= create());
  startWorker();
  box ??= join(made).catch(() => {
    // A later try may succeed; until then the search page is one link away.
    box = null;
    const status = made.dialog.querySelector('.search-status');
    if (status)
      status.textContent = 'Search could not be loaded. Try again, or use the search page below.';
  });
}

/** Opens the dialog with the cursor in its field. */
export function openSearch(): void {
  warmSearch();
  if (!parts || parts.dialog.open) return;
  parts.dialog.showModal();
  parts.input.focus();
  parts.input.select();
}
