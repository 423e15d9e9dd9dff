// The list of limits as CSV.
import type { APIRoute } from 'astro';
import { urls } from '../config.ts';
import { limitsToCsv } from '../guide/downloads.ts';
import { limits } from '../guide/lookup.ts';
import { source } from '../guide/reuse/site.ts';

/** The list's file. */
export const GET: APIRoute = () =>
  new Response(limitsToCsv(limits(), (id) => source.place(urls.permalink(id))));
