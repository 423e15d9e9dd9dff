// Asks html-validate about pages.
import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The compiler writes `<br>` and `<use ...>` its own way; style, not validity.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    // Long titles come from notes' claims, which are up to 80 characters.
    'long-title': 'off',
    // Regions that scroll must be reachable by keyboard.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // An inline script sets the theme; the policy names its hash. External ones are our own.
    'require-sri': 'off',
  },
});

/**
 * What is wrong with the HTML of some pages, a line each.
 * @param pages of the built site
 * @param textOf what to look at of each; all of it unless told
 */
export async function faultsOf(
  pages: readonly BuiltPage[],
  textOf: (page: BuiltPage) => string = ({ html }) => html,
): Promise<string[]> {
  const faults: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(textOf(page));
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${page.url}:${line}:${column} ${ruleId}: ${message}`);
  }
  return faults;
}
