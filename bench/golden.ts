// Asks something that searches all golden queries, and counts how many it answers.
import { readLines } from '../tests/golden/harness.ts';
import { answers } from '../tests/golden/verdict.ts';
import type { Golden, Shown } from '../tests/golden/verdict.ts';

/**
 * Golden queries, and problems that engineers reported in public threads. Of the sets that end in
 * "validation" only figures may be printed, never a query.
 */
export const SETS = ['open', 'tuning', 'validation', 'problems', 'problems-validation'] as const;
export type GoldenSet = (typeof SETS)[number];

/** Whether whoever writes notes and aliases must not see the queries of a set. */
export const isHidden = (set: GoldenSet): boolean => set.endsWith('validation');

const isProblem = (set: GoldenSet): boolean => set.startsWith('problems');

/** Something that searches: answers a query with addresses, best first. */
export type Competitor = (query: string) => Promise<readonly string[]>;

/** How one query was answered. */
export interface Verdict {
  readonly set: GoldenSet;
  readonly golden: Golden;
  /** The place, from 1, of the first result that answers; 0 if none of the first three does. */
  readonly place: number;
  readonly empty: boolean;
}

/** How some queries were answered. */
export interface Score {
  readonly asked: number;
  /** Answered by the first result. */
  readonly first: number;
  /** Answered by one of the first three. */
  readonly three: number;
  /** Found nothing at all. */
  readonly empty: number;
}

const PLACES = 3;

/** The place, from 1, of the first of some results that answers; 0 if none does. */
async function placeOf(
  urls: readonly string[],
  { want }: Golden,
  shownAt: (url: string) => Promise<Shown>,
): Promise<number> {
  for (const [index, url] of urls.slice(0, PLACES).entries())
    if (answers(await shownAt(url), want)) return index + 1;
  return 0;
}

/**
 * Asks all golden queries.
 * @param ask what is judged
 * @param shownAt what a reader finds at an address
 */
export async function judge(
  ask: Competitor,
  shownAt: (url: string) => Promise<Shown>,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const set of SETS) {
    for (const golden of await readLines<Golden>(`tests/golden/queries/${set}.jsonl`)) {
      const urls = await ask(golden.q);
      const place = await placeOf(urls, golden, shownAt);
      verdicts.push({ set, golden, place, empty: urls.length === 0 });
    }
  }
  return verdicts;
}

/** Under which headings a verdict counts. */
const headingsOf = ({ set, golden: { type, verbatim } }: Verdict): string[] =>
  isProblem(set)
    ? [set]
    : [set, `type ${type}`, ...(verbatim === true ? ['titles as they stand'] : []), 'all'];

const scoreOf = (verdicts: readonly Verdict[]): Score => ({
  asked: verdicts.length,
  first: verdicts.filter(({ place }) => place === 1).length,
  three: verdicts.filter(({ place }) => place > 0).length,
  empty: verdicts.filter(({ empty }) => empty).length,
});

/** The scores by set, by type of query, and of all. */
export function scoresOf(verdicts: readonly Verdict[]): Map<string, Score> {
  const groups = Map.groupBy(
    verdicts.flatMap((verdict) => headingsOf(verdict).map((heading) => ({ heading, verdict }))),
    ({ heading }) => heading,
  );
  return new Map(
    [...groups].map(([heading, group]) => [heading, scoreOf(group.map(({ verdict }) => verdict))]),
  );
}

/**
 * A score as shares: by the first result, by one of the first three, and how many found nothing.
 */
export function formatScore({ asked, first, three, empty }: Score): string {
  const shares = `${(first / asked).toFixed(2)} / ${(three / asked).toFixed(2)}`;
  return empty === 0 ? shares : `${shares}, ${empty} empty`;
}
