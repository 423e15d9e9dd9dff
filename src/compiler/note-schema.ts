// What notes and rows may say of themselves: one schema for attributes in MDX and for fields in
// YAML.
import { z } from 'astro/zod';
import { ADJUSTABLE, keys, KINDS, MARKS, SEVERITIES, SOURCES, STATUSES } from '../vocabulary.ts';
import type { Adjustability, Kind, Mark, Severity, SourceKey, Status } from '../vocabulary.ts';
import {
  aliases,
  https,
  id,
  listOf,
  month,
  oneOf,
  sentence,
  severalOf,
  words,
  year,
} from './fields.ts';
import { ALWAYS, freshnessRule, IN_NOTE, IN_ROW, kindRule, fieldsRule } from './note-rules.ts';

const MOST_ALIASES = 12;
const MOST_ERRORS = 8;
const LONGEST_DO = 120;
const MOST_EVIDENCE = 3;
const MOST_EVIDENCE_WORDS = 6;
const MOST_SEEN = 3;
const MOST_SEE = 3;

/** A source key of "from". */
const sourceKey = z
  .enum(keys(SOURCES) as [SourceKey, ...SourceKey[]], {
    error: ({ input }) => `unknown source "${String(input)}" in "from"`,
  })
  .describe(keys(SOURCES).join(', '));

/** Short strings that stand on the page at "source"; longer ones would not survive a rewording. */
const evidence = listOf(
  'evidence',
  words('evidence', { min: 2, max: 100 }).refine(
    (value) => value.split(' ').length <= MOST_EVIDENCE_WORDS,
    {
      error: ({ input }) => `the evidence "${String(input)}" has more than six words`,
      params: { allowed: 'a number with its unit, a parameter, a phrase' },
    },
  ),
  MOST_EVIDENCE,
).describe('evidence={["…"]}, one to three strings of at most six words that stand on the page');

/** What notes and rows say of their age. */
const freshness = (today: Date) => ({
  from: severalOf('from', sourceKey, 1).describe(keys(SOURCES).join(', ')),
  asOf: year('asOf', today).describe('the year the claim spoke of, such as 2018'),
  status: oneOf('status', keys(STATUSES) as [Status, ...Status[]]),
  checked: month('checked', today).optional(),
  source: https('source').optional(),
  evidence: evidence.default([]),
});

/** When something ended: the one place that decides what "until" may be. */
const until = (today: Date) => {
  const known = year('until', today);
  return z
    .string({ error: '<Was> without "until"' })
    .refine((value) => value === 'unknown' || known.safeParse(value).success, {
      error: ({ input }) => `until="${String(input)}"`,
    })
    .describe('until="2023", the year of the change, or until="unknown"');
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
      do: sentence('do', LONGEST_DO).optional(),
      errors: listOf('errors', words('error', { min: 2, max: 200 }), MOST_ERRORS)
        .describe('errors={["…", "…"]}, a list of what people see, letter for letter')
        .default([]),
      limit: words('limit', { min: 1, max: 160 }).optional(),
      adjustable: oneOf(
        'adjustable',
        keys(ADJUSTABLE) as [Adjustability, ...Adjustability[]],
      ).optional(),
      seen: severalOf('seen', https('seen'))
        .refine((all) => all.length <= MOST_SEEN, {
          error: `more than ${MOST_SEEN} addresses in "seen"`,
        })
        .describe(`at most ${MOST_SEEN} https addresses of public threads`)
        .default([]),
      past: z.strictObject({ until: until(today) }).optional(),
      aliases: aliases(MOST_ALIASES)
        .describe('aliases={["…", "…"]}, a list of ways to ask for it')
        .default([]),
      also: severalOf('also', z.string())
        .describe('keys of other pages, such as vpc or s3/permissions')
        .default([]),
      see: severalOf('see', id())
        .refine((all) => all.length <= MOST_SEE, {
          error: `more than ${MOST_SEE} notes in "see"`,
        })
        .describe(`ids of at most ${MOST_SEE} notes that a reader needs next`)
        .default([]),
      was: severalOf('was', id()).default([]),
    })
    .superRefine(kindRule, ALWAYS)
    .superRefine(fieldsRule, ALWAYS)
    .superRefine(freshnessRule(IN_NOTE), ALWAYS);
  const row = z
    .strictObject({
      ...freshness(today),
      was: z.strictObject({ until: until(today), text: z.string() }).optional(),
    })
    .superRefine(freshnessRule(IN_ROW), ALWAYS);
  return { today, note, row };
}

/** The schemas by which one reading checks all notes and rows. */
export type Schemas = ReturnType<typeof createSchemas>;

/** The attributes of a note; what each is for stands in content/WRITING.md. */
export const attributesOf = ({ note }: Schemas): string[] =>
  Object.keys(note.shape).filter((name) => name !== 'kind' && name !== 'past');
