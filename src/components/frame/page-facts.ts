// What a page tells of itself.
export interface PageFacts {
  /** The page's own title; the guide's name is added. */
  readonly title: string;
  readonly description: string;
  /** Pages that are not worth a place in search engines. */
  readonly noindex?: boolean;
  readonly type?: 'website' | 'article';
}
