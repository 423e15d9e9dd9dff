// A page of the guide as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pageFile, toText } from '../guide/reuse/json.ts';
import { source } from '../guide/reuse/site.ts';

export const getStaticPaths = (() =>
  source.pages.map(({ key }) => ({ params: { page: key } }))) satisfies GetStaticPaths;

/** The page's file. */
export const GET: APIRoute = ({ params }) =>
  new Response(toText(pageFile(source.page(params['page'] ?? ''), source)));
