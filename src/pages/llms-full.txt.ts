// Every page as one text.
import type { APIRoute } from 'astro';
import { llmsFullText } from '../guide/reuse/llms.ts';
import { source } from '../guide/reuse/site.ts';

/** The file. */
export const GET: APIRoute = () => new Response(llmsFullText(source));
