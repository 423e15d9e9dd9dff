// A table as CSV.
import type { APIRoute, GetStaticPaths } from 'astro';
import { table, tables } from '../../entries.ts';
import { toCsv } from '../../tables.ts';

export const getStaticPaths = (() =>
  tables().map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;
export const GET: APIRoute = ({ params }) => new Response(toCsv(table(params['id'] ?? '')));
