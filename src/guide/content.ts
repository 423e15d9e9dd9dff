// What of the guide is rendered: the MDX of pages, and where its links lead.
import guide from 'virtual:guide';
import modules from 'virtual:guide/pages';
import type { MDXInstance } from 'astro';
import { createResolver } from '../compiler/links.ts';

/** Where links lead, as authors write them. */
export const resolve = createResolver(guide);

/**
 * The MDX of a page as a component.
 * @param key the page's
 * @throws where there is no such page
 */
export async function contentOf(key: string): Promise<MDXInstance<object>['Content']> {
  const load = modules.get(key);
  if (load === undefined) throw new Error(`the page "${key}" does not exist`);
  return (await load()).Content;
}
