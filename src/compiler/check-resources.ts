// Checks that no type of resource belongs to two pages.
import { Unique } from './check-parts.ts';
import type { Everything } from './check-parts.ts';
import type { Problems } from './problem.ts';
import { keys } from '../vocabulary.ts';

/** Reports patterns that two pages claim. */
export function checkResources({ pages }: Everything, problems: Problems): void {
  const claimed = new Unique('resource type', problems);
  for (const { head, headPlaceOf } of pages)
    for (const language of keys(head.resources))
      for (const [index, pattern] of head.resources[language].entries())
        claimed.add(pattern, headPlaceOf(['resources', language, index]), null);
}
