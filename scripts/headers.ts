// Reads `public/_headers`, the file in which static hosts such as Netlify and Cloudflare Pages look
// for response headers.

/** The headers of every path that a pattern matches. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: [name: string, value: string][];
}

/** A path as a regular expression: `*` stands for anything, everything else for itself. */
function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`);
}

/**
 * Reads the text of a `_headers` file: a path on a line of its own, then its headers, indented.
 * Comments begin with `#`. Placeholders such as `:id` are not supported, for the guide has none.
 * @param text of the file
 * @returns the rules in their order; a later rule's header replaces an earlier one's
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: patternOf(trimmed), headers: [] });
      continue;
    }
    const colon = trimmed.indexOf(':');
    if (colon < 1) continue;
    rules.at(-1)?.headers.push([trimmed.slice(0, colon).trim(), trimmed.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * The headers that some rules give to a path.
 * @param rules as read by `parseHeaders`
 * @param path without the base path, such as "/s3/"
 */
export const headersFor = (rules: readonly HeaderRule[], path: string): HeaderRule['headers'] =>
  rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
