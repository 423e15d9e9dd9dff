// Reads YAML against a schema and reports every mistake with its line and column.
import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Place, Problems } from './problem.ts';
import { describePath, fieldsAt } from './schema.ts';

export interface YamlFile<T> {
  readonly value: T;
  /** Where the value at a path stands. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** The nearest node to a path: the value itself, or what should have held it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where a field's name stands in the map at a path; the map itself where it has no such field. */
function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

/**
 * Parses YAML and checks it.
 * @param file for messages
 * @param text the YAML
 * @param schema what it must be
 * @param firstLine the line of the file on which `text` begins
 * @param problems receives every mistake
 * @returns the value, or null where it cannot be used
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  firstLine: number,
  problems: Problems,
): YamlFile<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    for (const error of document.errors)
      problems.add(
        at(error.pos[0]),
        `YAML: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? error.code}`,
      );
    return null;
  }
  const placeOf = (path: readonly PropertyKey[]): Place => at(offsetOf(document, path));
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, placeOf };
  for (const issue of result.error.issues) {
    const name = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.add(
          at(keyOffset(document, issue.path, key)),
          `unknown field "${[...issue.path, key].join('.')}"`,
          { allowed: fieldsAt(schema, issue.path) },
        );
    } else {
      const missing = issue.code === 'invalid_type' && document.getIn(issue.path) === undefined;
      const allowed = describePath(schema, issue.path);
      problems.add(
        placeOf(issue.path),
        missing
          ? `the field "${name}" is missing`
          : `the field "${name}" is wrong: ${issue.message}`,
        allowed === null ? {} : { allowed },
      );
    }
  }
  return null;
}
