// Brings the tab of the present page into view, where the row is too long for the window.

/** How wide the end of the row fades, in pixels. */
const FADE = 40;

/** Scrolls the row of tabs to the present one. */
export function showPresentTab(): void {
  const tab = document.querySelector<HTMLElement>('.tabs li:has([aria-current])');
  const row = tab?.parentElement;
  if (!row) return;
  const left = tab.offsetLeft - row.offsetLeft;
  // Where it is seen whole, and not in the fade at the end, the row begins at its beginning.
  if (left + tab.offsetWidth > row.clientWidth - FADE) row.scrollLeft = left - FADE;
}
