// The addresses that scripts of the page write: the build puts the two values in.
import { createClientUrls } from './urls.ts';

export const urls = createClientUrls(import.meta.env.BASE_URL, import.meta.env.REPOSITORY_URL);
