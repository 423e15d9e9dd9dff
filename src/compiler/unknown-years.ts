// Years of change that nobody looked up: a few cannot be found, many were not sought.
import type { Guide } from './model.ts';
import type { Problems } from './problem.ts';

/** How many notes and rows together may have `until="unknown"`. */
const MOST = 20;

/**
 * Reports once that there are too many, at the first one too many.
 * @param guide its notes and tables
 * @param problems receives the mistake
 */
export function checkUnknownYears(
  { notes, tables }: Pick<Guide, 'notes' | 'tables'>,
  problems: Problems,
): void {
  const unknown = [...notes, ...tables.flatMap(({ rows }) => rows)].filter(
    ({ past }) => past?.until === 'unknown',
  );
  const surplus = unknown[MOST];
  if (surplus !== undefined)
    problems.add(surplus.place, `until="unknown" stands ${unknown.length} times in the guide`, {
      id: surplus.id,
      allowed: `at most ${MOST}; look the year up here or elsewhere`,
    });
}
