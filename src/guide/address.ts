// Turns links as authors write them into addresses.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Resolve, Target } from '../compiler/links.ts';
import { urls } from '../config.ts';

/** Makes of a path of the site what stands in a link. */
export type Place = (path: string) => string;

/** The address of what a link leads to. */
function addressOf(target: Target, place: Place): string {
  if (target.kind === 'outside') return target.url;
  return place(
    target.kind === 'page' ? urls.page(target.page) : urls.fragment(target.page, target.id),
  );
}

/**
 * Gives all links and images of a tree their addresses.
 * @param tree any Markdown
 * @param page the page on which it stands
 * @param resolve of the guide; what leads nowhere stays as written, and the check reports it
 * @param place for text that is read elsewhere: gives a path its origin
 */
export function resolveLinks(
  tree: Root,
  page: string,
  resolve: Resolve,
  place: Place = (path) => path,
): void {
  visit(tree, (node) => {
    if (node.type === 'image') node.url = place(urls.asset(node.url.replace(/^\//, '')));
    if (node.type !== 'link') return;
    const target = resolve(node.url, page);
    if (target !== null) node.url = addressOf(target, place);
  });
}
