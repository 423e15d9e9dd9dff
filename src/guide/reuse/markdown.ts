// Writes Markdown that every reader of CommonMark and GitHub's tables understands: parsed again, it
// says the same, for whatever could be taken for markup is escaped.
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseBody, parseMarkdown } from '../../compiler/mdx.ts';
import { resolveLinks } from '../address.ts';
import { once } from './source.ts';
import type { Source } from './source.ts';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .freeze();

/**
 * Blocks as text.
 * @param children any Markdown
 * @returns ended by a line break
 */
export const write = (children: RootContent[]): string =>
  writer.stringify({ type: 'root', children });

const withAddresses = (tree: Root, page: string, { resolve, place }: Source): Root => {
  resolveLinks(tree, page, resolve, place);
  return tree;
};

/**
 * What plain Markdown may read otherwise than the guide does, or what needs an address: targets in
 * the guide, tags, braces, escapes, and code by its indentation.
 */
const NEEDS_WRITING = /\]\([#/]|[<{\\]|^(?: {4}|\t)/m;

/**
 * Prose of an author as text, with addresses where targets were written.
 * @param markdown as it stands in a page's file
 * @param page on which it stands
 * @param source the guide
 */
export function proseOf(markdown: string, page: string, source: Source): string {
  if (!NEEDS_WRITING.test(markdown)) return markdown;
  return once(source, `prose ${page}\n${markdown}`, () =>
    write(withAddresses(parseBody(markdown), page, source).children).trimEnd(),
  );
}

/** Blocks that are written already, among others that are not. */
export const verbatim = (markdown: string): BlockContent => ({ type: 'html', value: markdown });

/**
 * A piece of prose without blocks, such as a table's cell, with addresses.
 * @param markdown as it stands in the file
 * @param page on which it stands
 * @param source the guide
 */
export function inlineOf(markdown: string, page: string, source: Source): PhrasingContent[] {
  const [first] = withAddresses(parseMarkdown(markdown), page, source).children;
  return first?.type === 'paragraph' ? first.children : [];
}

/** A piece of a line: words stand for themselves. */
export type Inline = string | PhrasingContent;

const phrasing = (pieces: readonly Inline[]): PhrasingContent[] =>
  pieces.map((piece) => (typeof piece === 'string' ? { type: 'text', value: piece } : piece));

/** Words that mean what they say. */
export const strong = (words: string): PhrasingContent => ({
  type: 'strong',
  children: phrasing([words]),
});

/** Something letter for letter. */
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

/** @param url an address as it will stand */
export const link = (words: string, url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: phrasing([words]),
});

/** A paragraph of such pieces. */
export const paragraph = (...pieces: readonly Inline[]): BlockContent => ({
  type: 'paragraph',
  children: phrasing(pieces),
});

/** @param depth from 1 */
export const heading = (depth: 1 | 2 | 3, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: phrasing([words]),
});

/** A list of lines. */
export const list = (lines: readonly (readonly Inline[])[]): BlockContent => ({
  type: 'list',
  spread: false,
  children: lines.map((pieces) => ({ type: 'listItem', children: [paragraph(...pieces)] })),
});

/** Blocks that are set apart. */
export const quote = (children: BlockContent[]): BlockContent => ({ type: 'blockquote', children });

/** @param rows the head first; all of one width */
export const table = (rows: readonly (readonly (readonly Inline[])[])[]): BlockContent => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((pieces) => ({ type: 'tableCell', children: phrasing(pieces) })),
  })),
});
