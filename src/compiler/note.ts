// Reads one note out of the tree: its fields, what holds now, its body.
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { COMPONENTS } from '../vocabulary.ts';
import type { NoteComponent } from '../vocabulary.ts';
import {
  attributeReader,
  idOf,
  isYear,
  NOTE_ATTRIBUTES,
  readAttributes,
  readFreshness,
  readId,
  readMarks,
  readSeverity,
  readTitle,
} from './attributes.ts';
import { COMMON_LANGUAGES, isLanguage } from './languages.ts';
import type { Note, Prose } from './model.ts';
import type { Place, Problems } from './problem.ts';
import { countSentences, wordsOf } from './prose.ts';
import { isJsx, placeOf, rootOf, sourceOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';

/** A note, and what the checks of the whole guide need of it. */
export interface RawNote extends Omit<Note, 'page' | 'topic'> {
  readonly links: readonly Link[];
  /** Where its attributes stand, for checks across files. */
  readonly placeOf: (attribute: string) => Place;
}

const LONGEST = 6;

/** Whether a node is nothing but a comment, `{/* … *​/}`. */
export const isComment = (node: Nodes): boolean =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
  (node.data?.estree?.body.length ?? 0) === 0;

/** A note's `<Now>` elements, and the rest without comments. */
function partChildren(children: readonly RootContent[]): {
  nows: JsxElement[];
  body: RootContent[];
} {
  const isNow = (child: RootContent): child is JsxElement & RootContent =>
    isJsx(child) && child.name === 'Now';
  return {
    nows: children.filter(isNow),
    body: children.filter((child) => !isNow(child) && !isComment(child)),
  };
}

/** A link in Markdown, for the check that it leads somewhere. */
export interface Link {
  /** As written; null where it is given by reference, which nothing here may be. */
  readonly url: string | null;
  /** The note or row it stands in. */
  readonly id: string | null;
  readonly place: Place;
}

/** All links in some blocks. */
export function linksOf(nodes: readonly RootContent[], file: string, id: string | null): Link[] {
  const links: Link[] = [];
  visit(rootOf(nodes), (node) => {
    if (node.type === 'link') links.push({ url: node.url, id, place: placeOf(file, node) });
    if (node.type === 'linkReference' || node.type === 'definition')
      links.push({ url: null, id, place: placeOf(file, node) });
  });
  return links;
}

/** Some blocks of a file as text and as written. */
const proseOf = (text: string, nodes: readonly RootContent[]): Prose => ({
  text: wordsOf(rootOf(nodes)),
  markdown: sourceOf(text, nodes),
});

/**
 * Reports what no Markdown of ours may hold: elements, expressions, images without a text, code without a language.
 * @param nodes blocks of Markdown
 * @param file for positions
 * @param id of the note concerned
 * @param problems receives what is wrong
 */
export function checkMarkdown(
  nodes: readonly RootContent[],
  file: string,
  id: string | null,
  problems: Problems,
): void {
  visit(rootOf(nodes), (node) => {
    const place = placeOf(file, node);
    if (isJsx(node))
      problems.add(place, `unknown component <${node.name ?? ''}> in prose`, {
        id,
        allowed: 'Markdown; <Now> once, first in a changed or retired note',
      });
    else if (
      (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
      !isComment(node)
    )
      problems.add(place, `an expression {${node.value}}`, {
        id,
        allowed: 'Markdown; put braces into backticks',
      });
    else if (node.type === 'heading')
      problems.add(place, 'a heading inside a note', {
        id,
        allowed: 'paragraphs, lists, tables and code; the title is the heading',
      });
    else if (node.type === 'image' && (node.alt ?? '').trim() === '')
      problems.add(place, 'an image without alternative text', {
        id,
        allowed: '![what it shows](address)',
      });
    else if (node.type === 'code' && !isLanguage(node.lang ?? ''))
      problems.add(
        place,
        node.lang
          ? `a code block in the unknown language "${node.lang}"`
          : 'a code block without a language',
        { id, allowed: COMMON_LANGUAGES },
      );
    else if (node.type === 'table') {
      const width = node.children[0]?.children.length ?? 0;
      for (const cell of node.children[0]?.children ?? [])
        if (wordsOf(cell) === '')
          problems.add(placeOf(file, cell), "an empty cell in a table's head", {
            id,
            allowed: 'a word for every column',
          });
      for (const row of node.children)
        if (row.children.length !== width)
          problems.add(placeOf(file, row), `a table row of ${row.children.length} cells`, {
            id,
            allowed: `${width}, as in the table's head`,
          });
    }
  });
}

/**
 * Reads a note.
 * @param element one of the note components
 * @param file the file it stands in
 * @param text of that file
 * @param today nothing may be checked later than this day
 * @param problems receives everything that is wrong with it
 */
export function readNote(
  element: JsxElement,
  file: string,
  text: string,
  today: Date,
  problems: Problems,
): RawNote {
  const component = element.name as NoteComponent;
  const place = placeOf(file, element);
  const said = idOf(element);
  const attributes = readAttributes(element, NOTE_ATTRIBUTES, file, problems, said);
  const fields = attributeReader(attributes, said, place);
  const id = readId(fields, problems);
  const title = readTitle(fields, problems);
  const freshness = readFreshness(fields, today, problems);
  const { nows, body } = partChildren(element.children);

  const [now, ...more] = nows;
  for (const extra of more)
    problems.add(placeOf(file, extra), 'a second <Now>', {
      id,
      allowed: 'one <Now>, first in the note',
    });
  const moved = freshness.status === 'changed' || freshness.status === 'retired';
  if (now === undefined && moved)
    problems.add(fields.placeOf('status'), `status "${freshness.status}" needs a <Now>`, {
      id,
      allowed: '<Now since="2023">what holds today</Now>, first in the note',
    });
  let since = 'unknown';
  if (now !== undefined) {
    if (!moved)
      problems.add(placeOf(file, now), `<Now> in a note whose status is "${freshness.status}"`, {
        id,
        allowed: '<Now> only where the status is changed or retired',
      });
    const written = readAttributes(now, ['since'], file, problems, id).get('since');
    if (written === undefined)
      problems.add(placeOf(file, now), '<Now> without "since"', {
        id,
        allowed: 'since="2023", or since="unknown"',
      });
    else if (
      typeof written.value !== 'string' ||
      !(written.value === 'unknown' || isYear(written.value, today))
    )
      problems.add(written.place, `since="${String(written.value)}"`, {
        id,
        allowed: 'a year, or unknown',
      });
    else since = written.value;
  }

  const content = (now?.children ?? []).filter((child) => !isComment(child));
  for (const [nodes, what] of [
    [body, 'the note'],
    [content, 'its <Now>'],
  ] as const) {
    checkMarkdown(nodes, file, id, problems);
    const words = nodes.map((node) => wordsOf(node)).join('\n');
    const missing = what === 'the note' ? true : now !== undefined;
    if (missing && words.trim() === '')
      problems.add(
        now !== undefined && what !== 'the note' ? placeOf(file, now) : place,
        `${what} is empty`,
        { id, allowed: 'one to six sentences' },
      );
    // Code and tables are not sentences.
    const sentences = countSentences(
      nodes
        .filter((node) => node.type !== 'code' && node.type !== 'table')
        .map((node) => wordsOf(node))
        .join('\n'),
    );
    if (sentences > LONGEST && !nodes.some((node) => node.type === 'list'))
      problems.add(place, `${what} has ${sentences} sentences and no list`, {
        id,
        allowed: `at most ${LONGEST}, or a list; or two notes`,
      });
  }

  const aliases = fields.many('aliases');
  // Whoever is bitten does not know the name of the trap: a gotcha that answers to its title only will not be found.
  if (COMPONENTS[component] === 'gotcha' && aliases.length === 0)
    problems.add(place, 'a gotcha without "aliases"', {
      id,
      allowed:
        'aliases={["how somebody in trouble would put it", "an error message as it stands"]}',
    });

  return {
    id,
    title,
    ...freshness,
    kind: COMPONENTS[component],
    severity: readSeverity(fields, component, problems),
    marks: readMarks(fields, problems),
    aliases,
    also: fields.many('also'),
    was: fields.many('was'),
    body: proseOf(text, body),
    now: now === undefined ? null : { since, ...proseOf(text, content) },
    links: linksOf([...content, ...body], file, id),
    place,
    placeOf: fields.placeOf,
  };
}
