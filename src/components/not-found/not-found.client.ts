// On the page for unknown addresses: searches for the words of the address, and shows the first
// results.
import { urls } from '../../client-urls.ts';
import { element } from '../../search/ui/elements.ts';
import { ResultList } from '../../search/ui/result-list.ts';
import { ask } from '../../search/ui/worker-client.ts';
import { partsOf } from '../../text.ts';

/** How many results are shown. */
const SHOWN = 3;

/** Parts of addresses that say nothing of what is looked for. */
const EMPTY = /^(.|html?|n|register)$/;

/** @param place a `<not-found>`, where the results will stand */
export async function offerSearch(place: HTMLElement): Promise<void> {
  const words = partsOf(decodeURIComponent(location.pathname + location.hash))
    .filter((word) => !EMPTY.test(word))
    .join(' ');
  if (words === '') return;
  const link = element('a', '', `Search for “${words}”`);
  link.href = urls.search(words);
  const list = element('ol', 'results');
  const results = new ResultList(list, null);
  const question = { text: words, filters: {}, limit: SHOWN, literal: false, count: false };
  await ask({ ...question, typing: false }, (answer, isWhole) => {
    if (!isWhole || answer.results.length === 0) return;
    place.append(element('h2', '', 'Perhaps one of these'), list);
    results.show(answer.results.slice(0, SHOWN), true);
  }).finally(() => {
    // Last, so that nothing pushes it down.
    place.append(element('p', '', link));
  });
}
