// The only place that spells a path or a fragment. Shared by pages, checks and the search index; not by the browser.

const trimmed = (process.env['BASE_PATH'] ?? '').replaceAll(/^\/+|\/+$/g, '');

/** The path under which the site is served, with a slash at both ends: "/" or "/field-guide/". */
export const base = trimmed === '' ? '/' : `/${trimmed}/`;

/** Where the site lives, such as https://guide.example.org; null if this build does not know. */
export const site = process.env['SITE_URL']?.replace(/\/+$/, '') ?? null;

/** Where the guide's sources live, such as https://github.com/somebody/guide; null if this build does not know. */
export const repository = process.env['REPOSITORY_URL']?.replace(/\/+$/, '') ?? null;

const path = (rest: string): string => base + rest;

export const homeUrl = (): string => base;
/** @param key a page's key, such as "s3/permissions" */
export const pageUrl = (key: string): string => path(`${key}/`);
/** A note, row or topic in its place on its page. */
export const fragmentUrl = (page: string, id: string): string => `${pageUrl(page)}#${id}`;
/** The permanent address of a note or row: it stays when the note moves to another page. */
export const permalink = (id: string): string => path(`n/${id}/`);
/** @param value a kind, severity, mark or status */
export const registerUrl = (value: string): string => path(`register/${value}/`);
/** A register, at the notes of one page. */
export const registerPageUrl = (value: string, page: string): string =>
  `${registerUrl(value)}#${anchorOf(page)}`;
/** A page's key as a fragment: keys may hold slashes. */
export const anchorOf = (page: string): string => page.replaceAll('/', '-');
export const registersUrl = (): string => path('register/');
export const indexUrl = (): string => path('a-z/');
export const legendUrl = (): string => path('legend/');
export const aboutUrl = (): string => path('about/');
export const searchUrl = (): string => path('search/');
/** Where to say that a note is missing or wrong: the tracker of the sources, else the page that tells how. */
export const reportUrl = (): string =>
  repository === null ? `${aboutUrl()}#missing` : `${repository}/issues/new`;
/** A table as a file. */
export const tableUrl = (id: string, format: 'csv' | 'json'): string =>
  path(`tables/${id}.${format}`);
export const assetUrl = (name: string): string => path(name);
/** The folder of the search index, with a slash at its end. */
export const searchIndexUrl = (): string => path('pagefind/');

/**
 * An address with its origin, for feeds and previews.
 * @param url a path from this file
 * @returns null where the build does not know its site
 */
export const absolute = (url: string): string | null => (site === null ? null : site + url);
