// The list of limits as JSON.
import type { APIRoute } from 'astro';
import { limits } from '../guide/lookup.ts';
import { limitsFile, toText } from '../guide/reuse/json.ts';
import { source } from '../guide/reuse/site.ts';

/** The list's file. */
export const GET: APIRoute = () => new Response(toText(limitsFile(limits(), source)));
