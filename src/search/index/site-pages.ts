// The pages that are about the guide and not about AWS, as search knows them.
import { SITE_PAGES } from '../../site-pages.ts';
import type { SitePageName } from '../../site-pages.ts';
import type { Urls } from '../../urls.ts';

/** What search says of one of the guide's own pages. */
interface Words {
  readonly id: string;
  readonly title: string;
  /** What it holds, in one or two sentences. */
  readonly summary: string;
  /** What people would call it. */
  readonly aliases: readonly string[];
}

/** One of the guide's own pages, as search knows it. */
export interface SitePage extends Words {
  readonly url: string;
}

const WORDS: Readonly<Record<SitePageName, Words>> = {
  review: {
    id: 'review',
    title: 'Review a design',
    summary:
      'A checklist of what bites in the services that a design uses: choose them, or paste ' +
      'Terraform, CloudFormation or CDK code. To tick, print, share or copy into a pull request.',
    aliases: [
      'architecture review checklist',
      'design review',
      'checklist for my services',
      'review terraform',
      'check my cloudformation template',
      'well-architected checklist',
      'pull request checklist',
    ],
  },
  about: {
    id: 'about',
    title: 'About this guide',
    summary:
      'Where the notes come from, how they are checked against official pages, how to contribute ' +
      'or report a mistake, how to reuse notes as Markdown or JSON, and the licences.',
    aliases: [
      'contribute to the guide',
      'edit a note',
      'report a mistake',
      'notes as json or markdown',
      'llms.txt',
      'suggest a note',
      'how are notes checked',
      'licence of the content',
      'who writes this guide',
    ],
  },
  legend: {
    id: 'legend',
    title: 'Legend',
    summary: 'What the badges, marks and status lines of notes mean.',
    aliases: ['what does serious mean', 'meaning of the badges', 'gotcha tip lock-in explained'],
  },
  errors: {
    id: 'errors',
    title: 'Errors',
    summary:
      'All error codes, states and metrics that notes explain, by name, each with its causes and ' +
      'what to do.',
    aliases: ['list of aws error codes', 'error messages explained', 'error reference'],
  },
  limits: {
    id: 'limits',
    title: 'Limits and quotas',
    summary:
      'Every limit that the guide tells: service, value, whether it can be raised, and what you ' +
      'see when you hit it. Can be sorted, filtered and downloaded as CSV or JSON.',
    aliases: ['list of aws limits', 'service quotas list', 'quota table csv', 'all limits'],
  },
  unlearn: {
    id: 'unlearn',
    title: 'Unlearn: what changed since you learned AWS',
    summary:
      'Choose the year in which you learned AWS: what was true then and is no longer, as before ' +
      'and now, the most consequential first.',
    aliases: [
      'outdated aws advice',
      'what changed since 2018',
      'is this still true',
      'catch up with aws',
      'old aws knowledge',
    ],
  },
  changes: {
    id: 'changes',
    title: 'Changes, on AWS and in this guide',
    summary:
      'What changed on AWS, year by year, and which notes of the guide are new, reworded or ' +
      'merged. Also as an Atom feed.',
    aliases: ['what is new in the guide', 'atom feed', 'rss feed', 'changelog', 'new notes'],
  },
  aToZ: {
    id: 'a-z',
    title: 'A to Z',
    summary: 'All names and acronyms of services, each with its page.',
    aliases: ['list of services', 'aws acronyms', 'index of names', 'all pages'],
  },
  registers: {
    id: 'register',
    title: 'Notes by type',
    summary:
      'Lists of all gotchas, tips, lock-in notes and alternatives, of what concerns security, ' +
      'cost and performance, and of what changed.',
    aliases: ['all gotchas', 'lists of notes', 'browse by type'],
  },
};

/** @param urls of the site */
export const sitePages = (urls: Urls): SitePage[] =>
  SITE_PAGES.map(({ address }) => ({ ...WORDS[address], url: urls[address]() }));
