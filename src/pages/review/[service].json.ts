// The notes of one service that may count in a review of a design.
import type { APIRoute, GetStaticPaths } from 'astro';
import { families } from '../../guide/lookup.ts';
import { reviewedOf } from '../../guide/review.ts';

const byService = new Map(
  reviewedOf(families()).map(({ family, notes }) => [family.service, notes]),
);

export const getStaticPaths = (() =>
  [...byService.keys()].map((service) => ({ params: { service } }))) satisfies GetStaticPaths;

/** The notes' file. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(byService.get(params['service'] ?? '') ?? []));
