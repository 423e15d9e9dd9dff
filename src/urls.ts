// The only place that spells a path or a fragment. Pure, for every place where code runs: `config.ts` makes the
// addresses for Node, `client-urls.ts` for the browser.

/** A page's key as a fragment: keys may hold slashes. */
export const anchorOf = (page: string): string => page.replaceAll('/', '-');

/**
 * The address of the Markdown file that says the same as a page.
 * @param address of a page or note, with the slash at its end
 */
export const twinOf = (address: string): string => address.replace(/\/$/, '.md');

/** The folder of the search index, within the site. */
export const INDEX_FOLDER = 'pagefind/';

/** The folder of the cards that previews of links show, within the site. */
const CARD_FOLDER = 'cards/';

/** The size of a card in pixels, as previews ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

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
    errors: (): string => `${base}e/`,
    /** @param slug of an error that has a page of its own */
    error: (slug: string): string => `${base}e/${slug}/`,
    review: (): string => `${base}review/`,
    registers: (): string => `${base}register/`,
    aToZ: (): string => `${base}a-z/`,
    legend: (): string => `${base}legend/`,
    limits: (): string => `${base}limits/`,
    about,
    unlearn: (): string => `${base}unlearn/`,
    changes: (): string => `${base}changes/`,
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

/** What somebody reports: its heading, and what else to say at once. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** The form for a note that is wrong, among those of the sources. */
const REPORT_FORM = 'wrong-note.yml';

/** GitLab puts a part of its own before the addresses of a project, and has names of its own for what a form holds. */
const isGitLab = (repository: string): boolean =>
  /(^|\.)gitlab\./.test(new URL(repository).hostname);

/**
 * The address at which a file of the sources is edited.
 * @param repository where they live
 * @param file its path in them
 * @param line counted from 1
 */
const editAddress = (repository: string, file: string, line: number): string =>
  `${repository}/${isGitLab(repository) ? '-/' : ''}edit/main/${file}#L${line}`;

/** The address of a new report in the tracker of the sources, filled in. */
function issueAddress(repository: string, { title, body }: Report): string {
  if (isGitLab(repository)) {
    const query = new URLSearchParams({ 'issue[title]': title, 'issue[description]': body });
    return `${repository}/-/issues/new?${query}`;
  }
  // A tracker without the form takes the body.
  const query = new URLSearchParams({ template: REPORT_FORM, title, note: body, body });
  return `${repository}/issues/new?${query}`;
}

/** The address by which to write to somebody: a mail is filled in, a page of theirs is not. */
const contactAddress = (contact: string, { title, body }: Report): string =>
  contact.startsWith('mailto:')
    ? `${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`
    : contact;

/**
 * The addresses of one site.
 * @param base the path under which it is served, with a slash at both ends: "/" or "/field-guide/"
 * @param repository where its sources live, such as https://github.com/somebody/guide; null if nobody knows
 * @param contact where to write to whoever runs the site: mailto: or https:; null if nobody says
 */
export function createUrls(
  base: string,
  repository: string | null = null,
  contact: string | null = null,
) {
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
    /** What changed since somebody learned AWS in a year. */
    unlearnSince: (year: string): string => `${base}unlearn/${year}/`,
    /** What changed in the guide itself. */
    guideChanges: (): string => `${base}changes/#guide`,
    /** The feed of changes, which a build has that knows its site. */
    feed: (): string => `${base}changes.xml`,
    /** @param value a kind, severity, mark or status */
    register,
    /** A register, at the notes of one page. */
    registerAtPage: (value: string, key: string): string => `${register(value)}#${anchorOf(key)}`,
    /** What a review loads: the notes of a service by its id, or `types`. */
    reviewFile: (name: string): string => `${base}review/${name}.json`,
    /** A page of the guide as JSON. */
    pageFile: (key: string): string => `${base}${key}.json`,
    /** All notes as JSON. */
    notesFile: (): string => `${base}notes.json`,
    /** The schema of a JSON file. */
    schema: (version: number, name: string): string => `${base}schema/v${version}/${name}.json`,
    /** What programs that read find here first. */
    llms: (): string => `${base}llms.txt`,
    /** All pages as one text. */
    llmsFull: (): string => `${base}llms-full.txt`,
    /** The list of limits as a file. */
    limitsFile: (format: 'csv' | 'json'): string => `${base}limits.${format}`,
    /** A table as a file. */
    table: (id: string, format: 'csv' | 'json'): string => `${base}tables/${id}.${format}`,
    /** Where a file of the sources is edited; null where nobody knows where they live. */
    edit: (file: string, line: number): string | null =>
      repository === null ? null : editAddress(repository, file, line),
    /** A report in the tracker of the sources, filled in; null where there is none. */
    issue: (report: Report): string | null =>
      repository === null ? null : issueAddress(repository, report),
    /** How to write to whoever runs the site; null where nobody says. */
    contact: (report: Report): string | null =>
      contact === null ? null : contactAddress(contact, report),
    /**
     * The card of a page, which previews of its link show.
     * @param address the page's, without its fragment
     */
    card: (address: string): string =>
      `${base}${CARD_FOLDER}${address.slice(base.length).replace(/\/$/, '') || 'index'}.png`,
    /** A file of the folder `public`. */
    asset: (name: string): string => base + name,
  });
}
