// The search dialog. It opens as soon as it is loaded; what searches is loaded meanwhile.
import { urls } from '../../client-urls.ts';
import type { SearchBox } from './box.ts';
import { iconMarkup } from './elements.ts';
import { takeMessages } from './paste.ts';
import { keepReturn } from './return.ts';
import type { Return } from './return.ts';
import { startWorker } from './worker-client.ts';

/** The dialog, once it is made. */
interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
}

let parts: Parts | null = null;
let box: Promise<SearchBox | null> | null = null;
/** The dialog closes because a result was followed. */
let isFollowing = false;

/** How many results the dialog shows. */
const LIMIT = 10;

const MARKUP = `<form method="dialog" class="search-line">${iconMarkup('search')}
<input type="search" role="combobox" aria-label="Search the notes" aria-expanded="false" \
aria-controls="hits" aria-autocomplete="list" autocomplete="off" autocapitalize="off" \
spellcheck="false" enterkeyhint="go" placeholder="an error message, a limit, a question">
<button type="submit" value="close" class="close">${iconMarkup('close')}\
<span class="visually-hidden">Close search</span></button></form>
<div class="search-status" role="status"></div>
<div class="search-start" hidden></div>
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
  // At once: who has a message in the clipboard does not wait for what searches.
  takeMessages(input);
  dialog.addEventListener('click', (event) => {
    const { target } = event;
    const opensResult =
      target instanceof Element &&
      target.closest('.hits a, .search-start a') &&
      !event.metaKey &&
      !event.ctrlKey &&
      !event.shiftKey;
    // A click on the backdrop is one on the dialog itself. A result on the page that is already
    // open only moves within it, so the dialog must go by itself.
    if (target !== dialog && !opensResult) return;
    isFollowing = target !== dialog;
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    // Whoever closed it by hand is done with it. A result that was followed keeps its return.
    if (!isFollowing) keepReturn(null);
    isFollowing = false;
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
async function join({ dialog, input }: Parts): Promise<SearchBox | null> {
  const { SearchBox } = await import('./box.ts');
  const list = dialog.querySelector<HTMLElement>('.hits');
  const status = dialog.querySelector<HTMLElement>('.search-status');
  const start = dialog.querySelector<HTMLElement>('.search-start');
  const all = dialog.querySelector<HTMLAnchorElement>('a.all');
  if (!list || !status || !start || !all) return null;
  const searchBox = new SearchBox(
    { input, list, status, start },
    {
      limit: () => LIMIT,
      filters: () => ({}),
      scrolled: () => list.scrollTop,
      combobox: true,
      count: () => false,
      onAnswer: () => {
        const query = input.value.trim();
        all.href = query === '' ? urls.search() : urls.search(query);
      },
    },
  );
  await searchBox.run(true);
  return searchBox;
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
    return null;
  });
}

/**
 * Opens the dialog with the cursor in its field.
 * @param typed what was typed while the dialog was loading
 */
export function openSearch(typed = ''): void {
  warmSearch();
  if (!parts || parts.dialog.open) return;
  parts.dialog.showModal();
  parts.input.focus();
  parts.input.select();
  if (typed === '') return;
  parts.input.value = typed;
  parts.input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/**
 * Opens the dialog as somebody left it by following a result.
 * @param search what was asked, and how far its results were scrolled
 */
export async function reopenSearch({ query, scroll }: Return): Promise<void> {
  openSearch();
  if (!parts) return;
  const { dialog, input } = parts;
  input.value = query;
  const searchBox = await box;
  await searchBox?.run();
  const list = dialog.querySelector('.hits');
  if (list) list.scrollTop = scroll;
}

/** Closes the dialog, if it is open. */
export function closeSearch(): void {
  parts?.dialog.close();
}
