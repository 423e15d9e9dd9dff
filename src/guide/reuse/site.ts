// The files for reuse of the guide that is built: made from it with the addresses of this site.
import guide from 'virtual:guide';
import { absolute } from '../../config.ts';
import { createSource } from './source.ts';

/** All that they are made from. */
export const source = createSource(guide, (path) => absolute(path) ?? path);
