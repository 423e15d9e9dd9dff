// A note as Markdown.
import type { APIRoute, GetStaticPaths } from 'astro';
import { source } from '../../guide/reuse/site.ts';
import { noteMarkdown } from '../../guide/reuse/twins.ts';

export const getStaticPaths = (() =>
  source.notes.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The note's file. */
export const GET: APIRoute = ({ params }) =>
  new Response(noteMarkdown(source.note(params['id'] ?? ''), source));
