// By what services are recognised in code and lists: types of resources, names and acronyms.
import type { APIRoute } from 'astro';
import { families } from '../../guide/lookup.ts';
import { reviewedOf, typeTableOf } from '../../guide/review.ts';

/** The table's file. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(typeTableOf(reviewedOf(families()))));
