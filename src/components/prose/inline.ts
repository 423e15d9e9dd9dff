// Renders a piece of inline Markdown that does not stand in MDX, such as a table's cell, as the
// pages render theirs.
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Resolve } from '../../compiler/links.ts';
import { parseMarkdown } from '../../compiler/mdx.ts';
import { resolveLinks } from '../../guide/address.ts';

const toHtml = unified().use(remarkRehype).use(rehypeStringify).freeze();

/**
 * Renders inline Markdown.
 * @param markdown a piece without blocks
 * @param page the page on which it stands, for its links
 * @param resolve of the guide
 * @returns HTML without a paragraph around it
 */
export function renderInline(markdown: string, page: string, resolve: Resolve): string {
  const tree = parseMarkdown(markdown);
  resolveLinks(tree, page, resolve);
  const html = toHtml.stringify(toHtml.runSync(tree));
  return html.replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
