// A note's attributes: what each may be, and how it is read.
import {
  CHECKED_STATUSES,
  isKey,
  keys,
  MARKS,
  SEVERITIES,
  SOURCES,
  STATUSES,
} from '../vocabulary.ts';
import type { Mark, Severity, SourceKey, Status } from '../vocabulary.ts';
import type { Place, Problems } from './problem.ts';
import { placeOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';

/** One attribute as written. */
export interface Attribute {
  readonly name: string;
  /** Its words: one for a plain string, several for an `{[…]}` list. */
  readonly value: string | readonly string[];
  readonly place: Place;
}

/** The attributes of a note; what each is for stands in content/WRITING.md. */
export const NOTE_ATTRIBUTES = [
  'id',
  'title',
  'severity',
  'marks',
  'from',
  'asOf',
  'status',
  'checked',
  'source',
  'aliases',
  'also',
  'was',
] as const;

const list = (words: readonly string[]): string => words.join(', ');

/** A list of string literals from an attribute's parsed expression; null if it is anything else. */
function stringsOf(
  value: Extract<JsxElement['attributes'][number], { type: 'mdxJsxAttribute' }>['value'],
): string | string[] | null {
  if (typeof value === 'string') return value;
  const statement = value?.data?.estree?.body[0];
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'ArrayExpression')
    return null;
  const words: string[] = [];
  for (const element of statement.expression.elements) {
    if (element?.type !== 'Literal' || typeof element.value !== 'string') return null;
    words.push(element.value);
  }
  return words;
}

/**
 * Reads an element's attributes; unknown, repeated and malformed ones are problems.
 * @param element a JSX element
 * @param allowed the names it may have
 * @param file for positions
 * @param problems receives what is wrong
 * @param id of the note concerned, for messages
 */
export function readAttributes(
  element: JsxElement,
  allowed: readonly string[],
  file: string,
  problems: Problems,
  id: string | null,
): Map<string, Attribute> {
  const found = new Map<string, Attribute>();
  for (const attribute of element.attributes) {
    const place = placeOf(file, attribute.position ? attribute : element);
    if (attribute.type !== 'mdxJsxAttribute') {
      problems.add(place, `<${element.name}> may not spread attributes`, {
        id,
        allowed: list(allowed),
      });
      continue;
    }
    const { name } = attribute;
    if (!allowed.includes(name))
      problems.add(place, `unknown attribute "${name}" on <${element.name}>`, {
        id,
        allowed: list(allowed),
      });
    else if (found.has(name)) problems.add(place, `attribute "${name}" stands twice`, { id });
    else {
      const value = stringsOf(attribute.value);
      if (value === null)
        problems.add(place, `attribute "${name}" is neither a string nor a list of strings`, {
          id,
          allowed: `${name}="…" or ${name}={["…", "…"]}`,
        });
      else found.set(name, { name, value, place });
    }
  }
  return found;
}

/** The id an element carries, before anything is checked; for messages. */
export function idOf(element: JsxElement): string | null {
  const attribute = element.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id',
  );
  return attribute?.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
    ? attribute.value
    : null;
}

const one = (attribute: Attribute | undefined): string | null =>
  attribute === undefined
    ? null
    : typeof attribute.value === 'string'
      ? attribute.value
      : attribute.value.join(' ');
const many = (attribute: Attribute | undefined): string[] => {
  if (attribute === undefined) return [];
  return typeof attribute.value === 'string'
    ? attribute.value.split(/\s+/).filter(Boolean)
    : [...attribute.value];
};

export interface FreshnessFields {
  readonly from: SourceKey[];
  readonly asOf: string;
  readonly status: Status;
  readonly checked: string | null;
  readonly source: string | null;
}

/** How a value is found and where it stands: shared by notes (attributes) and table rows (YAML). */
export interface FieldReader {
  readonly id: string | null;
  readonly place: Place;
  one(name: string): string | null;
  many(name: string): string[];
  placeOf(name: string): Place;
}

/** Reads fields from a note's attributes. */
export const attributeReader = (
  attributes: ReadonlyMap<string, Attribute>,
  id: string | null,
  place: Place,
): FieldReader => ({
  id,
  place,
  one: (name) => one(attributes.get(name)),
  many: (name) => many(attributes.get(name)),
  placeOf: (name) => attributes.get(name)?.place ?? place,
});

const currentMonth = (today: Date): string => today.toISOString().slice(0, 7);

/** Whether `year` is four digits from AWS's first year to this one. */
export const isYear = (year: string, today: Date): boolean =>
  /^\d{4}$/.test(year) && Number(year) >= 2002 && Number(year) <= today.getUTCFullYear();

/**
 * Reads what a note or row says of its age, and reports what does not fit together.
 * @param fields where the values come from
 * @param today the day of the check; nothing may be checked after it
 * @param problems receives what is wrong
 */
