// Reads YAML against a schema and reports every mistake with its line and column.
import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { checkAgainst } from './issues.ts';
import type { Place, Problems } from './problem.ts';

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

/** What other programs read differently, or what grows while it is read: anchors, aliases, tags. */
function fancyIn(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const add = (offset: number, message: string): void => {
    found.push({ offset, message });
  };
  visit(document, {
    Alias: (_key, node) => {
      add(node.range?.[0] ?? 0, `an alias, *${node.source}`);
    },
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor) add(start, `an anchor, &${node.anchor}`);
      if (node.tag?.startsWith('!')) add(start, `a tag, ${node.tag}`);
    },
  });
  for (const { message, pos } of document.warnings) add(pos[0], firstLine(message));
  return found;
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line .*$/, '');

/**
 * Parses YAML and checks it.
 * @param file for messages
 * @param text the YAML
 * @param schema what it must be
 * @param firstLineNumber the line of the file on which `text` begins
 * @param problems receives every mistake
 * @returns the value, or null where it cannot be used
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  firstLineNumber: number,
  problems: Problems,
): YamlFile<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLineNumber - 1, column: col };
  };
  for (const error of document.errors)
    problems.add(at(error.pos[0]), `YAML: ${firstLine(error.message)}`);
  const found = fancyIn(document);
  for (const { offset, message } of found)
    problems.add(at(offset), `YAML: ${message}`, { allowed: 'plain texts, lists and maps' });
  if (document.errors.length + found.length > 0) return null;
  const placeOf = (path: readonly PropertyKey[]): Place => at(offsetOf(document, path));
  const value = checkAgainst(
    schema,
    document.toJS(),
    {
      placeOf,
      placeOfKey: (path, key) => at(keyOffset(document, path, key)),
      idOf: (path) => {
        const id = path[0] === 'rows' ? document.getIn(['rows', path[1], 'id']) : null;
        return typeof id === 'string' ? id : null;
      },
    },
    problems,
  );
  return value === null ? null : { value, placeOf };
}
