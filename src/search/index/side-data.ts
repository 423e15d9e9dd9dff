// Gathers what search must know of the site beside the index; see site.ts.
import type { Guide } from '../../compiler/model.ts';
import { urls } from '../../config.ts';
import { runsOf } from '../engine/query.ts';
import type { PackedSite } from '../shared/site.ts';

const asTyped = (phrase: string): string => runsOf(phrase).join(' ');

/** What one page is called: its title and full name, and its address. */
const namesOf = ({ title, name, key }: Guide['pages'][number]): string[] =>
  [title, name ?? '', key.replaceAll(/[/-]/g, ' ')].map(asTyped).filter(Boolean);

/**
 * What search must know of a guide.
 * @param guide as read from the content
 * @param total records in the index
 * @param shards names of the word files
 */
export function siteOf(guide: Guide, total: number, shards: readonly string[]): PackedSite {
  const { acronyms, synonyms, filters } = guide.words;
  const names = new Map<string, Set<string>>();
  const titles: Record<string, string> = {};
  const add = (name: string, value: string): void => {
    names.set(name, (names.get(name) ?? new Set()).add(value));
  };
  for (const page of guide.pages) {
    // A service's name means all its pages.
    const value = page.key === page.service ? `${page.key}/` : page.key;
    for (const name of namesOf(page)) {
      add(name, value);
      titles[name] ??= page.key;
    }
    for (const alias of page.aliases.map(asTyped).filter(Boolean)) add(alias, value);
  }
  for (const [acronym, entry] of Object.entries(acronyms)) {
    const term = typeof entry === 'string' ? entry : '';
    for (const value of names.get(term) ?? []) add(acronym, value);
    const key = titles[term];
    if (key !== undefined) titles[acronym] ??= key;
  }
  return {
    total,
    shards,
    base: urls.base,
    words: { acronyms, synonyms },
    pages: Object.fromEntries(guide.pages.map(({ key, title }) => [key, title])),
    titles,
    pageNames: Object.fromEntries([...names].map(([name, keys]) => [name, [...keys].join(' ')])),
    filters: Object.fromEntries(
      Object.entries(filters).map(([phrase, pairs]) => [asTyped(phrase), pairs]),
    ),
  };
}

/** @param site as `siteOf` made it */
export const packSite = (site: PackedSite): string => JSON.stringify(site);
