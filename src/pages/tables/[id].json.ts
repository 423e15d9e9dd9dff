// A table as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { table, tables } from '../../guide/lookup.ts';
import { tableFile, toText } from '../../guide/reuse/json.ts';
import { source } from '../../guide/reuse/site.ts';

export const getStaticPaths = (() =>
  tables().map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The table's file. */
export const GET: APIRoute = ({ params }) =>
  new Response(toText(tableFile(table(params['id'] ?? ''), source)));
