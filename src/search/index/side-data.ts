// Gathers from the guide what search must know beside the index.
import type { Guide, Page } from '../../compiler/model.ts';
import { typedWords } from '../../text.ts';
import type { PackedSideData } from '../shared/side-data.ts';

/** A phrase as a query would have it. */
const asTyped = (phrase: string): string => typedWords(phrase).join(' ');

/** What one page is called: its title, its full name and the words of its address. */
const namesOf = ({ title, name, key }: Page): string[] =>
  [title, name ?? '', key.replaceAll(/[/-]/g, ' ')].map(asTyped).filter(Boolean);

/** What pages are called. */
interface PageNames {
  /** Keys of pages, or `key/` for all pages of a service, by name, alias or acronym. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** The one page that has this name or acronym. */
  readonly titles: Readonly<Record<string, string>>;
}

function pageNames({ pages, words }: Guide): PageNames {
  const names = new Map<string, Set<string>>();
  const titles: Record<string, string> = {};
  const add = (name: string, value: string): void => {
    names.set(name, (names.get(name) ?? new Set()).add(value));
  };
  for (const page of pages) {
    // A service's name means all its pages.
    const value = page.key === page.service ? `${page.key}/` : page.key;
    for (const name of namesOf(page)) {
      add(name, value);
      titles[name] ??= page.key;
    }
    for (const alias of page.aliases.map(asTyped).filter(Boolean)) add(alias, value);
  }
  for (const [acronym, entry] of Object.entries(words.acronyms)) {
    // An acronym of several things names none of them.
    const term = typeof entry === 'string' ? entry : '';
    for (const value of names.get(term) ?? []) add(acronym, value);
    const key = titles[term];
    if (key !== undefined) titles[acronym] ??= key;
  }
  return { names, titles };
}

/**
 * What search must know of a guide.
 * @param guide as read from the content
 * @param total records in the index
 * @param shards names of the word shards
 */
export function sideDataOf(guide: Guide, total: number, shards: readonly string[]): PackedSideData {
  const { acronyms, synonyms, filters } = guide.words;
  const { names, titles } = pageNames(guide);
  return {
    total,
    shards,
    words: { acronyms, synonyms },
    pages: Object.fromEntries(guide.pages.map(({ key, title }) => [key, title])),
    titles,
    pageNames: Object.fromEntries([...names].map(([name, keys]) => [name, [...keys].join(' ')])),
    errors: Object.fromEntries(
      guide.errors
        .filter(({ slug, name, notes }) => slug === name && notes.length > 1)
        .map(({ slug, notes }) => [slug, notes.length]),
    ),
    filters: Object.fromEntries(
      Object.entries(filters).map(([phrase, pairs]) => [asTyped(phrase), pairs]),
    ),
  };
}
