// Tells screen readers what just happened, through one live region.
let region: HTMLElement | null = null;

/** @param message a short sentence */
export function announce(message: string): void {
  if (region === null) {
    region = document.createElement('p');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // An empty region first, so that the same words are read twice if need be.
  region.textContent = '';
  setTimeout(() => {
    if (region) region.textContent = message;
  }, 50);
}
