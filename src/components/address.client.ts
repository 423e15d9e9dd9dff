// What the address of the page points at.

/** The element whose id stands behind the `#`; null if there is none. */
export function addressedElement(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // An escape that is cut short names nothing.
    return null;
  }
}
