// What a page tells of itself.
import type { Thing } from '../../guide/structured-data.ts';

export interface PageFacts {
  /** The page's own title; the guide's name is added. */
  readonly title: string;
  readonly description: string;
  /** Pages that are not worth a place in search engines. */
  readonly noindex?: boolean;
  /** The path of what took the place of this page, for search engines. */
  readonly successor?: string;
  readonly type?: 'website' | 'article';
  /** What the tab says, where that is more than the title. */
  readonly tab?: string;
  /** Whether a card is drawn for this page; others show the guide's own. */
  readonly hasCard?: boolean;
  /** What the page is to machines, as things of schema.org. */
  readonly data?: readonly Thing[];
  /** Whether it is of those that announce the feed of changes. */
  readonly feed?: boolean;
  /** Whether a Markdown file beside it says the same. */
  readonly hasTwin?: boolean;
}
