// What the card of each page says: the picture that a chat or a network shows beside its link.
import type { Guide, Note, Page } from '../compiler/model.ts';
import type { IconName } from '../components/icon/icons.ts';
import { familiesOf, isSerious } from '../guide/family.ts';
import type { Family } from '../guide/family.ts';
import { formatMonth, statusLine } from '../guide/freshness.ts';
import { pageTally, servicesLine } from '../guide/titles.ts';
import type { Urls } from '../urls.ts';
import { badgeOf, CATEGORIES } from '../vocabulary.ts';
import type { Badge } from '../vocabulary.ts';

/** What one card says. */
export interface Card {
  /** The address of its page. */
  readonly address: string;
  readonly badge: string;
  readonly icon: IconName;
  /** The token of the badge's colour. */
  readonly tone: Badge['value'];
  /** The claim: what is read first. */
  readonly title: string;
  /** What stands below the title, such as "172 gotchas, tips and limits"; empty for most. */
  readonly detail: string;
  /** Whether the title is what a machine says, and so is set as code. */
  readonly isCode: boolean;
  /** What it is about, such as "S3 permissions". */
  readonly place: string;
  /** What is known of it, such as "Checked November 2026". */
  readonly footer: string;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is known of a note today, short enough for a card. */
function freshnessOf(note: Note): string {
  const { outcome, check } = statusLine(note);
  const parts = [outcome, check === null ? null : `checked ${check.month}`];
  return capitalised(parts.filter((part) => part !== null).join(' · '));
}

/** The month of the latest check among some notes; empty where there is none. */
function latestCheckOf(notes: readonly Note[]): string {
  const [latest] = notes
    .flatMap(({ checked }) => checked ?? [])
    .toSorted((a, b) => (a < b ? 1 : -1));
  return latest === undefined ? '' : `Checked ${formatMonth(latest)}`;
}

const noteCard = (note: Note, page: Page, urls: Urls): Card => {
  const { value, label } = badgeOf(note.kind, note.severity);
  return {
    address: urls.permalink(note.id),
    badge: label,
    icon: value,
    tone: value,
    title: note.title,
    detail: '',
    isCode: false,
    place: page.title,
    footer: freshnessOf(note),
  };
};

function pageCard(page: Page, family: Family, urls: Urls): Card {
  const member = family.pages.find((candidate) => candidate.page === page);
  const isIndex = page === family.page;
  const serious = (isIndex ? family.serious : (member?.serious ?? [])).length;
  const category = CATEGORIES[page.category].label;
  return {
    address: urls.page(page.key),
    badge: serious === 0 ? category : `${serious} serious gotcha${serious === 1 ? '' : 's'}`,
    icon: serious === 0 ? 'page' : 'serious',
    tone: serious === 0 ? 'tip' : 'serious',
    title: page.title,
    detail: pageTally(page, family) ?? '',
    isCode: false,
    place: isIndex ? (page.name ?? (serious === 0 ? page.summary : category)) : family.page.title,
    footer: latestCheckOf(isIndex ? family.notes : (member?.notes ?? [])),
  };
}

/**
 * The cards of a guide: its own, then one for each page, note and error.
 * @param guide as read from the content
 * @param urls of the site
 */
export function cardsOf({ pages, notes, errors }: Guide, urls: Urls): readonly Card[] {
  const families = familiesOf(pages, notes);
  const pageByKey = new Map(pages.map((page) => [page.key, page]));
  const noteById = new Map(notes.map((note) => [note.id, note]));
  /** The title of the service that a note is about. */
  const serviceOf = ({ page }: Note): string =>
    families.get(pageByKey.get(page)?.service ?? '')?.page.title ?? '';
  return [
    {
      address: urls.home(),
      badge: 'Unofficial, dated, checked',
      icon: 'leaf',
      tone: 'tip',
      title: 'The traps, limits and bills that AWS docs do not put first',
      detail: '',
      isCode: false,
      place: `${notes.length.toLocaleString('en')} notes on ${pages.length} pages`,
      footer: latestCheckOf(notes),
    },
    ...pages.flatMap((page) => {
      const family = families.get(page.service);
      return family === undefined ? [] : [pageCard(page, family, urls)];
    }),
    ...notes.flatMap((note) => {
      const page = pageByKey.get(note.page);
      return page === undefined ? [] : [noteCard(note, page, urls)];
    }),
    ...errors.map(({ slug, name, notes: ids }): Card => {
      const explaining = ids.flatMap((id) => noteById.get(id) ?? []);
      const tone = explaining.some(isSerious) ? 'serious' : 'gotcha';
      const count = explaining.length === 1 ? '1 note' : `${explaining.length} notes`;
      return {
        address: urls.error(slug),
        badge: 'Error',
        icon: tone,
        tone,
        title: name,
        detail: '',
        isCode: true,
        place: servicesLine(explaining.map(serviceOf)),
        footer: explaining.length === 0 ? '' : `${count}: what causes it, what to do`,
      };
    }),
  ];
}
