// Finds `<Now>` in a note. Authors write it before the text, on a line of its own or not, and
// Markdown then takes
// it for a part of the first paragraph: here it becomes a block beside what was said.
import type { Paragraph, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

type Point = NonNullable<Paragraph['position']>['start'];
type Child = MdxJsxFlowElement['children'][number];
type Inline = Paragraph['children'][number];

/** Whether a node is `<Now>`. */
const isNow = (node: RootContent): node is MdxJsxFlowElement | MdxJsxTextElement =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Now';

/** The point behind some white space. */
function behind(point: Point, space: string): Point {
  const breaks = space.split('\n');
  const last = breaks.at(-1) ?? '';
  return {
    line: point.line + breaks.length - 1,
    column: breaks.length === 1 ? point.column + space.length : last.length + 1,
    ...(point.offset === undefined ? {} : { offset: point.offset + space.length }),
  };
}

/** `<Now>` as a block: inline content becomes a paragraph. */
function asBlock(now: MdxJsxFlowElement | MdxJsxTextElement): MdxJsxFlowElement {
  if (now.type === 'mdxJsxFlowElement') return now;
  const [first, last] = [now.children[0], now.children.at(-1)];
  const paragraph: Paragraph = { type: 'paragraph', children: now.children };
  if (first?.position && last?.position)
    paragraph.position = { start: first.position.start, end: last.position.end };
  return {
    ...now,
    type: 'mdxJsxFlowElement',
    children: now.children.length === 0 ? [] : [paragraph],
  };
}

/** What is left of a paragraph without the white space at its start; null if nothing is. */
function trimmed(paragraph: Paragraph, children: readonly Inline[]): Paragraph | null {
  const [first, ...rest] = children;
  if (first === undefined) return null;
  if (first.type !== 'text') return { ...paragraph, children: [...children] };
  const value = first.value.trimStart();
  if (value === '' && rest.length === 0) return null;
  // The offset in the file, not in the value: a character reference is longer there, but never
  // white space.
  const space = first.value.slice(0, first.value.length - value.length);
  const left: Paragraph = { ...paragraph, children: [{ ...first, value }, ...rest] };
  if (first.position && paragraph.position)
    left.position = { start: behind(first.position.start, space), end: paragraph.position.end };
  return left;
}

/**
 * A note's children with each `<Now>` as a block of its own.
 * @param children as parsed
 * @returns the same content; a paragraph that held `<Now>` is parted
 */
export function partNow(children: readonly Child[]): Child[] {
  return children.flatMap((child): Child[] => {
    if (isNow(child)) return [asBlock(child)];
    const nows = child.type === 'paragraph' ? child.children.filter((inner) => isNow(inner)) : [];
    if (child.type !== 'paragraph' || nows.length === 0) return [child];
    const left = trimmed(
      child,
      child.children.filter((inner) => !isNow(inner)),
    );
    return [...nows.map(asBlock), ...(left === null ? [] : [left])];
  });
}
