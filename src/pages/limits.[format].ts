// The list of limits as a file, as CSV and as JSON.
import type { APIRoute, GetStaticPaths } from 'astro';
import { urls } from '../config.ts';
import { limitsToCsv } from '../guide/downloads.ts';
import { limits } from '../guide/lookup.ts';
import { limitsFile, toText } from '../guide/reuse/json.ts';
import { source } from '../guide/reuse/site.ts';
import { isKey, keys } from '../vocabulary.ts';

const FORMATS = {
  csv: () => limitsToCsv(limits(), (id) => source.place(urls.permalink(id))),
  json: () => toText(limitsFile(limits(), source)),
};

export const getStaticPaths = (() =>
  keys(FORMATS).map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

/** The list's file. */
export const GET: APIRoute = ({ params }) => {
  const { format = '' } = params;
  if (!isKey(FORMATS, format)) throw new Error(`no list of limits as "${format}"`);
  return new Response(FORMATS[format]());
};
