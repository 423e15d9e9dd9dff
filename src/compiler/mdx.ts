// The one exact parse: an MDX file's text to its front matter and its syntax tree, with true positions.
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
// Adds the MDX nodes to mdast's own types.
import 'mdast-util-mdx-expression';
import 'mdast-util-mdxjs-esm';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Place, Problems } from './problem.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export interface Source {
  readonly file: string;
  /** The YAML between the dashes; null if there is none. */
  readonly frontMatter: string | null;
  /** The tree of what follows; null if it could not be parsed (the problem is reported). */
  readonly tree: Root | null;
  /** The ids that authors wrote behind headings, by line. */
  readonly headingIds: ReadonlyMap<number, string>;
}

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/**
 * The heading ids `## Title {#id}` are not MDX: takes them out, leaving blanks so that positions stay true.
 * @param text an MDX file's text
 * @returns the text without them, and the ids by line (from 1)
 */
export function takeHeadingIds(text: string): { text: string; ids: Map<number, string> } {
  const ids = new Map<number, string>();
  let fenced = false;
  const lines = text.split('\n').map((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const match = fenced ? null : /^(#{1,6} .*?)(\s*\{#([^}]*)\}\s*)$/.exec(line);
    if (match === null) return line;
    ids.set(index + 1, match[3] ?? '');
    return `${match[1]}${blank(match[2] ?? '')}`;
  });
  return { text: lines.join('\n'), ids };
}

/**
 * Parses one MDX file.
 * @param file its name, for messages
 * @param text its text
 * @param problems receives a syntax error with its position
 */
export function parseMdx(file: string, text: string, problems: Problems): Source {
  const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const masked = front === null ? text : blank(front[0]) + text.slice(front[0].length);
  const { text: body, ids } = takeHeadingIds(masked);
  const frontMatter = front?.[1] ?? null;
  try {
    return { file, frontMatter, tree: mdx.parse(body), headingIds: ids };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    problems.add(
      { file, line: error.line ?? 1, column: error.column ?? 1 },
      `MDX syntax: ${error.reason}`,
    );
    return { file, frontMatter, tree: null, headingIds: ids };
  }
}

/**
 * Parses a piece of plain Markdown, such as a table's cell.
 * @param text Markdown without MDX
 */
export const parseMarkdown = (text: string): Root => markdown.parse(text);

/** The place of a node in a file; the file's start where the parser gave none. */
export const placeOf = (
  file: string,
  node: { position?: { start: { line: number; column: number } } | undefined },
): Place => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Whether a node is a JSX element, in flow or in text. */
export const isJsx = (node: { type: string }): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Blocks as a tree of their own. */
export const rootOf = (nodes: readonly RootContent[]): Root => ({
  type: 'root',
  children: [...nodes],
});
