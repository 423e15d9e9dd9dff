// Asks axe about a page: rules that colours decide, in both themes, and all the others, once.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on colours: all that another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Legacy mode leaves out only what frames need, and no page has one; what passed need not be told.
  const axe = choose(
    new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }),
  );
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** What breaks a rule that does not depend on colours. */
export const structureFaults = (page: Page): Promise<string[]> =>
  violations(page, (axe) => axe.withTags(TAGS).disableRules(COLOUR_RULES));

/** Every fault of a page: all rules in the light theme, then in the dark one those that colours decide. */
export async function allFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, (axe) => axe.withTags(TAGS));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, (axe) => axe.withRules(COLOUR_RULES));
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}
