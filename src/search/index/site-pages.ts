// The pages that are about the guide and not about AWS, as search knows them.
import type { Urls } from '../../urls.ts';

/** One of the guide's own pages. */
export interface SitePage {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** What it holds, in one or two sentences. */
  readonly summary: string;
  /** What people would call it. */
  readonly aliases: readonly string[];
}

/** @param urls of the site */
export const sitePages = (urls: Urls): SitePage[] => [
  {
    id: 'about',
    url: urls.about(),
    title: 'About this guide',
    summary:
      'Where the notes come from, how they are checked against official pages, how to contribute ' +
      'or report a mistake, and the licences.',
    aliases: [
      'contribute to the guide',
      'edit a note',
      'report a mistake',
      'suggest a note',
      'how are notes checked',
      'licence of the content',
      'who writes this guide',
    ],
  },
  {
    id: 'legend',
    url: urls.legend(),
    title: 'Legend',
    summary: 'What the badges, marks and status lines of notes mean.',
    aliases: ['what does serious mean', 'meaning of the badges', 'gotcha tip lock-in explained'],
  },
  {
    id: 'limits',
    url: urls.limits(),
    title: 'Limits and quotas',
    summary:
      'Every limit that the guide tells: service, value, whether it can be raised, and what you ' +
      'see when you hit it. Can be sorted, filtered and downloaded as CSV or JSON.',
    aliases: ['list of aws limits', 'service quotas list', 'quota table csv', 'all limits'],
  },
  {
    id: 'a-z',
    url: urls.aToZ(),
    title: 'A to Z',
    summary: 'All names and acronyms of services, each with its page.',
    aliases: ['list of services', 'aws acronyms', 'index of names', 'all pages'],
  },
  {
    id: 'register',
    url: urls.registers(),
    title: 'Notes by type',
    summary:
      'Lists of all gotchas, tips, lock-in notes and alternatives, of what concerns security, ' +
      'cost and performance, and of what changed.',
    aliases: ['all gotchas', 'lists of notes', 'browse by type', 'what is new in the guide'],
  },
];
