// Brings the present page into view in the list of pages.

/** How far down its box the present page may stand before the list is scrolled. */
const LOW = 0.7;

/** Scrolls the list of pages so that the present page stands in the middle of it. */
function showPresentPage(list: HTMLElement): void {
  const current = list.querySelector<HTMLElement>('[aria-current]');
  if (current && current.offsetTop > list.clientHeight * LOW)
    list.scrollTop = current.offsetTop - list.clientHeight / 2;
}

/**
 * Brings the present page into view, now and whenever the list opens; a link within the page closes
 * it.
 */
export function watchPresentPage(): void {
  const list = document.getElementById('pages');
  if (!list) return;
  showPresentPage(list);
  list.addEventListener('toggle', () => {
    showPresentPage(list);
  });
  addEventListener('hashchange', () => {
    if (list.matches(':popover-open')) list.hidePopover();
  });
}
