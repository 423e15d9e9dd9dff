// The feed of what changed, on AWS and in the guide: Atom (RFC 4287).
import { stampOf } from '../history/days.ts';
import type { GuideDay } from '../history/days.ts';
import { LICENCE, SITE_NAME } from './about.ts';
import { formatDay } from './freshness.ts';
import type { Reversal } from './reversals.ts';

/** What readers of feeds see in their lists. */
export const FEED_TITLE = `${SITE_NAME}: changes`;

/** The year from which on the ids of entries count (RFC 4151); it never changes. */
const TAGGED = '2026';

/** One thing that changed. Its id names it for good. */
export interface FeedEntry {
  /** The part of its id behind the site and the year, such as "reversal/s3-eventual-consistency". */
  readonly id: string;
  readonly title: string;
  /** Its address, with its origin. */
  readonly url: string;
  /** RFC 3339, in UTC. */
  readonly updated: string;
  /** The service that it is about; null where it is about the guide. */
  readonly category: string | null;
  /** What it says, in blocks of text. */
  readonly lines: readonly string[];
}

/** Text in XML, without the characters that XML has no place for. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Lines as HTML in a text of XML: escaped as one, then as the other. */
const contentOf = (lines: readonly string[]): string =>
  escaped(lines.map((line) => `<p>${escaped(line)}</p>`).join(''));

/**
 * A reversal as an entry.
 * @param reversal any
 * @param time when the guide told of it, in seconds since 1970; null where nobody knows, and then
 *   the year of the change counts
 * @param url its address, with its origin
 */
export function reversalEntry(reversal: Reversal, time: number | null, url: string): FeedEntry {
  const { id, title, before, now, year, lastTrue, family } = reversal;
  return {
    id: `reversal/${id}`,
    title,
    url,
    updated: time === null ? `${year ?? lastTrue}-01-01T00:00:00Z` : stampOf(time),
    category: family.page.title,
    lines: [
      `${year === null ? 'Before' : `Until ${year}`}: ${before}`,
      ...(now === null ? [] : [`Now: ${now}`]),
    ],
  };
}

/**
 * A day of the guide as an entry.
 * @param today what changed
 * @param counts how much, in words
 * @param most how many titles it names
 * @param url where the site tells of it, with its origin
 */
export function dayEntry(today: GuideDay, counts: string, most: number, url: string): FeedEntry {
  const { day, time, added, reworded, merged } = today;
  const lines = [
    ...added.map(({ title }) => `Added: ${title}`),
    ...reworded.map(({ title }) => `Reworded: ${title}`),
    ...merged.map(({ title, into }) => `Merged: ${title}, into: ${into.title}`),
  ];
  return {
    id: `guide/${day}`,
    title: `The guide on ${formatDay(day)}: ${counts}`,
    url,
    updated: stampOf(time),
    category: null,
    lines: [
      ...lines.slice(0, most),
      ...(lines.length > most ? [`And ${lines.length - most} more.`] : []),
    ],
  };
}

/** Addresses of a feed, each with its origin. */
export interface FeedPlace {
  readonly feed: string;
  /** The page that shows the same. */
  readonly page: string;
}

/**
 * Entries as an Atom feed.
 * @param entries in any order
 * @param place where it stands
 * @returns XML; the newest entry comes first, equals keep their order
 */
export function toAtom(entries: readonly FeedEntry[], { feed, page }: FeedPlace): string {
  const sorted = entries.toSorted((a, b) => b.updated.localeCompare(a.updated));
  const tag = (name: string): string => `tag:${new URL(feed).hostname},${TAGGED}:${name}`;
  const lines = sorted.flatMap(({ id, title, url, updated, category, lines: told }) => [
    '<entry>',
    `<id>${escaped(tag(id))}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    `<updated>${updated}</updated>`,
    ...(category === null ? [] : [`<category term="${escaped(category)}"/>`]),
    `<content type="html">${contentOf(told)}</content>`,
    '</entry>',
  ]);
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escaped(tag('changes'))}</id>`,
    `<title>${FEED_TITLE}</title>`,
    '<subtitle>What changed on AWS, and in the guide</subtitle>',
    `<link rel="self" type="application/atom+xml" href="${escaped(feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<updated>${sorted[0]?.updated ?? `${TAGGED}-01-01T00:00:00Z`}</updated>`,
    '<author><name>AWS Field Guide</name></author>',
    `<rights>${LICENCE.name}</rights>`,
    ...lines,
    '</feed>',
  ].join('\n')}\n`;
}
