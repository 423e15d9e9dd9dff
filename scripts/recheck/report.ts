// The outcome of a re-check: a table for the terminal, and Markdown for an issue.
import { markdownTable } from 'markdown-table';
import { OUTCOMES } from './judge.ts';
import type { Outcome, Verdict } from './judge.ts';

/** What wants somebody's eye, worst first. */
const WORST_FIRST: readonly Outcome[] = ['gone', 'evidence-gone', 'moved', 'unreadable'];

const rank = ({ outcome, claim }: Verdict): number =>
  WORST_FIRST.indexOf(outcome) * 2 + (claim.serious ? 0 : 1);

/** Verdicts that want somebody's eye: worst first, serious gotchas before the others. */
const notable = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts
    .filter(({ outcome }) => WORST_FIRST.includes(outcome))
    .sort((a, b) => rank(a) - rank(b) || a.claim.id.localeCompare(b.claim.id));

/** How many claims came to which outcome. */
const counts = (verdicts: readonly Verdict[]): [string, number][] =>
  Object.entries(OUTCOMES).map(([outcome, { label }]) => [
    label,
    verdicts.filter((verdict) => verdict.outcome === outcome).length,
  ]);

/**
 * The outcome as plain text, a line a claim that wants somebody's eye.
 * @param verdicts of all claims
 */
export function asText(verdicts: readonly Verdict[]): string {
  const lines = notable(verdicts).map(
    ({ claim, outcome, detail }) =>
      `${claim.file}:${claim.line}  [${claim.id}] ${OUTCOMES[outcome].label}: ${detail}\n` +
      `    ${claim.source}`,
  );
  const sums = counts(verdicts).map(([label, count]) => `${String(count).padStart(6)}  ${label}`);
  return [...lines, '', `${verdicts.length} claims:`, ...sums].join('\n');
}

/** Markdown reads a bar as the end of a cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * The outcome as Markdown.
 * @param verdicts of all claims
 * @param month in which it was found, YYYY-MM
 */
export function asMarkdown(verdicts: readonly Verdict[], month: string): string {
  const sums = markdownTable([
    ['outcome', 'claims'],
    ...counts(verdicts).map(([label, count]) => [label, String(count)]),
  ]);
  const rows = notable(verdicts).map(({ claim, outcome, detail }) => [
    `\`${claim.id}\`${claim.serious ? ' (serious)' : ''}`,
    cell(claim.title),
    OUTCOMES[outcome].label,
    cell(detail),
    `<${claim.source}>`,
    claim.checked,
  ]);
  const table =
    rows.length === 0
      ? 'Every page that could be read bears out what is told of it.'
      : markdownTable([['note', 'claim', 'outcome', 'what', 'source', 'checked'], ...rows]);
  return `# Claims held against their pages, ${month}\n\n${sums}\n\n${table}\n`;
}
