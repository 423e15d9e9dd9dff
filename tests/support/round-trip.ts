// Reads Markdown back as any reader of GitHub's Markdown would, with nothing of the guide's own.
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nodesOf } from '../../src/compiler/forbidden.ts';
import { wordsOf } from '../../src/compiler/prose.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** What a Markdown file holds for whoever reads it. */
export interface ReadBack {
  /** Plain words, all white space as one space. */
  readonly words: string;
  readonly links: readonly string[];
  /** Types of its nodes, such as "html". */
  readonly types: ReadonlySet<Nodes['type']>;
  readonly titles: readonly string[];
}

/** White space as one space each. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** @param markdown a file's text */
export function readBack(markdown: string): ReadBack {
  const tree: Root = reader.parse(markdown);
  const nodes = [...nodesOf(tree)];
  return {
    words: oneLine(wordsOf(tree)),
    links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    types: new Set(nodes.map(({ type }) => type)),
    titles: nodes.filter(({ type }) => type === 'heading').map(wordsOf),
  };
}
