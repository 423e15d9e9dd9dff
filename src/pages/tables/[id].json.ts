// A table as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { table, tables } from '../../entries.ts';
import { toJson } from '../../tables.ts';

export const getStaticPaths = (() =>
  tables().map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;
export const GET: APIRoute = ({ params }) => new Response(toJson(table(params['id'] ?? '')));
