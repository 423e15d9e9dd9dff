// The built site's pages, read once for the checks.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Built {
  /** Its address, such as /s3/. */
  readonly url: string;
  readonly file: string;
  readonly html: string;
}

/** Every HTML page of the built site. */
export async function builtPages(dir = 'dist'): Promise<Built[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      html: await readFile(file, 'utf8'),
      url: `/${relative(dir, file).replace(/(^|\/)index\.html$/, '$1')}`,
    })),
  );
}

/** A page that only leads on to another. */
export const isMoved = ({ html }: Built): boolean => /http-equiv="refresh"/.test(html);

/** All values of an attribute in a page. */
export const valuesOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
