// Brings the tab of the present page into view, where the row is too long for the window.

/** Scrolls the row of tabs to the present one. */
export function showPresentTab(): void {
  const tab = document.querySelector<HTMLElement>('.tabs li:has([aria-current])');
  const row = tab?.parentElement;
  if (row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - 32;
}
