// One piece of Markdown in its three forms: HTML for pages, plain words for search, Markdown for copying.
import type { Element } from 'hast';
import type { Code, Nodes, Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { highlight, isLanguage } from './highlight.ts';
import type { Prose } from './model.ts';

/** Code blocks that were highlighted before the tree became HTML. */
const highlighted = new WeakMap<Code, Element>();

const toHtml = unified()
  .use(remarkRehype, { handlers: { code: (_state: unknown, node: Code) => highlighted.get(node) } })
  .use(rehypeStringify)
  .freeze();
const toMarkdown = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' })
  .freeze();

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'code', 'blockquote']);

/**
 * The words of a tree; blocks are parted by line breaks, table cells by spaces.
 * @param node any mdast node
 */
export function wordsOf(node: Nodes): string {
  const read = (current: Nodes): string => {
    if (current.type === 'text' || current.type === 'inlineCode' || current.type === 'code')
      return current.type === 'code' ? `${current.value}\n` : current.value;
    if (current.type === 'image') return current.alt ?? '';
    if (current.type === 'break') return '\n';
    if (!('children' in current)) return '';
    const inner = (current.children as Nodes[])
      .map(read)
      .join(current.type === 'tableRow' ? ' ' : '');
    return BLOCKS.has(current.type) ? `${inner}\n` : inner;
  };
  return read(node)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/**
 * Renders a piece of Markdown.
 * @param nodes its blocks, without MDX elements
 * @param href turns a written link target into an address
 */
export async function renderProse(
  nodes: readonly RootContent[],
  href: (target: string) => string,
): Promise<Prose> {
  const root: Root = { type: 'root', children: structuredClone(nodes) as RootContent[] };
  visit(root, 'link', (link) => {
    link.url = href(link.url);
  });
  const blocks: Code[] = [];
  visit(root, 'code', (code) => {
    blocks.push(code);
  });
  for (const code of blocks)
    highlighted.set(
      code,
      await highlight(
        code.value,
        code.lang !== null && code.lang !== undefined && isLanguage(code.lang) ? code.lang : 'text',
      ),
    );
  const hast = await toHtml.run(root);
  return {
    html: toHtml.stringify(hast),
    text: wordsOf(root),
    markdown: toMarkdown.stringify(root).trim(),
  };
}

/**
 * How many sentences a text has: ends of sentences followed by a space and a capital, a digit or a quote.
 * Abbreviations such as "e.g." and dots inside identifiers do not end one.
 * @param text plain words
 */
export function countSentences(text: string): number {
  const plain = text.replaceAll(/\b(e\.g|i\.e|etc|vs|approx|incl)\./gi, '$1').trim();
  if (plain === '') return 0;
  return plain
    .split(/[.!?…]["”’)]?\s+(?=["“‘(]?[A-Z0-9`])|\n+/)
    .filter((sentence) => /\w/.test(sentence)).length;
}
