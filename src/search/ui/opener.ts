// Opens search from anywhere. Its engine and index load on the first sign that somebody wants it.
import { readReturn } from './return.ts';
import { loadStyles } from './styles.ts';

type Dialog = typeof import('./dialog.ts');

/** The module of the dialog, once it is loaded. */
let dialog: Dialog | null = null;

const importDialog = async (): Promise<Dialog> => (dialog ??= await import('./dialog.ts'));

/** Loads the dialog with its style. */
async function loadDialog(): Promise<Dialog> {
  const [loaded] = await Promise.all([importDialog(), loadStyles()]);
  return loaded;
}

/**
 * Collects what is typed until the dialog is there, so that no key is lost.
 * @returns ends it and gives what was typed
 */
function collectKeys(): () => string {
  let typed = '';
  const take = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key.length === 1) typed += key;
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', take);
  return () => {
    document.removeEventListener('keydown', take);
    return typed;
  };
}

/** The dialog is being loaded, to open. */
let isOpening = false;

/** Opens the dialog with what is typed until it is there; the search page where it cannot load. */
async function openDialog(): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  const takeTyped = collectKeys();
  const { openSearch } = await loadDialog().catch(() => ({ openSearch: goToSearchPage }));
  isOpening = false;
  openSearch(takeTyped());
}

function goToSearchPage(): void {
  const href = document.querySelector<HTMLAnchorElement>('search-opener a')?.href;
  if (href !== undefined) location.href = href;
}

/** Opens search; on the search page itself the box is already there. */
function open(): void {
  const box = document.querySelector<HTMLInputElement>('search-page input[type=search]');
  if (box !== null) {
    box.focus();
    box.select();
  } else if (dialog === null) void openDialog();
  else dialog.openSearch();
}

/** Whoever goes back from a result finds the dialog as it was. */
async function reopen(): Promise<void> {
  if (document.querySelector('search-page')) return;
  const left = readReturn();
  if (left !== null) await (await loadDialog()).reopenSearch(left);
  else dialog?.closeSearch();
}

/** Whether keys are text where they are pressed. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const warm = (): void => {
      if (document.querySelector('search-page')) return;
      void loadDialog().then(({ warmSearch }) => {
        warmSearch();
      });
    };
    link.addEventListener('pointerenter', warm, { once: true });
    link.addEventListener('focus', warm, { once: true });
    link.addEventListener('touchstart', warm, { once: true, passive: true });
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open();
    });
  }
}

/** Registers `<search-opener>` and the keys `/`, Ctrl K and Cmd K. */
export function defineOpener(): void {
  customElements.define('search-opener', SearchOpener);
  document.addEventListener('keydown', (event) => {
    const slash =
      event.key === '/' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !takesText(event.target);
    const commandK =
      event.key.toLowerCase() === 'k' &&
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey;
    if (!slash && !commandK) return;
    event.preventDefault();
    open();
  });
  addEventListener('popstate', () => void reopen());
  addEventListener('pageshow', ({ persisted }) => {
    const [navigation] = performance.getEntriesByType('navigation');
    const isBack = (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
    if (persisted || isBack) void reopen();
  });
  if (document.querySelector('search-page')) void import('./page.ts');
}
