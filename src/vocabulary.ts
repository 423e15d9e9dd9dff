// The one list of words behind the schema, badges, filters, legend, registers, search index and
// checks.

/** One entry of a vocabulary: the word people read, and what it means. */
export interface Term {
  /** The word as readers see it. */
  readonly label: string;
  /** Its plural, where a register or a count needs one. */
  readonly plural?: string;
  /** One sentence for the legend, tooltips and author errors. */
  readonly meaning: string;
}

// Scripts of the page bundle only the lists that they use, for making one is marked as without
// effect.
const terms = /* @__NO_SIDE_EFFECTS__ */ <const T extends Record<string, Term>>(
  entries: T,
): Readonly<T> => Object.freeze(entries);

/** What kind of remark a note is. The key is its value in the address, the index and the data. */
export const KINDS = terms({
  basic: {
    label: 'Basic',
    plural: 'Basics',
    meaning: 'How the thing works: what to know before the rest makes sense.',
  },
  tip: { label: 'Tip', plural: 'Tips', meaning: 'Something to do, from people who run it.' },
  gotcha: {
    label: 'Gotcha',
    plural: 'Gotchas',
    meaning: 'Something that bites: a limit, a trap or a surprise.',
  },
  'lock-in': {
    label: 'Lock-in',
    plural: 'Lock-in',
    meaning: 'What ties you to AWS here, and what leaving would cost.',
  },
  alternative: {
    label: 'Alternative',
    plural: 'Alternatives',
    meaning: 'Another way to get the job done, inside AWS or outside.',
  },
});

/** One severity, and what follows from it everywhere. */
export interface SeverityTerm extends Term {
  /** The words on the badge of such a gotcha; null where its kind says enough. */
  readonly badge: string | null;
  /** Whether readers find a list of all such gotchas. */
  readonly hasRegister: boolean;
  /** How much harder than an ordinary gotcha (0) it bites: decides its place where notes are listed. */
  readonly bite: -1 | 0 | 1;
}

/** How hard a gotcha bites. Only gotchas have one. */
export const SEVERITIES = /* @__PURE__ */ Object.freeze({
  serious: {
    label: 'Serious',
    meaning:
      'Security exposure, real money, data loss, an outage, or a choice that is hard to undo.',
    badge: 'Serious gotcha',
    hasRegister: true,
    bite: 1,
  },
  regular: {
    label: 'Regular',
    meaning: 'Costs time or causes surprise, and can be mended.',
    badge: null,
    hasRegister: false,
    bite: 0,
  },
} as const satisfies Record<string, SeverityTerm>);

/** Extra marks; a note may carry several. */
export const MARKS = terms({
  important: { label: 'Important', meaning: 'Often overlooked, and worth knowing early.' },
  security: { label: 'Security', meaning: 'Concerns who can reach or read what.' },
  cost: { label: 'Cost', meaning: 'Changes the bill.' },
  performance: { label: 'Performance', meaning: 'Changes speed or throughput.' },
  'lock-in': {
    label: 'Lock-in',
    meaning: 'Makes leaving harder; weigh it before you build on it.',
  },
  new: { label: 'New', meaning: 'Was new when the source spoke of it.' },
  undocumented: {
    label: 'Undocumented',
    meaning: 'Was learned by experience; the official docs did not say it.',
  },
  opinionated: { label: 'Opinionated', meaning: 'Reasonable engineers differ on this.' },
  'needs-work': { label: 'Needs work', meaning: 'Known to be thin or unclear; help is welcome.' },
});

/**
 * The marks that readers choose by. The others stay in the data, and their lists keep their
 * addresses.
 */
export const MARKS_IN_VIEW = ['security', 'cost', 'performance', 'lock-in'] as const;

