// The feed of changes. Only where the build knows its site: all addresses in it have their origin.
import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, urls } from '../config.ts';
import { dayEntry, reversalEntry, toAtom } from '../guide/feed.ts';
import { reversals } from '../guide/lookup.ts';
import { countsOf, days, toldAt } from '../guide/past.ts';

/** How many entries it has of either sort, and how many titles a day's names. */
const MOST = { reversals: 50, days: 20, titles: 20 };

export const getStaticPaths = (() =>
  absolute('') === null ? [] : [{ params: { feed: 'changes' } }]) satisfies GetStaticPaths;

/** The feed. */
export const GET: APIRoute = () => {
  const from = (url: string): string => absolute(url) ?? url;
  const told = reversals()
    .map((reversal) => reversalEntry(reversal, toldAt(reversal), from(urls.permalink(reversal.id))))
    .toSorted((a, b) => b.updated.localeCompare(a.updated));
  const ofGuide = days()
    .slice(0, MOST.days)
    .map((today) => dayEntry(today, countsOf(today), MOST.titles, from(urls.guideChanges())));
  return new Response(
    toAtom([...ofGuide, ...told.slice(0, MOST.reversals)], {
      feed: from(urls.feed()),
      page: from(urls.changes()),
    }),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
};
