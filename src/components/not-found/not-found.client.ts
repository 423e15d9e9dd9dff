// On the page for unknown addresses: offers to search for the words of the address.
import { urls } from '../../client-urls.ts';
import { partsOf } from '../../text.ts';

/** @param place a `<not-found>`, where the offer will stand */
export function offerSearch(place: HTMLElement): void {
  const words = partsOf(decodeURIComponent(location.pathname + location.hash))
    .filter((word) => word.length > 1 && word !== 'html')
    .join(' ');
  if (words === '') return;
  const link = document.createElement('a');
  link.href = urls.search(words);
  link.className = 'hero-search';
  link.textContent = `Search for “${words}”`;
  place.append(link);
}
