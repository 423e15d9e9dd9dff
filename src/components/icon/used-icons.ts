// Leaves in a page only those icons of the sprite that the page shows: the sprite stands before them
// and cannot know.

const SYMBOL = /<symbol id="i-([\w-]+)".*?<\/symbol>/gs;
const USE = /href="#i-([\w-]+)"/g;

/**
 * A page without the icons that it does not show.
 * @param html the whole page
 */
export function withUsedIcons(html: string): string {
  const used = new Set(Array.from(html.matchAll(USE), ([, name]) => name));
  return html.replaceAll(SYMBOL, (symbol, name: string) => (used.has(name) ? symbol : ''));
}
