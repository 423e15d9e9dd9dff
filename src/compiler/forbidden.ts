// What no Markdown of the guide may hold, in the tree that is rendered: code above all, which a
// build would run.
import type { Nodes, RootContent } from 'mdast';
import { COMPONENTS, keys } from '../vocabulary.ts';
import { valueOf } from './attributes.ts';
import { COMMON_LANGUAGES, isLanguage } from './languages.ts';
import { isJsx } from './mdx.ts';
import type { JsxElement } from './mdx.ts';
import { wordsOf } from './prose.ts';

/** A node that may not be there. */
export interface Forbidden {
  readonly node: Nodes;
  readonly message: string;
  readonly allowed: string;
}

/** Every component that a page may use. */
const KNOWN: readonly string[] = [
  ...keys(COMPONENTS),
  'Was',
  'Resources',
  'DataTable',
  'PathFigure',
];

/**
 * A tree's nodes.
 * @param node its top
 * @yields {Nodes} the top first, each node before its children
 */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Whether a node is nothing but a comment in braces. */
export const isComment = (node: Nodes): boolean =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
  node.data?.estree?.body.length === 0;

/** Whether an element would run code or write HTML of its own. */
const isUnsafe = (element: JsxElement): boolean =>
  !KNOWN.includes(element.name ?? '') ||
  element.attributes.some(
    (attribute) => attribute.type !== 'mdxJsxAttribute' || valueOf(attribute) === null,
  );

/**
 * Whether a node is code: something that would run in the build, or write HTML of its own. Such a
 * tree is never
 * rendered, whatever else was or was not checked.
 * @param node any node; an image counts where Astro would import it as a module of the project
 */
export function isCode(node: Nodes): boolean {
  if (node.type === 'image') return !node.url.startsWith('/');
  if (node.type === 'mdxjsEsm' || node.type === 'html') return true;
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return !isComment(node);
  return isJsx(node) && isUnsafe(node);
}

const PROSE = 'Markdown; <Was until="2023"> once, last in a changed or retired note';

function forbidElement(node: JsxElement): Omit<Forbidden, 'node'> {
  const name = node.name ?? '';
  if (KNOWN.includes(name) && node.type === 'mdxJsxTextElement')
    return {
      message: `<${name}> inside a line of text`,
      allowed:
        name === 'Was'
          ? 'a line of its own after a blank line, last in the note'
          : 'tags on lines of their own, with the text between them',
    };
  return { message: `unknown component <${name}> in prose`, allowed: PROSE };
}

/**
 * What is wrong with a table of Markdown.
 * @yields {Forbidden} cells that are missing, too many, or empty in its head
 */
function* forbiddenInTable(table: Extract<Nodes, { type: 'table' }>): Generator<Forbidden> {
  const [head] = table.children;
  const width = head?.children.length ?? 0;
  for (const cell of head?.children ?? [])
    if (wordsOf(cell) === '')
      yield {
        node: cell,
        message: "an empty cell in a table's head",
        allowed: 'a word for every column',
      };
  for (const row of table.children)
    if (row.children.length !== width)
      yield {
        node: row,
        message: `a table row of ${row.children.length} cells`,
        allowed: `${width}, as in the table's head`,
      };
}

/**
 * What is wrong with a block of code.
 * @yields {Forbidden} its language, and that it never ends
 */
function* forbiddenInCode(
  code: Extract<Nodes, { type: 'code' }>,
  source: string,
): Generator<Forbidden> {
  if (!isLanguage(code.lang ?? ''))
    yield {
      node: code,
      message: code.lang
        ? `a code block in the unknown language "${code.lang}"`
        : 'a code block without a language',
      allowed: COMMON_LANGUAGES,
    };
  const { start, end } = code.position ?? {};
  const last = source.slice(start?.offset, end?.offset).split('\n').at(-1) ?? '';
  if (!/^[\s>]*(`{3,}|~{3,})\s*$/.test(last))
    yield {
      node: code,
      message: 'a code block that never ends',
      allowed: 'a fence after the code, as before it',
    };
}

/**
 * What is wrong with a link or an image itself; where it leads is checked when the whole guide is
 * known.
 */
function forbidReference(node: Nodes): Omit<Forbidden, 'node'> | null {
  if (node.type === 'image' && (node.alt ?? '').trim() === '')
    return {
      message: 'an image without alternative text',
      allowed: '![what it shows](address)',
    };
  if (node.type === 'link' && wordsOf(node) === '')
    return { message: 'a link without words', allowed: '[words](target)' };
  if (['linkReference', 'imageReference', 'definition'].includes(node.type))
    return { message: 'a link by reference', allowed: '[words](target)' };
  if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
    return { message: 'a footnote', allowed: 'a sentence in brackets, or a note of its own' };
  return null;
}

function forbid(node: Nodes): Omit<Forbidden, 'node'> | null {
  if (isJsx(node)) return forbidElement(node);
  if (node.type === 'mdxjsEsm')
    return {
      message: 'code in a page',
      allowed: 'Markdown and components, no imports, exports or expressions',
    };
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return isComment(node)
      ? { message: 'a comment inside of prose', allowed: 'comments between notes' }
      : {
          message: `an expression {${node.value}}`,
          allowed: 'Markdown; put braces into backticks',
        };
  if (node.type === 'html')
    return { message: `HTML, ${node.value}`, allowed: 'Markdown; put tags into backticks' };
  if (node.type === 'heading')
    return {
      message: 'a heading inside a note',
      allowed: 'paragraphs, lists, tables and code; the title is the heading',
    };
  if (node.type === 'thematicBreak')
    return { message: 'a line across the page', allowed: 'paragraphs, lists, tables and code' };
  if (node.type === 'paragraph' && /^\|.*\|$/m.test(wordsOf(node)))
    return { message: 'a row of a table outside of a table', allowed: 'rows in one piece' };
  return forbidReference(node);
}

/**
 * Everything in some blocks that may not be there.
 * @param blocks of prose, without elements that may stand there
 * @param source the text from which they were parsed
 * @yields {Forbidden} each mistake
 */
export function* forbiddenIn(blocks: readonly RootContent[], source: string): Generator<Forbidden> {
  for (const block of blocks)
    for (const node of nodesOf(block)) {
      const found = forbid(node);
      if (found !== null) yield { node, ...found };
      if (node.type === 'table') yield* forbiddenInTable(node);
      if (node.type === 'code') yield* forbiddenInCode(node, source);
    }
}

/** What a heading may be made of. */
const IN_HEADING = new Set(['heading', 'text', 'inlineCode', 'emphasis', 'strong']);

/**
 * Everything in a heading that may not be there.
 * @param heading of a topic
 * @yields {Forbidden} each node that is neither words nor code
 */
export function* forbiddenInHeading(heading: Extract<Nodes, { type: 'heading' }>) {
  for (const node of nodesOf(heading)) {
    if (IN_HEADING.has(node.type)) continue;
    const what = node.type !== 'image' && isCode(node) ? 'code' : `"${node.type}"`;
    yield {
      node,
      message: `${what} in a heading`,
      allowed: 'words, and code in backticks',
    } satisfies Forbidden;
  }
}