/** What we know of a note today. */
export const STATUSES = terms({
  holds: {
    label: 'Checked',
    meaning: 'Checked against the vendor’s docs, and so today.',
  },
  changed: {
    label: 'Changed',
    meaning: 'No longer as it was; what holds today comes first, what used to be true last.',
  },
  retired: {
    label: 'Gone',
    meaning: 'The thing itself is gone; kept so that old links resolve.',
  },
  unchecked: {
    label: 'Not checked',
    meaning: 'Told as the source had it; nobody has checked it against the vendor’s docs yet.',
  },
  judgement: {
    label: 'Opinion',
    plural: 'Opinions',
    meaning: 'Advice that no docs can settle.',
  },
});

/** The statuses of which readers are offered a list: those that warn. */
export const STATUSES_IN_VIEW = ['changed', 'unchecked', 'retired'] as const;

/** Statuses that are claims about today, and so need a check and its source. */
export const CHECKED_STATUSES = ['holds', 'changed', 'retired'] as const;

/** Statuses of what no longer is as it was: such a note may tell what used to be true. */
export const PAST_STATUSES = ['changed', 'retired'] as const;

/**
 * What notes can be listed and filtered by. The key is its name in addresses, in the index and in
 * data.
 */
export const FACETS = /* @__PURE__ */ Object.freeze({
  kind: { label: 'Kind', terms: KINDS },
  severity: { label: 'Severity', terms: SEVERITIES },
  mark: { label: 'Mark', terms: MARKS },
  status: { label: 'Status', terms: STATUSES },
} as const satisfies Record<string, { label: string; terms: Readonly<Record<string, Term>> }>);

/** Where claims come from. `year` is the year assumed where a source names none. */
export const SOURCES = /* @__PURE__ */ Object.freeze({
  'open-guide': {
    label: 'The Open Guide to Amazon Web Services',
    short: 'Open Guide',
    year: '2018',
    url: 'https://github.com/open-guides/og-aws',
    licence: 'CC BY-SA 4.0',
    about:
      'A community README, begun by several engineers who compared notes over beers, and written ' +
      'from 2016 to 2022 by several hundred; it called itself an early draft with mistakes. The ' +
      'main source of this guide.',
  },
  'developer-notes': {
    label: 'AWS Certified Developer Associate notes',
    short: 'Developer notes',
    year: '2021',
    url: null,
    licence: 'facts only',
    about: 'Study notes for the developer associate exam, as AWS stood around 2021.',
  },
  'advent-2012': {
    label: 'AWS Advent 2012',
    short: 'AWS Advent 2012',
    year: '2012',
    url: null,
    licence: 'facts only',
    about: 'A calendar of articles from December 2012, valuable for what AWS was like early on.',
  },
  'code-diary': {
    label: 'Semicolon code diary',
    short: 'Code diary',
    year: '2024',
    url: null,
    licence: 'facts only',
    about: 'A developer’s overview of AWS, written down while learning it.',
  },
  memos: {
    label: 'Personal AWS memos',
    short: 'Memos',
    year: '2015',
    url: null,
    licence: 'facts only',
    about: 'One page of personal memos on starting with AWS.',
  },
  field: {
    label: 'Met in public threads',
    short: 'Public threads',
    year: '2026',
    url: null,
    licence: 'facts only',
    about: 'What engineers met in production and told in public; each note links to where.',
  },
  docs: {
    label: 'Learned from official pages',
    short: 'Official pages',
    year: '2026',
    url: null,
    licence: 'facts only',
    about: 'What AWS’s own pages say and none of the other sources does.',
  },
} as const);

/** Whether a limit can be raised. */
export const ADJUSTABLE = terms({
  yes: { label: 'Yes', meaning: 'Can be raised, in Service Quotas or by a setting.' },
  no: { label: 'No', meaning: 'Cannot be raised.' },
  support: { label: 'By support', meaning: 'Can be raised by a support case only.' },
});

