// The modules that the guide integration makes from the content.
declare module 'virtual:guide' {
  const guide: import('./compiler/model.ts').Guide;
  export default guide;
}

declare module 'virtual:guide/pages' {
  /** The MDX of each page, by its key. */
  const pages: ReadonlyMap<
    string,
    () => Promise<{ readonly Content: import('astro').MDXInstance<object>['Content'] }>
  >;
  export default pages;
}
