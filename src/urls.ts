// The only place that spells a path or a fragment. Pure, for every place where code runs: `config.ts` makes the
// addresses for Node, `client-urls.ts` for the browser.

/** A page's key as a fragment: keys may hold slashes. */
export const anchorOf = (page: string): string => page.replaceAll('/', '-');

/** The folder of the search index, within the site. */
export const INDEX_FOLDER = 'pagefind/';

/** Every address of the site. */
export type Urls = ReturnType<typeof createUrls>;

/**
 * The addresses that scripts of the page write. They are a part of `createUrls`, so that the script
 * which every page loads need not carry the others.
 * @param base as for `createUrls`
 * @param repository as for `createUrls`
 */
export function createClientUrls(base: string, repository: string | null = null) {
  const about = (): string => `${base}about/`;
  return Object.freeze({
    /** @param key a page's key, such as "s3/permissions" */
    page: (key: string): string => `${base}${key}/`,
    registers: (): string => `${base}register/`,
    aToZ: (): string => `${base}a-z/`,
    legend: (): string => `${base}legend/`,
    limits: (): string => `${base}limits/`,
    about,
    /** @param query what to search for; the empty search page without it */
    search: (query?: string): string =>
      `${base}search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
    /**
     * Where to say that a note is missing or wrong: the tracker of the sources, else the page that tells how.
     * @param title of the report, for the tracker
     */
    report: (title?: string): string => {
      if (repository === null) return `${about()}#missing`;
      const query = title === undefined ? '' : `?title=${encodeURIComponent(title)}`;
      return `${repository}/issues/new${query}`;
    },
    /** The folder of the search index, with a slash at its end. */
    searchIndex: (): string => `${base}${INDEX_FOLDER}`,
  });
}

/**
 * The addresses of one site.
 * @param base the path under which it is served, with a slash at both ends: "/" or "/field-guide/"
 * @param repository where its sources live, such as https://github.com/somebody/guide; null if nobody knows
 */
export function createUrls(base: string, repository: string | null = null) {
  const clientUrls = createClientUrls(base, repository);
  const { page } = clientUrls;
  const register = (value: string): string => `${base}register/${value}/`;
  return Object.freeze({
    ...clientUrls,
    /** The path that all addresses begin with. */
    base,
    home: (): string => base,
    /** A category of pages on the first page. */
    category: (category: string): string => `${base}#${category}`,
    /** A page that shows only the notes which one value of a facet chooses. */
    filteredPage: (key: string, facet: string, value: string): string =>
      `${page(key)}?${facet}=${value}`,
    /** A note, row or topic in its place on its page. */
    fragment: (key: string, id: string): string => `${page(key)}#${id}`,
    /** The permanent address of a note or row: it stays when the note moves to another page. */
    permalink: (id: string): string => `${base}n/${id}/`,
    /** @param value a kind, severity, mark or status */
    register,
    /** A register, at the notes of one page. */
    registerAtPage: (value: string, key: string): string => `${register(value)}#${anchorOf(key)}`,
    /** The list of limits as a file. */
    limitsFile: (format: 'csv' | 'json'): string => `${base}limits.${format}`,
    /** A table as a file. */
    table: (id: string, format: 'csv' | 'json'): string => `${base}tables/${id}.${format}`,
    /** A file of the folder `public`. */
    asset: (name: string): string => base + name,
  });
}
