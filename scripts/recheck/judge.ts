// Says of each claim whether its page still bears it out.
import type { Page } from './fetch-pages.ts';
import { missingFrom } from './page-text.ts';

/** A claim about today: what is told, the page it was read on, and what stood there. */
export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly evidence: readonly string[];
  /** The month (YYYY-MM) in which the page was last read. */
  readonly checked: string;
  readonly serious: boolean;
  readonly file: string;
  readonly line: number;
}

export const OUTCOMES = Object.freeze({
  holds: { label: 'holds', falls: false },
  'evidence-gone': { label: 'evidence gone', falls: true },
  gone: { label: 'page gone', falls: true },
  moved: { label: 'page moved', falls: false },
  unreadable: { label: 'could not be read', falls: false },
  unproven: { label: 'page is there, no evidence to look for', falls: false },
});

export type Outcome = keyof typeof OUTCOMES;

export interface Verdict {
  readonly claim: Claim;
  readonly outcome: Outcome;
  /** Which evidence is gone, where the page went, or why it could not be read. */
  readonly detail: string;
}

/**
 * Judges one claim.
 * @param claim to judge
 * @param page at its source, as it is today
 */
export function judge(claim: Claim, page: Page): Verdict {
  const verdict = (outcome: Outcome, detail = ''): Verdict => ({ claim, outcome, detail });
  if (page.state === 'gone') return verdict('gone', `status ${page.status}`);
  if (page.state === 'unreadable') return verdict('unreadable', page.reason);
  const missing = missingFrom(claim.evidence, page.text);
  const where = page.movedTo === null ? '' : ` (moved to ${page.movedTo})`;
  if (missing.length > 0)
    return verdict('evidence-gone', missing.map((words) => `“${words}”`).join(', ') + where);
  if (page.movedTo !== null) return verdict('moved', page.movedTo);
  return verdict(claim.evidence.length > 0 ? 'holds' : 'unproven');
}

/** Whether any claim fell: its evidence or its page is gone. */
export const anyFell = (verdicts: readonly Verdict[]): boolean =>
  verdicts.some(({ outcome }) => OUTCOMES[outcome].falls);
