// What pages say of themselves to machines, in the words of schema.org, written as JSON-LD. Search
// engines ask for more than the vocabulary does: https://developers.google.com/search/docs/appearance/structured-data/search-gallery
import type {
  BreadcrumbList,
  Graph,
  SearchAction,
  TechArticle,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { absolute, urls } from '../config.ts';
import { LICENCE, SITE_NAME } from './about.ts';
import { FIRST } from './trail.ts';
import type { Step } from './trail.ts';

/** One thing that a page says. */
export type Thing = BreadcrumbList | TechArticle | WebSite;

/** An address with its origin, as far as the build knows it. */
const addressOf = (url: string): string => absolute(url) ?? url;

/**
 * The way to a page.
 * @param above what stands between the first page and this one
 * @param last the page itself, which needs no address
 */
export const breadcrumbs = (above: readonly Step[], last: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...[FIRST, ...above].map(({ title, href }) => ({ title, href })),
    { title: last, href: null },
  ].map(({ title, href }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: title,
    ...(href === null ? {} : { item: addressOf(href) }),
  })),
});

/**
 * A text of the guide.
 * @param headline its claim or title
 * @param about the service that it tells of
 */
export const article = (headline: string, about: string): Thing => ({
  '@type': 'TechArticle',
  headline,
  about: { '@type': 'Thing', name: about },
  license: LICENCE.url,
  isPartOf: { '@type': 'WebSite', name: SITE_NAME, url: addressOf(urls.home()) },
});

/** The guide as a whole, and how to search it. */
export function webSite(): Thing {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${addressOf(urls.search())}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: SITE_NAME,
    url: addressOf(urls.home()),
    license: LICENCE.url,
    potentialAction: search,
  };
}

/**
 * Things as the text of a script element: nothing in it ends the element.
 * @param things at least one
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
