// The list of limits as a file, as CSV and as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, urls } from '../config.ts';
import { limitsToCsv, limitsToJson } from '../guide/downloads.ts';
import { limits } from '../guide/lookup.ts';
import { isKey, keys } from '../vocabulary.ts';

const FORMATS = { csv: limitsToCsv, json: limitsToJson };

export const getStaticPaths = (() =>
  keys(FORMATS).map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

/** The address of a note, with its origin where the build knows it. */
const addressOf = (id: string): string => absolute(urls.permalink(id)) ?? urls.permalink(id);

/** The list's file. */
export const GET: APIRoute = ({ params }) => {
  const { format = '' } = params;
  if (!isKey(FORMATS, format)) throw new Error(`no list of limits as "${format}"`);
  return new Response(FORMATS[format](limits(), addressOf));
};
