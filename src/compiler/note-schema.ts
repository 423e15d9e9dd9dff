// What notes and rows may say of themselves: one schema for attributes in MDX and for fields in
// YAML.
import { z } from 'astro/zod';
import {
  CHECKED_STATUSES,
  COMPONENTS,
  keys,
  KINDS,
  MARKS,
  PAST_STATUSES,
  SEVERITIES,
  SOURCES,
  STATUSES,
} from '../vocabulary.ts';
import type { Kind, Mark, Severity, SourceKey, Status } from '../vocabulary.ts';
import { aliases, https, id, month, oneOf, severalOf, words, year } from './fields.ts';

/**
 * Kinds that are found only by those who can ask for them: whoever is bitten does not know the name
 * of the trap.
 */
const ASKED_FOR: readonly unknown[] = ['gotcha', 'tip'];
const MOST_ALIASES = 7;

/** A schema's values as they may be while some of them have mistakes of their own. */
type Unsure = Readonly<Record<string, unknown>>;
type Report = (field: string, message: string, allowed?: string) => void;

/** How a missing "now" is told where it is an element, and where it is a field. */
interface NowWords {
  readonly missing: string;
  readonly allowed: string;
  readonly stray: string;
}
const IN_NOTE: NowWords = {
  missing: 'a <Now>',
  allowed: '<Now since="2023">what holds today</Now>, first in the note',
  stray: '<Now> in a note',
};
const IN_ROW: NowWords = {
  missing: '"now"',
  allowed: 'now: { since: "2023", text: "…" }',
  stray: '"now" in a row',
};

const includes = (list: readonly unknown[], value: unknown): boolean => list.includes(value);

/** A rule about several fields, which speaks also where one of them has a mistake of its own. */
const rule =
  (check: (value: Unsure, report: Report) => void) =>
  (value: Unsure, context: z.RefinementCtx): void => {
    check(value, (field, message, allowed) => {
      context.addIssue({
        code: 'custom',
        path: [field],
        message,
        ...(allowed === undefined ? {} : { params: { allowed } }),
      });
    });
  };
const ALWAYS = { when: (): boolean => true };

/** What a status asks for: claims about today need a check, what is past needs what holds now. */
const freshnessRule = (now: NowWords) =>
  rule((value, report) => {
    const { status, checked, source } = value;
    const name = String(status);
    if (includes(CHECKED_STATUSES, status) && checked === undefined)
      report(
        'status',
        `status "${name}" is a claim about today and needs "checked"`,
        'the month in which the official page was read, such as 2026-11; or status="unchecked"',
      );
    if (includes(CHECKED_STATUSES, status) && source === undefined)
      report(
        'status',
        `status "${name}" is a claim about today and needs "source"`,
        'the https address of the official page; or status="unchecked"',
      );
    if (status === 'unchecked' && checked !== undefined)
      report(
        'checked',
        '"checked" on an unchecked note',
        'status="holds" or "changed" if the page was read, else no "checked"',
      );
    if (includes(PAST_STATUSES, status) && value['now'] === undefined)
      report('status', `status "${name}" needs ${now.missing}`, now.allowed);
    if (!includes(PAST_STATUSES, status) && value['now'] !== undefined)
      report(
        'now',
        `${now.stray} whose status is "${name}"`,
        `${now === IN_NOTE ? '<Now>' : '"now"'} only where the status is changed or retired`,
      );
  });

/** What a note's kind asks for. */
const kindRule = rule((value, report) => {
  const { kind, severity } = value;
  const given = Array.isArray(value['aliases']) ? value['aliases'] : [];
  if (kind === 'gotcha' && severity === undefined)
    report('severity', 'a gotcha needs "severity"', keys(SEVERITIES).join(', '));
  if (kind !== 'gotcha' && severity !== undefined) {
    const component = keys(COMPONENTS).find((name) => COMPONENTS[name] === kind);
    report('severity', `"severity" on <${component ?? ''}>`, 'severity only on <Gotcha>');
  }
  if (severity === 'serious' && value['status'] === 'unchecked')
    report(
      'severity',
      'a serious gotcha that nobody has checked',
      'a status other than unchecked; or severity="regular"',
    );
  if (includes(ASKED_FOR, kind) && (value['aliases'] === undefined || given.length === 0))
    report(
      'aliases',
      `a ${String(kind)} without "aliases"`,
      'aliases={["how somebody in trouble would put it", "an error message as it stands"]}',
    );
  if (given.some((alias) => String(alias).toLowerCase() === String(value['title']).toLowerCase()))
    report('aliases', 'an alias that is the title', 'other words than those of the title');
});

/** A source key of "from". */
const sourceKey = z
  .enum(keys(SOURCES) as [SourceKey, ...SourceKey[]], {
    error: ({ input }) => `unknown source "${String(input)}" in "from"`,
  })
  .describe(keys(SOURCES).join(', '));

/** What notes and rows say of their age. */
const freshness = (today: Date) => ({
  from: severalOf('from', sourceKey, 1).describe(keys(SOURCES).join(', ')),
  asOf: year('asOf', today).describe('the year the claim spoke of, such as 2018'),
  status: oneOf('status', keys(STATUSES) as [Status, ...Status[]]),
  checked: month('checked', today).optional(),
  source: https('source').optional(),
});

/** Since when something is past: the one place that decides what "since" may be. */
const since = (today: Date) => {
  const known = year('since', today);
  return z
    .string({ error: '<Now> without "since"' })
    .refine((value) => value === 'unknown' || known.safeParse(value).success, {
      error: ({ input }) => `since="${String(input)}"`,
    })
    .describe('since="2023", or since="unknown"');
};

/**
 * The schemas of notes and rows.
 * @param today nothing may be checked later than this day
 */
export function createSchemas(today: Date) {
  const note = z
    .strictObject({
      kind: z.enum(keys(KINDS) as [Kind, ...Kind[]]),
      id: id().describe('<service>-<slug>, permanent and unique'),
      title: words('title', { min: 20, max: 80 }).describe(
        'a claim of 20 to 80 characters that stands alone',
      ),
      severity: oneOf('severity', keys(SEVERITIES) as [Severity, ...Severity[]]).optional(),
      marks: severalOf('marks', oneOf('mark', keys(MARKS) as [Mark, ...Mark[]])).default([]),
      ...freshness(today),
      now: z.strictObject({ since: since(today) }).optional(),
      aliases: aliases(MOST_ALIASES)
        .describe('aliases={["…", "…"]}, a list of ways to ask for it')
        .default([]),
      also: severalOf('also', z.string())
        .describe('keys of other pages, such as vpc or s3/permissions')
        .default([]),
      was: severalOf('was', id()).default([]),
    })
    .superRefine(kindRule, ALWAYS)
    .superRefine(freshnessRule(IN_NOTE), ALWAYS);
  const row = z
    .strictObject({
      ...freshness(today),
      now: z.strictObject({ since: since(today), text: z.string() }).optional(),
    })
    .superRefine(freshnessRule(IN_ROW), ALWAYS);
  return { today, note, row };
}

/** The schemas by which one reading checks all notes and rows. */
export type Schemas = ReturnType<typeof createSchemas>;

/** The attributes of a note; what each is for stands in content/WRITING.md. */
export const attributesOf = ({ note }: Schemas): string[] =>
  Object.keys(note.shape).filter((name) => name !== 'kind' && name !== 'now');
