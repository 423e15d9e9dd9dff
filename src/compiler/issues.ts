// Turns what zod finds into problems: where, what, and what is allowed.
import { z } from 'astro/zod';
import type { Place, Problems } from './problem.ts';

/** How the issues of one value are told. */
export interface Telling {
  /** Where the value at a path stands. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where the name of a field stands that should not be there. */
  readonly placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  /** How the value at a path is called; the field with its name in quotes unless told. */
  readonly nameOf?: (path: readonly PropertyKey[]) => string;
  /** The note or row concerned; null where messages about a path concern none. */
  readonly idOf: (path: readonly PropertyKey[]) => string | null;
}

/** What a schema holds behind its defaults. */
function unwrap(schema: unknown): unknown {
  let current = schema;
  for (;;)
    if (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
      current = current.unwrap();
    else if (current instanceof z.ZodPipe) current = current.out;
    else return current;
}

/** The schema of a field or an element; undefined where the path leads nowhere. */
function step(schema: unknown, key: PropertyKey): unknown {
  const current = unwrap(schema);
  if (current instanceof z.ZodArray) return current.element;
  if (!(current instanceof z.ZodObject) || typeof key !== 'string') return undefined;
  const shape: Record<string, unknown> = current.shape;
  return shape[key];
}

/** What a schema wants at a path, from its descriptions. */
function describePath(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  let current: unknown = schema;
  let described: string | null = null;
  for (const key of [null, ...path]) {
    if (key !== null) current = step(current, key);
    const inner = unwrap(current);
    for (const candidate of [inner, current])
      if (candidate instanceof z.ZodType) described = candidate.description ?? described;
  }
  return described;
}

/** The fields of an object schema at a path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const found = unwrap(path.reduce<unknown>(step, schema));
  return found instanceof z.ZodObject ? Object.keys(found.shape).join(', ') : '';
}

const english = z.locales.en().localeError;

/** The message of a schema that has none of its own. */
const defaultMessage =
  (nameOf: (path: readonly PropertyKey[]) => string): z.core.$ZodErrorMap =>
  (issue) => {
    const name = nameOf(issue.path ?? []);
    if (issue.input === undefined) return `${name} is missing`;
    const told = english(issue);
    const reason = typeof told === 'string' ? told : (told?.message ?? 'not allowed');
    return `${name} is wrong: ${reason}`;
  };

const asField = (path: readonly PropertyKey[]): string => `the field "${path.join('.')}"`;

/**
 * Checks a value against a schema.
 * @param schema what it must be
 * @param value as read
 * @param telling where its parts stand
 * @param problems receives every mistake
 * @returns the value; null where it cannot be used
 */
export function checkAgainst<T>(
  schema: z.ZodType<T>,
  value: unknown,
  telling: Telling,
  problems: Problems,
): T | null {
  const result = schema.safeParse(value, {
    error: defaultMessage(telling.nameOf ?? asField),
  });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const about = { id: telling.idOf(issue.path) };
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.add(
          telling.placeOfKey(issue.path, key),
          `unknown field "${[...issue.path, key].join('.')}"`,
          { ...about, allowed: fieldsAt(schema, issue.path) },
        );
      continue;
    }
    const own: unknown = issue.code === 'custom' ? issue.params?.['allowed'] : undefined;
    const allowed = typeof own === 'string' ? own : describePath(schema, issue.path);
    problems.add(telling.placeOf(issue.path), issue.message, {
      ...about,
      ...(allowed === null ? {} : { allowed }),
    });
  }
  return null;
}
