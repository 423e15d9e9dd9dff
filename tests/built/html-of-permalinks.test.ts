// The HTML of the permanent addresses. Apart from the other pages, for they are many: both can be looked at at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BuiltPage } from './pages.ts';
import { BuiltSite } from './pages.ts';
import { faultsOf } from './valid-html.ts';

const { pages } = await BuiltSite.read();

/** The list of pages and the icons, which are the same on all pages and are looked at on the others. */
const SAME = /<ul\b.*?<\/ul>(?=[^<]*<\/nav>)|<svg class="sprite".*?<\/svg>/gs;
const ownParts = ({ html }: BuiltPage): string => {
  const end = html.indexOf('<main');
  return end < 0 ? html : html.slice(0, end).replaceAll(SAME, '') + html.slice(end);
};

test('Every permanent address is valid HTML', async () => {
  const faults = await faultsOf(
    pages.filter((page) => page.isPermalink),
    ownParts,
  );
  assert.deepEqual(faults.slice(0, 20), []);
});
