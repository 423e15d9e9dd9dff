// The one grammar: an MDX file's text to its syntax tree, with true positions. The compiler reads
// facts out of this
// tree, and @astrojs/mdx renders the very same one (see `components/prose/markdown.ts`).
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
// Adds the MDX nodes, and what a node tells its renderer, to mdast's own types.
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-mdxjs-esm';
import type {} from 'remark-rehype';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Place } from './problem.ts';
import { partWas } from './was.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/**
 * The heading ids `## Title {#id}` are not MDX: takes them out, leaving blanks so that positions
 * stay true.
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

/** An MDX file in its two parts. */
export interface Parts {
  /** The YAML between the dashes; null if there is none. */
  readonly frontMatter: string | null;
  /** The whole text with blanks for the front matter, so that positions stay true. */
  readonly body: string;
  /**
   * The line that a program less strict would take for the end of the front matter; null if all is
   * well.
   */
  readonly doubtful: number | null;
}

/**
 * Parts a file's front matter from its body. Astro ends front matter at the first line that begins
 * with `---` or
 * `+++`, whatever follows on it: where that is not the line which ends it here, nobody may rely on
 * either.
 * @param text an MDX file's text
 */
export function partFrontMatter(text: string): Parts {
  const none = { frontMatter: null, body: text, doubtful: null };
  if (!/^---\r?\n/.test(text)) return none;
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+)/.test(line));
  if (end < 0) return none;
  const rest = lines.slice(end + 1).join('\n');
  const front = text.slice(0, text.length - rest.length);
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    body: blank(front) + rest,
    doubtful: lines[end]?.trimEnd() === '---' ? null : end + 1,
  };
}

/**
 * Parses the body of an MDX file.
 * @param body its text, with blanks for the front matter
 * @returns its tree; headings carry their ids, `<Was>` is a block of its own
 * @throws VFileMessage with the place of a syntax error
 */
export function parseBody(body: string): Root {
  const { text, ids } = takeHeadingIds(body);
  const tree = mdx.parse(text);
  for (const node of tree.children) {
    if (isJsx(node) && node.type === 'mdxJsxFlowElement') node.children = partWas(node.children);
    const id = node.type === 'heading' ? ids.get(node.position?.start.line ?? 0) : undefined;
    if (id === undefined) continue;
    node.data = { ...node.data, hProperties: { id } };
    ids.delete(node.position?.start.line ?? 0);
  }
  const [stray] = ids;
  if (stray !== undefined)
    throw new VFileMessage(`the id {#${stray[1]}} belongs to no heading`, {
      place: { line: stray[0], column: 1 },
    });
  return tree;
}

/** The id that its author wrote behind a heading. */
export function headingId(heading: Extract<RootContent, { type: 'heading' }>): string | null {
  const id = heading.data?.hProperties?.id;
  return typeof id === 'string' ? id : null;
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

/** The Markdown of some neighbouring nodes, as it stands in the file. */
export const sourceOf = (text: string, nodes: readonly RootContent[]): string =>
  text.slice(
    nodes[0]?.position?.start.offset ?? 0,
    nodes.at(-1)?.position?.end.offset ?? nodes[0]?.position?.start.offset ?? 0,
  );
