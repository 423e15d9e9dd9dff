// Counts results by filter, so that every choice shows how many it would leave.
import type { Pagefind } from './engine.ts';
import type { Filters } from './query-filters.ts';

/** By record: its values of each filter. */
export type Facets = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/**
 * Learns every record's filter values from the index: one listing a value.
 * @param pagefind the index
 */
export async function readFacets(pagefind: Pagefind): Promise<Facets> {
  const facets = new Map<string, Record<string, string[]>>();
  for (const [facet, values] of Object.entries(await pagefind.filters())) {
    // Nobody chooses by it; see records.ts.
    if (facet === 'home') continue;
    for (const value of Object.keys(values)) {
      const { results } = await pagefind.search(null, { filters: { [facet]: { any: [value] } } });
      for (const { id } of results) {
        const own = facets.get(id) ?? {};
        (own[facet] ??= []).push(value);
        facets.set(id, own);
      }
    }
  }
  return facets;
}

/**
 * Counts, for each value of each filter, the records that would be left if it were chosen beside the other filters.
 * @param ids records that match without any filter
 * @param facets every record's values
 * @param chosen the present filters
 */
export function countFacets(
  ids: readonly string[],
  facets: Facets,
  chosen: Filters,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const id of ids) {
    const own = facets.get(id) ?? {};
    const failed = Object.entries(chosen)
      .filter(([facet, { any }]) => !(own[facet] ?? []).some((value) => any.includes(value)))
      .map(([facet]) => facet);
    for (const [facet, values] of Object.entries(own)) {
      // A record that another filter shuts out would not be left.
      if (failed.some((other) => other !== facet)) continue;
      const count = (counts[facet] ??= {});
      for (const value of values) count[value] = (count[value] ?? 0) + 1;
    }
  }
  return counts;
}
