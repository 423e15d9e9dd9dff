// The pages that are about the guide as a whole and not about one service, in the order in which
// all lists of them show them. Pure, for every place where code runs.
import type { createClientUrls } from './urls.ts';

type Address = keyof ReturnType<typeof createClientUrls>;

/** One of the guide's own pages. */
interface SitePage {
  /** Its address: the name of the function that writes it. */
  readonly address: Address;
  readonly title: string;
}

/** All of them. */
export const SITE_PAGES = [
  { address: 'review', title: 'Review a design' },
  { address: 'aToZ', title: 'A to Z' },
  { address: 'registers', title: 'By type' },
  { address: 'errors', title: 'Errors' },
  { address: 'limits', title: 'Limits' },
  { address: 'unlearn', title: 'Unlearn' },
  { address: 'changes', title: 'Changes' },
  { address: 'legend', title: 'Legend' },
  { address: 'about', title: 'About and licence' },
] as const satisfies readonly SitePage[];

/** The name by which code knows one of them. */
export type SitePageName = (typeof SITE_PAGES)[number]['address'];
