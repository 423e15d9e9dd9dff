// What a page may load and run: its own files only.
import { createHash } from 'node:crypto';

/** How a policy names an inline script: by the SHA-256 of its text. */
const nameOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The content security policy of a page.
 * @param inlineScripts the texts of the scripts that stand in the page itself
 * @returns as the value of the header or `<meta>` element
 */
export function contentPolicy(inlineScripts: readonly string[]): string {
  // Pagefind compiles WebAssembly, in a worker.
  const scripts = ["'self'", ...inlineScripts.map(nameOf), "'wasm-unsafe-eval'"];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
