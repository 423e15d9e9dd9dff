// A table as CSV.
import type { APIRoute, GetStaticPaths } from 'astro';
import { table, tables } from '../../guide/lookup.ts';
import { toCsv } from '../../guide/downloads.ts';

export const getStaticPaths = (() =>
  tables().map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The table's file. */
export const GET: APIRoute = ({ params }) => new Response(toCsv(table(params['id'] ?? '')));
