// Brings the present page into view in the list of pages.

/** How far down its box the present page may stand before the list is scrolled. */
const LOW = 0.7;

/** Scrolls the list of pages so that the present page stands in the middle of it. */
export function scrollToPresentPage(): void {
  const list = document.getElementById('pages');
  const current = list?.querySelector<HTMLElement>('[aria-current]');
  if (list && current && current.offsetTop > list.clientHeight * LOW)
    list.scrollTop = current.offsetTop - list.clientHeight / 2;
}