export function readFreshness(
  fields: FieldReader,
  today: Date,
  problems: Problems,
): FreshnessFields {
  const { id } = fields;
  const from = fields.many('from');
  if (from.length === 0)
    problems.add(fields.place, '"from" is missing', { id, allowed: list(keys(SOURCES)) });
  for (const key of from)
    if (!isKey(SOURCES, key))
      problems.add(fields.placeOf('from'), `unknown source "${key}" in "from"`, {
        id,
        allowed: list(keys(SOURCES)),
      });

  const asOf = fields.one('asOf');
  if (asOf === null)
    problems.add(fields.place, '"asOf" is missing', {
      id,
      allowed: 'the year the claim spoke of, such as 2018',
    });
  else if (!isYear(asOf, today))
    problems.add(fields.placeOf('asOf'), `"asOf" is "${asOf}"`, {
      id,
      allowed: `a year from 2002 to ${today.getUTCFullYear()}`,
    });

  const status = fields.one('status');
  if (status === null)
    problems.add(fields.place, '"status" is missing', { id, allowed: list(keys(STATUSES)) });
  else if (!isKey(STATUSES, status))
    problems.add(fields.placeOf('status'), `unknown status "${status}"`, {
      id,
      allowed: list(keys(STATUSES)),
    });

  const checked = fields.one('checked');
  const source = fields.one('source');
  const claims = (CHECKED_STATUSES as readonly string[]).includes(status ?? '');
  if (claims && checked === null)
    problems.add(
      fields.placeOf('status'),
      `status "${status}" is a claim about today and needs "checked"`,
      {
        id,
        allowed:
          'the month in which the official page was read, such as 2026-11; or status="unchecked"',
      },
    );
  if (claims && source === null)
    problems.add(
      fields.placeOf('status'),
      `status "${status}" is a claim about today and needs "source"`,
      { id, allowed: 'the https address of the official page; or status="unchecked"' },
    );
  if (status === 'unchecked' && checked !== null)
    problems.add(fields.placeOf('checked'), '"checked" on an unchecked note', {
      id,
      allowed: 'status="holds" or "changed" if the page was read, else no "checked"',
    });
  if (checked !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(checked))
    problems.add(fields.placeOf('checked'), `"checked" is "${checked}"`, {
      id,
      allowed: 'a month, such as 2026-11',
    });
  else if (checked !== null && checked > currentMonth(today))
    problems.add(fields.placeOf('checked'), `"checked" is in the future (${checked})`, {
      id,
      allowed: `${currentMonth(today)} or earlier`,
    });
  if (source !== null && !isHttps(source))
    problems.add(fields.placeOf('source'), `"source" is not an https address: "${source}"`, {
      id,
      allowed: 'https://…',
    });

  return {
    from: from.filter((key): key is SourceKey => isKey(SOURCES, key)),
    asOf: asOf ?? '',
    status: status !== null && isKey(STATUSES, status) ? status : 'unchecked',
    checked,
    source,
  };
}

/** Whether `url` is a well-formed https address. */
export const isHttps = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === 'https:';

/**
 * Reads a note's severity: gotchas need one, others may not have one.
 * @param fields the note's attributes
 * @param component the component's name
 * @param problems receives what is wrong
 */
export function readSeverity(
  fields: FieldReader,
  component: string,
  problems: Problems,
): Severity | null {
  const { id } = fields;
  const severity = fields.one('severity');
  if (component === 'Gotcha') {
    if (severity === null)
      problems.add(fields.place, 'a gotcha needs "severity"', {
        id,
        allowed: list(keys(SEVERITIES)),
      });
    else if (!isKey(SEVERITIES, severity))
      problems.add(fields.placeOf('severity'), `unknown severity "${severity}"`, {
        id,
        allowed: list(keys(SEVERITIES)),
      });
    else return severity;
  } else if (severity !== null) {
    problems.add(fields.placeOf('severity'), `"severity" on <${component}>`, {
      id,
      allowed: 'severity only on <Gotcha>',
    });
  }
  return null;
}

/** Reads a note's marks; unknown and repeated ones are problems. */
export function readMarks(fields: FieldReader, problems: Problems): Mark[] {
  const marks = fields.many('marks');
  for (const mark of marks)
    if (!isKey(MARKS, mark))
      problems.add(fields.placeOf('marks'), `unknown mark "${mark}"`, {
        id: fields.id,
        allowed: list(keys(MARKS)),
      });
  if (new Set(marks).size < marks.length)
    problems.add(fields.placeOf('marks'), 'a mark stands twice', { id: fields.id });
  return marks.filter((mark): mark is Mark => isKey(MARKS, mark));
}

/** Reads a note's title: a claim of 20 to 80 characters. */
export function readTitle(fields: FieldReader, problems: Problems): string {
  const title = fields.one('title');
  if (title === null) {
    problems.add(fields.place, '"title" is missing', {
      id: fields.id,
      allowed: 'a claim of 20 to 80 characters',
    });
    return '';
  }
  const length = [...title].length;
  if (length > 80 || length < 20)
    problems.add(fields.placeOf('title'), `the title has ${length} characters`, {
      id: fields.id,
      allowed: 'a claim of 20 to 80 characters that stands alone',
    });
  return title;
}

/** Reads an id; missing and misshapen ones are problems. */
export function readId(fields: FieldReader, problems: Problems): string {
  const id = fields.one('id');
  if (id === null)
    problems.add(fields.place, '"id" is missing', {
      allowed: '<service>-<slug>, permanent and unique',
    });
  else if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) || id.length > 60)
    problems.add(fields.placeOf('id'), `the id "${id}" is misshapen`, {
      id,
      allowed: 'lower case letters, digits and single hyphens, at most 60 characters',
    });
  return id ?? '';
}
