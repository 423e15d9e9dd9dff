// The address of what a link leads to.
import type { Target } from '../../compiler/links.ts';
import { urls } from '../../config.ts';

/** @param target as the guide's resolver found it */
export function addressOf(target: Target): string {
  if (target.kind === 'outside') return target.url;
  return target.kind === 'page' ? urls.page(target.page) : urls.fragment(target.page, target.id);
}
