// The schemas of the JSON files.
import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, urls } from '../../../config.ts';
import { toText } from '../../../guide/reuse/json.ts';
import { jsonSchema, SCHEMA_NAMES, VERSION } from '../../../guide/reuse/schema.ts';

export const getStaticPaths = (() =>
  SCHEMA_NAMES.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** The schema's file. */
export const GET: APIRoute = ({ params }) => {
  const name = SCHEMA_NAMES.find((known) => known === params['name']);
  if (name === undefined) throw new Error(`no schema "${params['name'] ?? ''}"`);
  return new Response(toText(jsonSchema(name, absolute(urls.schema(VERSION, name)))));
};
