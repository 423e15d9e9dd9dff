// What a review of a design asks of the guide: the services with their notes, and by what they are
// recognised in code and lists.
import type { Note, Page } from '../compiler/model.ts';
import type { Language, ReviewNote, TypeTable } from '../review/model.ts';
import { nameKey } from '../review/names.ts';
import { counts, WHAT_COUNTS } from '../review/what-counts.ts';
import { keys } from '../vocabulary.ts';
import type { Family } from './family.ts';
import { seriousFirst } from './family.ts';
import { namesOf } from './names.ts';

/** A service with what a review may say of it. */
export interface Reviewed {
  readonly family: Family;
  /** What bites hardest first; what is gone is left out, for it bites nobody any more. */
  readonly notes: readonly ReviewNote[];
}

/** Whether code can name a service. */
const hasResources = ({ pages }: Family): boolean =>
  pages.some(({ page }) => Object.values(page.resources).some(({ length }) => length > 0));

/** A note as a checklist needs it; its services are those on whose pages it belongs, its own first. */
function reviewNoteOf(note: Note, familyOf: (page: string) => Family): ReviewNote {
  const { id, formerIds, title, kind, severity, marks, limit } = note;
  return {
    id,
    was: formerIds,
    title,
    do: note.do,
    kind,
    severity,
    marks,
    limit,
    services: [...new Set([note.page, ...note.also].map((key) => familyOf(key).service))],
    general: !hasResources(familyOf(note.page)),
  };
}

/**
 * The services that a review can be about: those with anything that may count. Pages on AWS as a whole
 * are none, but what they say of a service is told with it.
 * @param families of the guide
 * @returns in the same order
 * @throws if a note names a page that none of them has
 */
export function reviewedOf(families: readonly Family[]): readonly Reviewed[] {
  const byPage = new Map(
    families.flatMap((family) => family.pages.map(({ page }) => [page.key, family] as const)),
  );
  const familyOf = (key: string): Family => {
    const found = byPage.get(key);
    if (found === undefined) throw new Error(`no service has the page "${key}"`);
    return found;
  };
  return families
    .filter(({ page }) => page.category !== 'general')
    .map((family) => ({
      family,
      notes: seriousFirst([...family.notes, ...family.guests])
        .filter(({ status }) => status !== 'retired')
        .map((note) => reviewNoteOf(note, familyOf))
        .filter((note) => counts(note, keys(WHAT_COUNTS))),
    }))
    .filter(({ notes }) => notes.length > 0);
}

/** Names of a page, the surest first: a title may name several services. */
function sureNamesOf(page: Page): readonly string[] {
  const titles = [page.title, page.name ?? ''];
  const parts = titles.flatMap((title) => title.split(/,\s|\sand\s/));
  return [...titles, ...parts, page.key, ...namesOf(page)];
}

/** The names that only one service has; a name for sure is nobody else's by chance. */
function nameClaims(families: readonly Family[]): TypeTable['names'] {
  const claims = new Map<string, string>();
  const claimAll = (namesOfPage: (page: Page, family: Family) => readonly string[]): void => {
    const wanted = new Map<string, Set<string>>();
    for (const family of families)
      for (const { page } of family.pages)
        for (const key of namesOfPage(page, family).map(nameKey)) {
          if (key === '' || claims.has(key)) continue;
          wanted.set(key, (wanted.get(key) ?? new Set()).add(family.service));
        }
    for (const [key, [service = '', ...others]] of wanted)
      if (others.length === 0) claims.set(key, service);
  };
  claimAll((page, family) => (page === family.page ? sureNamesOf(page) : []));
  claimAll((page) => [page.title, page.name ?? '']);
  claimAll((page) => page.aliases);
  return [...claims];
}

/**
 * By what services are recognised.
 * @param reviewed the services
 */
export function typeTableOf(reviewed: readonly Reviewed[]): TypeTable {
  const families = reviewed.map(({ family }) => family);
  const claimsOf = (language: Language): TypeTable[Language] =>
    families.flatMap(({ service, pages }) =>
      pages.flatMap(({ page }) =>
        page.resources[language].map((pattern) => [pattern, service] as const),
      ),
    );
  return {
    terraform: claimsOf('terraform'),
    cloudformation: claimsOf('cloudformation'),
    cdk: claimsOf('cdk'),
    names: nameClaims(families),
  };
}
