// What the build puts into `import.meta.env`, for scripts of the page.
interface ImportMetaEnv {
  /** The path under which the site is served, with a slash at both ends. */
  readonly BASE_URL: string;
  /** Where the guide's sources live; null if nobody knows. */
  readonly REPOSITORY_URL: string | null;
  /** Whether this is a build, not the development server. */
  readonly PROD: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** The address of a stylesheet that a script asks for. */
declare module '*.css?url' {
  const href: string;
  export default href;
}
