// What the environment says of this build. Node only; the browser learns what it needs from `client-urls.ts`.
import { createUrls } from './urls.ts';

/** A variable's value without slashes at its end; null where it is not set. */
function variable(name: string): string | null {
  const value = process.env[name]?.replace(/\/+$/, '');
  return value === undefined || value === '' ? null : value;
}

const path = variable('BASE_PATH')?.replace(/^\/+/, '') ?? '';

/** Where the site lives, such as https://guide.example.org; null if this build does not know. */
export const site = variable('SITE_URL');

/** Where the guide's sources live, such as https://github.com/somebody/guide; null if this build does not know. */
export const repository = variable('REPOSITORY_URL');

/** Where to write to whoever runs this copy of the guide, such as mailto:guide@example.org or a form's address; null if nobody says. */
export const contact = variable('CONTACT_URL');

/** The folder of the content, from where the build was started. */
export const contentDir = variable('CONTENT_DIR') ?? 'content';

/** The commit against whose list of permalinks that of today is checked; null for the newest one. */
export const permalinksBase = variable('PERMALINKS_BASE');

/** Every address of the site that is built. */
export const urls = createUrls(path === '' ? '/' : `/${path}/`, repository, contact);

/**
 * An address with its origin, for feeds and previews.
 * @param url a path
 * @returns null where the build does not know its site
 */
export const absolute = (url: string): string | null => (site === null ? null : site + url);
