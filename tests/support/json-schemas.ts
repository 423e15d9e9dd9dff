// Validates JSON files against the schemas that the guide publishes.
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonSchema, SCHEMA_NAMES } from '../../src/guide/reuse/schema.ts';
import type { SchemaName } from '../../src/guide/reuse/schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/**
 * A schema that allows only what it names. Those which are published allow more, so that a later
 * file of the same version may have it; what is written today should all be described.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const inside = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, closed(value)]),
  );
  return schema['type'] === 'object' && isObject(schema['properties'])
    ? { additionalProperties: false, ...inside }
    : inside;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
for (const name of SCHEMA_NAMES) {
  const schema = closed(jsonSchema(name, null));
  assert.ok(isObject(schema));
  ajv.addSchema(schema, name);
}

/**
 * What is wrong with a file.
 * @param name of its schema
 * @param file as it was parsed
 * @returns a line each
 */
export function schemaFaults(name: SchemaName, file: unknown): string[] {
  ajv.validate(name, file);
  return (ajv.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}
