// Reads the attributes of an element in MDX: strings and lists of strings, nothing that would have
// to be run.
import type { Place, Problems } from './problem.ts';
import { placeOf } from './mdx.ts';
import type { JsxElement } from './mdx.ts';

type JsxAttribute = Extract<JsxElement['attributes'][number], { type: 'mdxJsxAttribute' }>;

/** An element's attributes as a plain object, and where each stands. */
export interface Attributes {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** The place of an attribute; of the element, where it has no such attribute. */
  readonly placeOf: (name: string) => Place;
}

/**
 * The value of an attribute.
 * @returns a string, or the strings of a `{[…]}` list; null if it is anything else, such as an
 *    expression
 */
export function valueOf({ value }: JsxAttribute): string | string[] | null {
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
): Attributes {
  const values: Record<string, string | readonly string[]> = {};
  const places = new Map<string, Place>();
  const names = allowed.length === 0 ? 'no attributes' : allowed.join(', ');
  for (const attribute of element.attributes) {
    const place = placeOf(file, attribute.position ? attribute : element);
    if (attribute.type !== 'mdxJsxAttribute') {
      problems.add(place, `<${element.name}> may not spread attributes`, { id, allowed: names });
      continue;
    }
    const { name } = attribute;
    const value = valueOf(attribute);
    if (!allowed.includes(name))
      problems.add(place, `unknown attribute "${name}" on <${element.name}>`, {
        id,
        allowed: names,
      });
    else if (places.has(name)) problems.add(place, `attribute "${name}" stands twice`, { id });
    else if (value === null)
      problems.add(place, `attribute "${name}" is neither a string nor a list of strings`, {
        id,
        allowed: `${name}="…" or ${name}={["…", "…"]}`,
      });
    else values[name] = value;
    places.set(name, place);
  }
  const start = placeOf(file, element);
  return { values, placeOf: (name) => places.get(name) ?? start };
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
