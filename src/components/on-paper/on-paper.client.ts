// Writes on paper where a page was printed from, and when.

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** Fills the first line of what is printed, each time something is. */
export function watchPrinting(): void {
  addEventListener('beforeprint', () => {
    const place = document.querySelector('.on-paper span');
    if (place) place.textContent = `${location.href} · ${new Date().toLocaleDateString('en', DAY)}`;
  });
}
