// What programs that read find first.
import type { APIRoute } from 'astro';
import { llmsText } from '../guide/reuse/llms.ts';
import { source } from '../guide/reuse/site.ts';

/** The file. */
export const GET: APIRoute = () => new Response(llmsText(source));
