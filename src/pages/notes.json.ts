// All notes as JSON.
import type { APIRoute } from 'astro';
import { notesFile, toText } from '../guide/reuse/json.ts';
import { source } from '../guide/reuse/site.ts';

/** The file. */
export const GET: APIRoute = () => new Response(toText(notesFile(source)));
