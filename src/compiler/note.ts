// Reads one note out of the tree: its fields, its body, what used to be true.
import type { RootContent } from 'mdast';
import { COMPONENTS } from '../vocabulary.ts';
import type { NoteComponent } from '../vocabulary.ts';
import { idOf, readAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { unexplained } from './errors.ts';
import { isComment } from './forbidden.ts';
import { checkAgainst } from './issues.ts';
import { isJsx, placeOf, rootOf, sourceOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';
import type { Note, Prose } from './model.ts';
import { attributesOf } from './note-schema.ts';
import { checkLength, checkMarkdown, checkPast, linksOf } from './note-text.ts';
import type { Link, Reading } from './note-text.ts';
import type { Place } from './problem.ts';
import { wordsOf } from './prose.ts';

/** A note, and what the checks of the whole guide need of it. */
export interface RawNote {
  readonly note: Omit<Note, 'page' | 'topic'>;
  readonly links: readonly Link[];
  /** Where its attributes stand. */
  readonly placeOf: (attribute: string) => Place;
}

/** A note's body, and its `<Was>` without the second one that some note may have. */
function partChildren(
  element: JsxElement,
  id: string | null,
  { file, problems }: Reading,
): { was: JsxElement | null; body: RootContent[] } {
  const all: JsxElement[] = [];
  const body: RootContent[] = [];
  for (const child of element.children)
    if (isJsx(child) && child.name === 'Was') all.push(child);
    else if (all.length > 0)
      problems.add(placeOf(file, child), 'text behind <Was>', {
        id,
        allowed: '<Was> last in the note',
      });
    else body.push(child);
  const [was = null, ...more] = all;
  for (const extra of more)
    problems.add(placeOf(file, extra), 'a second <Was>', {
      id,
      allowed: 'one <Was>, last in the note',
    });
  return { was, body };
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
  evidence: [],
  do: null,
  errors: [],
  limit: null,
  adjustable: null,
  seen: [],
  past: null,
  aliases: [],
  also: [],
  see: [],
} as const;

type Fields = Omit<Note, 'page' | 'topic' | 'body' | 'place' | 'kind' | 'past'> & {
  readonly past: { readonly until: string } | null;
};

/** The fields of a note, each checked, and what they make together. */
function readFields(
  component: NoteComponent,
  attributes: Attributes,
  was: Attributes | null,
  { schemas, problems }: Reading,
): Fields {
  const { id, title, was: former } = attributes.values;
  const told = typeof id === 'string' ? id : null;
  const placeOfPath = ([field, part]: readonly PropertyKey[]): Place =>
    field === 'past' && was !== null
      ? was.placeOf(String(part ?? ''))
      : attributes.placeOf(String(field));
  const fields = checkAgainst(
    schemas.note,
    {
      ...attributes.values,
      kind: COMPONENTS[component],
      ...(was === null ? {} : { past: was.values }),
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
    return {
      ...STAND_IN,
      id: told ?? '',
      title: typeof title === 'string' ? title : '',
      // Without them, ids that are still there would be reported as vanished too.
      formerIds: typeof former === 'string' ? former.split(/\s+/).filter(Boolean) : [],
    };
  const { was: formerIds, past = null, ...others } = fields;
  return {
    ...others,
    formerIds,
    past,
    do: fields.do ?? null,
    limit: fields.limit ?? null,
    adjustable: fields.adjustable ?? null,
    severity: fields.severity ?? null,
    checked: fields.checked ?? null,
    source: fields.source ?? null,
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
  const { was, body } = partChildren(element, id, reading);
  const wasAttributes = was && readAttributes(was, ['until'], file, problems, id);
  const fields = readFields(element.name, attributes, wasAttributes, reading);
  const pastBlocks: RootContent[] = was?.children ?? [];

  checkMarkdown([...body, ...pastBlocks], id, reading);
  checkLength('the note', body, id, place, problems);
  if (was !== null) checkPast(was, fields.status, id, reading);
  const told = [fields.title, wordsOf(rootOf(body)), fields.do ?? ''].join('\n');
  for (const error of unexplained(fields.errors, told))
    problems.add(attributes.placeOf('errors'), `the note does not explain the error "${error}"`, {
      id,
      allowed: 'a word of it in title, text or "do"',
    });

  const proseOf = (nodes: readonly RootContent[]): Prose => ({
    text: wordsOf(rootOf(nodes)),
    markdown: sourceOf(text, nodes),
  });
  return {
    note: {
      ...fields,
      kind: COMPONENTS[element.name],
      body: proseOf(body.filter((node) => !isComment(node))),
      past:
        was === null ? null : { until: fields.past?.until ?? 'unknown', ...proseOf(pastBlocks) },
      place,
    },
    links: linksOf([...body, ...pastBlocks], file, id),
    placeOf: attributes.placeOf,
  };
}
