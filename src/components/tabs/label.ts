// What a page is called among the pages of its service.
import type { Page } from '../../compiler/model.ts';

/**
 * The name of a page where its service is known already.
 * @param page one of the service's
 * @param first the service's first page
 * @returns "Permissions" for "S3 permissions", "Overview" for the service's index
 */
export function tabLabel(page: Page, first: Page): string {
  if (page.key === page.service) return 'Overview';
  const { title } = page;
  const prefix = `${first.title} `;
  // "RDS for PostgreSQL" is a name of its own; "for PostgreSQL" would be none.
  if (
    page === first ||
    !title.startsWith(prefix) ||
    /^(for|and|on|in)\b/.test(title.slice(prefix.length))
  )
    return title;
  const rest = title.slice(prefix.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
