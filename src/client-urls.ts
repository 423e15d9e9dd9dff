// Every address of the site, as scripts of the page know them: the build puts the two values in.
import { createUrls } from './urls.ts';

export const urls = createUrls(import.meta.env.BASE_URL, import.meta.env.REPOSITORY_URL);
