// A page of the guide as Markdown.
import type { APIRoute, GetStaticPaths } from 'astro';
import { source } from '../guide/reuse/site.ts';
import { pageMarkdown } from '../guide/reuse/twins.ts';

export const getStaticPaths = (() =>
  source.pages.map(({ key }) => ({ params: { page: key } }))) satisfies GetStaticPaths;

/** The page's file. */
export const GET: APIRoute = ({ params }) =>
  new Response(pageMarkdown(source.page(params['page'] ?? ''), source));