/** Categories of pages, in the order of the sidebar. */
export const CATEGORIES = terms({
  general: { label: 'General', meaning: 'When to use AWS, and how to run an account.' },
  security: { label: 'Security and identity', meaning: 'Who may do what, keys and secrets.' },
  compute: { label: 'Compute', meaning: 'Servers, containers and functions.' },
  storage: { label: 'Storage', meaning: 'Objects, blocks, files and archives.' },
  networking: {
    label: 'Networking and delivery',
    meaning: 'Networks, load balancers, DNS and CDN.',
  },
  databases: { label: 'Databases', meaning: 'Relational, key-value, caches and warehouses.' },
  integration: { label: 'Integration', meaning: 'Queues, topics, streams and workflows.' },
  analytics: { label: 'Analytics', meaning: 'Big data processing and reporting.' },
  operations: { label: 'Operations', meaning: 'Deployment, monitoring and automation.' },
  topics: {
    label: 'Special topics',
    meaning: 'Cost, availability and data transfer across services.',
  },
});

export type Kind = keyof typeof KINDS;
export type Severity = keyof typeof SEVERITIES;
export type Mark = keyof typeof MARKS;
/** A mark that readers see. */
export type MarkInView = (typeof MARKS_IN_VIEW)[number];
export type Status = keyof typeof STATUSES;
export type Adjustability = keyof typeof ADJUSTABLE;
export type SourceKey = keyof typeof SOURCES;
export type Category = keyof typeof CATEGORIES;
export type Facet = keyof typeof FACETS;

/** The severities of which these facts are true. */
type SeverityWith<Facts extends Partial<SeverityTerm>> = {
  [S in Severity]: (typeof SEVERITIES)[S] extends Facts ? S : never;
}[Severity];

/** Severities whose gotchas have a badge of their own. */
export type BadgeSeverity = SeverityWith<{ readonly badge: string }>;

/** Severities of which readers find a list. */
export type RegisterSeverity = SeverityWith<{ readonly hasRegister: true }>;

/** Every value by which notes are listed, and so shown with an icon. */
export type RegisterValue = Kind | RegisterSeverity | Mark | Status;

/** What a note's badge shows. */
export interface Badge {
  /** Whose icon and colour it has. */
  readonly value: Kind | BadgeSeverity;
  readonly label: string;
}

const hasBadge = (severity: Severity): severity is BadgeSeverity =>
  SEVERITIES[severity].badge !== null;

/**
 * The badge of a note: that of its severity where it has one, else that of its kind.
 * @param kind the note's kind
 * @param severity the note's severity; null where its kind has none
 */
export function badgeOf(kind: Kind, severity: Severity | null): Badge {
  if (severity !== null && hasBadge(severity))
    return { value: severity, label: SEVERITIES[severity].badge };
  return { value: kind, label: KINDS[kind].label };
}

/**
 * The marks of a note that readers see. A lock-in note says so by its kind.
 * @param kind the note's kind
 * @param marks all its marks
 */
export const marksInView = (kind: Kind, marks: readonly Mark[]): readonly MarkInView[] =>
  MARKS_IN_VIEW.filter((mark) => mark !== kind && marks.includes(mark));

/** Whether readers find a list of all gotchas of this severity. */
export const hasRegister = (severity: Severity): severity is RegisterSeverity =>
  SEVERITIES[severity].hasRegister;

/** Whether something with this status is no longer as it was. */
export const isPast = (status: Status): boolean => PAST_STATUSES.some((past) => past === status);

/** The MDX component of each kind; the names are fixed, authors write them without imports. */
export const COMPONENTS = /* @__PURE__ */ Object.freeze({
  Basic: 'basic',
  Tip: 'tip',
  Gotcha: 'gotcha',
  LockIn: 'lock-in',
  Alternative: 'alternative',
} as const satisfies Record<string, Kind>);

export type NoteComponent = keyof typeof COMPONENTS;

/**
 * The keys of a vocabulary, typed.
 * @param vocabulary one of the lists above
 */
export const keys = <T extends object>(vocabulary: T): (keyof T & string)[] =>
  Object.keys(vocabulary) as (keyof T & string)[];

/**
 * Whether `value` is a key of `vocabulary`.
 * @param vocabulary one of the lists above
 * @param value any string
 */
export const isKey = <T extends object>(vocabulary: T, value: string): value is keyof T & string =>
  Object.hasOwn(vocabulary, value);
