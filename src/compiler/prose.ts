// What Markdown says: its plain words, and how many sentences they are.
import type { Nodes } from 'mdast';

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'code', 'blockquote']);

/**
 * The words of a tree; blocks are parted by line breaks, table cells by spaces.
 * @param node any mdast node
 */
export function wordsOf(node: Nodes): string {
  const read = (current: Nodes): string => {
    if (current.type === 'text' || current.type === 'inlineCode') return current.value;
    if (current.type === 'code') return `${current.value}\n`;
    if (current.type === 'image') return current.alt ?? '';
    if (current.type === 'break') return '\n';
    if (!('children' in current)) return '';
    const inner = current.children.map(read).join(current.type === 'tableRow' ? ' ' : '');
    return BLOCKS.has(current.type) ? `${inner}\n` : inner;
  };
  return read(node)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/**
 * How many sentences a text has: ends of sentences followed by a space and a capital, a digit or a
 * quote.
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
