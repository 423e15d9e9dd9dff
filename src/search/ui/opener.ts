// Opens search from anywhere. Its engine and index load on the first sign that somebody wants it.
import { openSearch, warmSearch } from './dialog.ts';
import { startWorker } from './worker-client.ts';

/** Opens the dialog; on the search page itself the box is already there. */
function open(): void {
  const box = document.querySelector<HTMLInputElement>('search-page input[type=search]');
  if (box === null) openSearch();
  else {
    box.focus();
    box.select();
  }
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
      if (!document.querySelector('search-page')) warmSearch();
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
  if (document.querySelector('search-page')) {
    startWorker();
    void import('./page.ts');
  }
}
