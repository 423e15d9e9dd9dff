// What pages are called in a tab, in a list of results and on a card.
import type { Family } from './family.ts';
import type { Page } from '../compiler/model.ts';

/** Fewer notes than this are not worth a number. */
const FEW = 5;
/** How many services a line names. */
const NAMED = 3;

/**
 * How much there is on a page. The first page of a service stands for all its pages.
 * @param page any page of the family
 * @param family the page's
 * @returns such as "172 gotchas, tips and limits"; null where there are few
 */
export function pageTally(page: Page, family: Family): string | null {
  const count = page === family.page ? family.notes.length : page.notes.length;
  return count < FEW ? null : `${count} gotchas, tips and limits`;
}

/**
 * The title of a guide's page: what it is about, and how much there is.
 * @param page any page of the family
 * @param family the page's
 * @returns such as "S3: 172 gotchas, tips and limits"
 */
export function pageTitle(page: Page, family: Family): string {
  const tally = pageTally(page, family);
  return tally === null ? page.title : `${page.title}: ${tally}`;
}

/**
 * The title of an error's page: its name, and what stands there.
 * @param name of the error
 * @param count of the notes that explain it
 * @returns such as "SlowDown: 2 causes and what to do"
 */
export function errorTitle(name: string, count: number): string {
  if (count === 0) return name;
  return count === 1 ? `${name}: cause and what to do` : `${name}: ${count} causes and what to do`;
}

/**
 * Services on one line.
 * @param titles of the services, one for each note: a title may come again
 * @returns such as "S3, Lambda, IAM and others"
 */
export function servicesLine(titles: readonly string[]): string {
  const services = [...new Set(titles)];
  const named = services.slice(0, NAMED).join(', ');
  return services.length > NAMED ? `${named} and others` : named;
}
