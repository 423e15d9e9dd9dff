// The way to a page of the guide from the first one.
import type { Page } from '../compiler/model.ts';
import { urls } from '../config.ts';
import { CATEGORIES } from '../vocabulary.ts';
import type { Family } from './family.ts';

/** A page on the way to another one. */
export interface Step {
  readonly title: string;
  /** Its address. */
  readonly href: string;
}

/** Where all ways begin. */
export const FIRST: Step = { title: 'Guide', href: urls.home() };

/**
 * What stands between the first page and a page of the guide: category, service.
 * @param page of the guide
 * @param family the page's
 * @param within whether only a part of the page is shown, so that the page itself is on the way
 */
export function trailTo(page: Page, family: Family, within = false): readonly Step[] {
  const service = page === family.page ? null : family.page;
  return [
    { title: CATEGORIES[page.category].label, href: urls.category(page.category) },
    ...(service === null ? [] : [{ title: service.title, href: urls.page(service.key) }]),
    ...(within ? [{ title: page.title, href: urls.page(page.key) }] : []),
  ];
}
