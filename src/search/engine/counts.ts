// Counts results by filter, so that every choice shows how many it would leave.
import type { FilterCounts } from '../shared/answer.ts';
import type { FilterName, Filters } from '../shared/index-format.ts';
import type { Pagefind } from './pagefind.ts';

/** By record: its values of each filter. */
export type FilterValues = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/** Nobody chooses by it: it only serves to sort lists. */
const NOT_COUNTED: FilterName = 'home';

/**
 * Learns every record's filter values from the index, which holds them the other way round: it
 * takes one search for each value of each filter, so it is for those who look at the counts.
 * @param pagefind the index
 * @throws if a part of the index cannot be loaded
 */
export async function readFilterValues(pagefind: Pagefind): Promise<FilterValues> {
  const records = new Map<string, Record<string, string[]>>();
  for (const [filter, values] of Object.entries(await pagefind.filters())) {
    if (filter === NOT_COUNTED) continue;
    for (const value of Object.keys(values)) {
      const { results } = await pagefind.search(null, { filters: { [filter]: { any: [value] } } });
      for (const { id } of results) {
        const record = records.get(id) ?? {};
        (record[filter] ??= []).push(value);
        records.set(id, record);
      }
    }
  }
  return records;
}

/**
 * Counts, for each value of each filter, the records that would be left if it were chosen beside
 * the other filters.
 * @param ids records that match without any filter
 * @param filterValues every record's values
 * @param chosen the present filters
 */
export function countByFilter(
  ids: readonly string[],
  filterValues: FilterValues,
  chosen: Filters,
): FilterCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const id of ids) {
    const record = filterValues.get(id) ?? {};
    const failed = Object.entries(chosen)
      .filter(([filter, { any }]) => !(record[filter] ?? []).some((value) => any.includes(value)))
      .map(([filter]) => filter);
    for (const [filter, values] of Object.entries(record)) {
      // A record that another filter shuts out would not be left.
      if (failed.some((other) => other !== filter)) continue;
      const count = (counts[filter] ??= {});
      for (const value of values) count[value] = (count[value] ?? 0) + 1;
    }
  }
  return counts;
}
