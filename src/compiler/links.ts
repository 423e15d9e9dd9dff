// Where links lead. The check and everything that renders ask the same resolver; it knows no
// addresses.
import type { Guide } from './model.ts';

/**
 * What a link leads to: a page, a note, row or topic on a page, or something outside of the guide.
 */
export type Target =
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'fragment'; readonly page: string; readonly id: string }
  | { readonly kind: 'outside'; readonly url: string };

/** A link as an author wrote it, and the page on which it stands. */
export type Resolve = (written: string, from: string) => Target | null;

/**
 * An https address with a host of letters that cannot be mistaken, without a name or password in
 * it.
 */
const HTTPS = /^https:\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?([/?#][^\s\p{C}]*)?$/iu;

/**
 * Whether a text is a well-formed https address.
 * @param url any text
 */
export const isHttps = (url: string): boolean => HTTPS.test(url) && URL.canParse(url);

const PAGE_LINK = /^\/([a-z0-9/-]+)\/(?:#(.+))?$/;

/**
 * Makes the resolver of a guide.
 * @param guide its pages, notes and tables; ids that may stand on an unreadable page are given the
 *    benefit of the doubt
 * @returns a function from `#id`, `/page/`, `/page/#id` or an https address to what it leads to;
 *    null for nothing
 */
export function createResolver({
  pages,
  notes,
  tables,
}: Pick<Guide, 'pages' | 'notes' | 'tables'>): Resolve {
  const pagesByKey = new Map(pages.map((page) => [page.key, page]));
  /** Notes and rows, under their present and earlier ids. */
  const ids = new Map<string, { page: string; id: string }>();
  for (const { id, formerIds, page } of notes)
    for (const name of [id, ...formerIds]) ids.set(name, { page, id });
  for (const { page, rows } of tables) for (const { id } of rows) ids.set(id, { page, id });
  const unreadable = pages.filter((page) => !page.readable);
  const hasTopic = (page: string, id: string): boolean =>
    pagesByKey.get(page)?.topics.some((topic) => topic.id === id) ?? false;

  /** A note or row anywhere, or a topic of the page. */
  const resolveId = (id: string, from: string): Target | null => {
    const found = ids.get(id);
    if (found) return { kind: 'fragment', ...found };
    if (hasTopic(from, id)) return { kind: 'fragment', page: from, id };
    const perhaps = unreadable.find((page) => id.startsWith(`${page.service}-`));
    return perhaps === undefined ? null : { kind: 'page', page: perhaps.key };
  };
  const resolvePage = (key: string, id: string | undefined): Target | null => {
    const page = pagesByKey.get(key);
    if (page === undefined) return null;
    if (id === undefined || !page.readable) return { kind: 'page', page: key };
    return hasTopic(key, id) || ids.get(id)?.page === key
      ? { kind: 'fragment', page: key, id }
      : null;
  };
  return (written, from) => {
    if (written.startsWith('#')) return resolveId(written.slice(1), from);
    if (written.startsWith('/')) {
      const [, key, id] = PAGE_LINK.exec(written) ?? [];
      return key === undefined ? null : resolvePage(key, id);
    }
    return isHttps(written) ? { kind: 'outside', url: written } : null;
  };
}
