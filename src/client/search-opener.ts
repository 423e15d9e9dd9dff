// Opens search from anywhere. Its code and index load on the first sign that somebody wants it.
type Dialog = typeof import('./search-dialog.ts');
let loading: Promise<Dialog> | null = null;

/** Starts loading the dialog's code and the engine. */
function load(): Promise<Dialog> {
  loading ??= import('./search-dialog.ts').catch((error: unknown) => {
    // A later try may succeed.
    loading = null;
    throw error;
  });
  return loading;
}

/** Opens the dialog; if its code cannot load, goes to the search page. */
async function open(): Promise<void> {
  // On the search page itself the box is already there.
  const box = document.querySelector<HTMLInputElement>('search-page input[type=search]');
  if (box?.offsetParent) {
    box.focus();
    box.select();
    return;
  }
  try {
    (await load()).openSearch();
  } catch {
    location.assign(document.body.dataset['search'] ?? '/');
  }
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const warm = (): void => {
      if (!document.querySelector('search-page')) load().then((dialog) => dialog.warmSearch(), () => undefined);
    };
    link.addEventListener('pointerenter', warm, { once: true });
    link.addEventListener('focus', warm, { once: true });
    link.addEventListener('touchstart', warm, { once: true, passive: true });
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void open();
    });
  }
}

/** Registers `<search-opener>` and the keys `/`, Ctrl K and Cmd K. */
export function defineOpener(): void {
  customElements.define('search-opener', SearchOpener);
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k) return;
    event.preventDefault();
    void open();
  });
  if (document.querySelector('search-page')) void import('./search-page.ts');
}
