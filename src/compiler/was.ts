// Finds `<Was>` in a note. Authors write it on one line, and Markdown then takes it for a
// paragraph: here it becomes a block beside the text that holds today.
import type { Paragraph } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Child = MdxJsxFlowElement['children'][number];

/** An inline `<Was>` as a block, whose content is a paragraph. */
function asBlock(was: MdxJsxTextElement): MdxJsxFlowElement {
  const [first, last] = [was.children[0], was.children.at(-1)];
  const paragraph: Paragraph = { type: 'paragraph', children: was.children };
  if (first?.position && last?.position)
    paragraph.position = { start: first.position.start, end: last.position.end };
  return {
    ...was,
    type: 'mdxJsxFlowElement',
    children: was.children.length === 0 ? [] : [paragraph],
  };
}

/**
 * A note's children with each `<Was>` that stands alone as a block.
 * @param children as parsed
 * @returns the same content; `<Was>` in the middle of a paragraph stays there, which is a mistake
 */
export const partWas = (children: readonly Child[]): Child[] =>
  children.map((child) => {
    const [only, ...others] = child.type === 'paragraph' ? child.children : [];
    return only?.type === 'mdxJsxTextElement' && only.name === 'Was' && others.length === 0
      ? asBlock(only)
      : child;
  });
