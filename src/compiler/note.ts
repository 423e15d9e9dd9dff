// Reads one note out of the tree: its fields, what holds now, its body.
import type { RootContent } from 'mdast';
import { COMPONENTS } from '../vocabulary.ts';
import type { NoteComponent } from '../vocabulary.ts';
import { idOf, readAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { invisibleIn } from './characters.ts';
import { forbiddenIn, isComment, nodesOf } from './forbidden.ts';
import { checkAgainst } from './issues.ts';
import { isJsx, placeOf, rootOf, sourceOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';
import type { Note, Prose } from './model.ts';
import { attributesOf } from './note-schema.ts';
import type { Schemas } from './note-schema.ts';
import type { Place, Problems } from './problem.ts';
import { countSentences, wordsOf } from './prose.ts';

/** A link or an image, for the check that it leads somewhere. */
export interface Link {
  readonly kind: 'link' | 'image';
  /** As written. */
  readonly url: string;
  /** The note or row it stands in. */
  readonly id: string | null;
  readonly place: Place;
}

/** A note, and what the checks of the whole guide need of it. */
export interface RawNote {
  readonly note: Omit<Note, 'page' | 'topic'>;
  readonly links: readonly Link[];
  /** Where its attributes stand. */
  readonly placeOf: (attribute: string) => Place;
}

/** The file that is being read. */
export interface Reading {
  /** Its name for messages. */
  readonly file: string;
  readonly text: string;
  readonly schemas: Schemas;
  /** Receives every mistake. */
  readonly problems: Problems;
}

const MOST_SENTENCES = 6;
const LONGEST_TEXT = 4000;

/** All links and images in some blocks. */
export function linksOf(nodes: readonly RootContent[], file: string, id: string | null): Link[] {
  const links: Link[] = [];
  for (const node of nodesOf(rootOf(nodes)))
    if (node.type === 'link' || node.type === 'image')
      links.push({ kind: node.type, url: node.url, id, place: placeOf(file, node) });
  return links;
}

/**
 * Reports what no prose may hold.
 * @param nodes blocks of Markdown
 * @param id of the note concerned
 * @param reading the file
 */
export function checkMarkdown(
  nodes: readonly RootContent[],
  id: string | null,
  { file, text, problems }: Reading,
): void {
  for (const { node, message, allowed } of forbiddenIn(nodes, text))
    problems.add(placeOf(file, node), message, { id, allowed });
  for (const node of nodesOf(rootOf(nodes))) {
    const invisible =
      node.type === 'text' ? invisibleIn(node.value.replaceAll(/[\r\n\t]/g, ' ')) : null;
    if (invisible !== null)
      problems.add(placeOf(file, node), `a character that cannot be seen, ${invisible}`, {
        id,
        allowed: 'characters that can be seen',
      });
  }
}

/** Reports prose that is empty, or longer than a note is. */
function checkLength(
  what: string,
  nodes: readonly RootContent[],
  id: string | null,
  place: Place,
  problems: Problems,
): void {
  const words = wordsOf(rootOf(nodes));
  if (words.trim() === '')
    problems.add(place, `${what} is empty`, { id, allowed: 'one to six sentences' });
  if (words.length > LONGEST_TEXT)
    problems.add(place, `${what} has ${words.length} characters`, {
      id,
      allowed: `at most ${LONGEST_TEXT}; part it`,
    });
  // Code and tables are not sentences.
  const prose = nodes.filter((node) => node.type !== 'code' && node.type !== 'table');
  const sentences = countSentences(wordsOf(rootOf(prose)));
  if (sentences > MOST_SENTENCES && !nodes.some((node) => node.type === 'list'))
    problems.add(place, `${what} has ${sentences} sentences and no list`, {
      id,
      allowed: `at most ${MOST_SENTENCES}, or a list; or two notes`,
    });
}

/** A note's `<Now>`, without the second one that some note may have, and its body. */
function partChildren(
  element: JsxElement,
  id: string | null,
  { file, problems }: Reading,
): { now: JsxElement | null; body: RootContent[] } {
  const nows: JsxElement[] = [];
  const body: RootContent[] = [];
  for (const child of element.children)
    if (isJsx(child) && child.name === 'Now') nows.push(child);
    else body.push(child);
  const [now = null, ...more] = nows;
  for (const extra of more)
    problems.add(placeOf(file, extra), 'a second <Now>', {
      id,
      allowed: 'one <Now>, first in the note',
    });
  return { now, body };
}

/**
 * What is read of a note whose fields have mistakes, so that all else can be checked and, while
 * writing, shown.
 */
const STAND_IN = {
  severity: null,
  marks: [],
  from: [],
  asOf: '',
  status: 'unchecked',
  checked: null,
  source: null,
  now: null,
  aliases: [],
  also: [],
  was: [],
} as const;

type Fields = Omit<Note, 'page' | 'topic' | 'body' | 'place' | 'kind' | 'now'> & {
  readonly now: { readonly since: string } | null;
};

/** The fields of a note, each checked, and what they make together. */
function readFields(
  component: NoteComponent,
  attributes: Attributes,
  now: Attributes | null,
  { schemas, problems }: Reading,
): Fields {
  const { id, title } = attributes.values;
  const told = typeof id === 'string' ? id : null;
  const placeOfPath = ([field, part]: readonly PropertyKey[]): Place =>
    field === 'now' && now !== null
      ? now.placeOf(String(part ?? ''))
      : attributes.placeOf(String(field));
  const fields = checkAgainst(
    schemas.note,
    {
      ...attributes.values,
      kind: COMPONENTS[component],
      ...(now === null ? {} : { now: now.values }),
    },
    {
      placeOf: placeOfPath,
      placeOfKey: placeOfPath,
      nameOf: ([field]) => `"${String(field)}"`,
      idOf: () => told,
    },
    problems,
  );
  if (fields === null)
    return { ...STAND_IN, id: told ?? '', title: typeof title === 'string' ? title : '' };
  return {
    ...fields,
    severity: fields.severity ?? null,
    checked: fields.checked ?? null,
    source: fields.source ?? null,
    now: fields.now ?? null,
  };
}

/**
 * Reads a note.
 * @param element one of the note components
 * @param reading the file it stands in
 */
export function readNote(element: JsxElement & { name: NoteComponent }, reading: Reading): RawNote {
  const { file, text, schemas, problems } = reading;
  const place = placeOf(file, element);
  const id = idOf(element);
  const attributes = readAttributes(element, attributesOf(schemas), file, problems, id);
  const { now, body } = partChildren(element, id, reading);
  const nowAttributes = now && readAttributes(now, ['since'], file, problems, id);
  const fields = readFields(element.name, attributes, nowAttributes, reading);
  const nowBlocks: RootContent[] = now?.children ?? [];

  checkMarkdown([...nowBlocks, ...body], id, reading);
  checkLength('the note', body, id, place, problems);
  if (now !== null) checkLength('its <Now>', nowBlocks, id, placeOf(file, now), problems);

  const proseOf = (nodes: readonly RootContent[]): Prose => ({
    text: wordsOf(rootOf(nodes)),
    markdown: sourceOf(text, nodes),
  });
  return {
    note: {
      ...fields,
      kind: COMPONENTS[element.name],
      body: proseOf(body.filter((node) => !isComment(node))),
      now: now === null ? null : { since: fields.now?.since ?? 'unknown', ...proseOf(nowBlocks) },
      place,
    },
    links: linksOf([...nowBlocks, ...body], file, id),
    placeOf: attributes.placeOf,
  };
}
