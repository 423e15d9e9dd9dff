// How Markdown becomes what readers see: the plugins of the one pipeline, which pages, notes and
// table cells share.
import type { Root, RootContent } from 'mdast';
import type { Processor, Transformer } from 'unified';
import { visit } from 'unist-util-visit';
import type { Resolve } from '../../compiler/links.ts';
import { isCode, nodesOf } from '../../compiler/forbidden.ts';
import { isJsx, parseBody } from '../../compiler/mdx.ts';
import { resolveLinks } from '../../guide/address.ts';

/** What the pipeline needs to know of the guide. */
export interface Context {
  /** Where links lead. */
  readonly resolve: () => Promise<Resolve>;
  /** The page that a file holds. */
  readonly pageOf: (file: string) => string;
}

/** What stands between notes, as an element of its own: a note's own page leaves it out. */
const asProse = (node: RootContent): RootContent =>
  isJsx(node) || node.type === 'heading'
    ? node
    : { type: 'mdxJsxFlowElement', name: 'Prose', attributes: [], children: [node] as never };

/**
 * The remark plugin for MDX pages: they are parsed by the compiler's own grammar, so that what was
 * checked is what
 * is rendered; links get their addresses.
 * @param context the guide
 */
export function remarkGuide({ resolve, pageOf }: Context) {
  return function attach(this: Processor): Transformer<Root> {
    this.parser = (body) => parseBody(body);
    return async (tree, file) => {
      for (const node of nodesOf(tree))
        if (isCode(node)) file.fail('code in a page, which is never run', node);
      // What the front matter says is in the guide, which has checked it; Astro would look for a
      // layout there.
      file.data = { ...file.data, astro: { ...file.data.astro, frontmatter: {} } };
      resolveLinks(tree, pageOf(file.path), await resolve());
      visit(tree, 'mdxJsxFlowElement', (element) => {
        if (element.name === 'Was')
          element.attributes.push({ type: 'mdxJsxAttribute', name: 'slot', value: 'past' });
      });
      tree.children = tree.children.map(asProse);
    };
  };
}
