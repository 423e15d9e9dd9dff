// Rules between the fields of notes and rows: what a status, a kind or a limit asks for.
import { z } from 'astro/zod';
import { CHECKED_STATUSES, COMPONENTS, keys, PAST_STATUSES, SEVERITIES } from '../vocabulary.ts';
import { isError } from './errors.ts';

/**
 * Kinds that are found only by those who can ask for them: whoever is bitten does not know the name
 * of the trap.
 */
const ASKED_FOR: readonly unknown[] = ['gotcha', 'tip'];

/** A schema's values as they may be while some of them have mistakes of their own. */
type Unsure = Readonly<Record<string, unknown>>;
type Report = (field: string, message: string, allowed?: string) => void;

/** How a missing past is told where it is an element, and where it is a field. */
interface PastWords {
  /** The field of the schema that holds it. */
  readonly field: 'past' | 'was';
  readonly missing: string;
  readonly allowed: string;
  readonly stray: string;
  readonly only: string;
}
export const IN_NOTE: PastWords = {
  field: 'past',
  missing: 'a <Was>',
  allowed: '<Was until="2023">what used to be true</Was>, last in the note, after a blank line',
  stray: '<Was> in a note',
  only: '<Was> only where the status is changed or retired',
};
export const IN_ROW: PastWords = {
  field: 'was',
  missing: '"was"',
  allowed: 'was: { until: "2023", text: "…" }',
  stray: '"was" in a row',
  only: '"was" only where the status is changed or retired',
};

/** A year of change that can be compared. */
const UNTIL = z.object({ until: z.string().regex(/^\d{4}$/) });

/** A list, whatever is in it; an empty one where there is none. */
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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

/** Lets a rule speak also where a field has a mistake of its own. */
const always = (): boolean => true;
/** How a rule is added that always speaks. */
export const ALWAYS = { when: always };

/** What a status asks for: claims about today need a check, what changed needs what it was. */
export const freshnessRule = (past: PastWords) =>
  rule((value, report) => {
    const { status, asOf, checked, source } = value;
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
    if (asList(value['evidence']).length > 0 && source === undefined)
      report(
        'evidence',
        '"evidence" without "source"',
        'the address of the page on which it stands',
      );
    const was = value[past.field];
    if (status === 'changed' && was === undefined)
      report('status', `status "changed" needs ${past.missing}`, past.allowed);
    if (!includes(PAST_STATUSES, status) && was !== undefined)
      report(past.field, `${past.stray} whose status is "${name}"`, past.only);
    const { until } = UNTIL.safeParse(was).data ?? {};
    if (until !== undefined && typeof asOf === 'string' && until < asOf)
      report(
        past.field,
        `what changed in ${until} had changed already when it was said, in ${asOf}`,
        'a later year; or the note told right, with status="holds"',
      );
  });

/** What a note's kind asks for. */
export const kindRule = rule((value, report) => {
  const { kind, severity } = value;
  const given = asList(value['aliases']);
  if (kind === 'gotcha' && severity === undefined)
    report('severity', 'a gotcha needs "severity"', keys(SEVERITIES).join(', '));
  if (kind !== 'gotcha' && severity !== undefined) {
    const component = keys(COMPONENTS).find((name) => COMPONENTS[name] === kind);
    report('severity', `"severity" on <${component ?? ''}>`, 'severity only on <Gotcha>');
  }
  if (kind === 'gotcha' && value['do'] === undefined)
    report('do', 'a gotcha needs "do"', 'what to do about it, in one sentence with a full stop');
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
      'aliases={["how somebody in trouble would put it", "the task, in other words"]}',
    );
  if (given.some((alias) => String(alias).toLowerCase() === String(value['title']).toLowerCase()))
    report('aliases', 'an alias that is the title', 'other words than those of the title');
});

/** What a limit, errors and notes from public threads ask for. */
export const fieldsRule = rule((value, report) => {
  if (value['adjustable'] !== undefined && value['limit'] === undefined)
    report(
      'adjustable',
      '"adjustable" without "limit"',
      'limit="10,000 messages a batch", with its scope',
    );
  if (asList(value['from']).includes('field') && asList(value['seen']).length === 0)
    report('from', 'a note from "field" needs "seen"', 'seen="https://…", where it was met');
  const errors = new Set(asList(value['errors']).map((error) => String(error).toLowerCase()));
  for (const alias of asList(value['aliases']).map(String))
    if (errors.has(alias.toLowerCase()) || isError(alias))
      report('aliases', `the alias "${alias}" is what people see`, `errors={["${alias}"]} alone`);
});
