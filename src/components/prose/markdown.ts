// How Markdown becomes what readers see: the plugins of the one pipeline, which pages, notes and table cells share.
import type { Root, RootContent } from 'mdast';
import type { Processor, Transformer } from 'unified';
import { visit } from 'unist-util-visit';
import type { Resolve } from '../../compiler/links.ts';
import { isJsx, parseBody } from '../../compiler/mdx.ts';
import { addressOf } from './address.ts';

/** What the pipeline needs to know of the guide. */
export interface Context {
  /** Where links lead. */
  readonly resolve: () => Promise<Resolve>;
  /** The page that a file holds. */
  readonly pageOf: (file: string) => string;
}

/**
 * Turns links as authors write them into addresses.
 * @param tree any Markdown
 * @param page the page on which it stands
 * @param resolve of the guide; what leads nowhere stays as written, and the check reports it
 */
export function resolveLinks(tree: Root, page: string, resolve: Resolve): void {
  visit(tree, 'link', (link) => {
    const target = resolve(link.url, page);
    if (target !== null) link.url = addressOf(target);
  });
}

/** What stands between notes, as an element of its own: a note's own page leaves it out. */
const asProse = (node: RootContent): RootContent =>
  isJsx(node) || node.type === 'heading'
    ? node
    : { type: 'mdxJsxFlowElement', name: 'Prose', attributes: [], children: [node] as never };

/**
 * The remark plugin for MDX pages: they are parsed by the compiler's own grammar, so that what was checked is what
 * is rendered; links get their addresses.
 * @param context the guide
 */
export function remarkGuide({ resolve, pageOf }: Context) {
  return function attach(this: Processor): Transformer<Root> {
    this.parser = (body) => parseBody(body);
    return async (tree, file) => {
      resolveLinks(tree, pageOf(file.path), await resolve());
      visit(tree, 'mdxJsxFlowElement', (element) => {
        if (element.name === 'Now')
          element.attributes.push({ type: 'mdxJsxAttribute', name: 'slot', value: 'now' });
      });
      tree.children = tree.children.map(asProse);
    };
  };
}
