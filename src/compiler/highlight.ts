// Highlights code with Shiki, as classes instead of inline styles, so that a strict content policy can stand.
import type { Element, ElementContent } from 'hast';
import {
  bundledLanguages,
  bundledLanguagesAlias,
  codeToHast,
  createCssVariablesTheme,
} from 'shiki';

const theme = createCssVariablesTheme({ name: 'field-guide', variablePrefix: '--s-' });

/** Whether Shiki can highlight this language; `text` stands for none. */
export const isLanguage = (language: string): boolean =>
  language === 'text' ||
  Object.hasOwn(bundledLanguages, language) ||
  Object.hasOwn(bundledLanguagesAlias, language);

/** Names of the languages that content here is likely to want, for messages. */
export const COMMON_LANGUAGES =
  'text, bash, json, yaml, python, javascript, ini, sql, hcl and whatever else Shiki knows';

/** Turns `style="color:var(--s-token-keyword)"` into `class="s-keyword"`; the plain foreground needs no class. */
function classesForStyles(node: Element): ElementContent[] {
  const children = node.children.flatMap((child) =>
    child.type === 'element' ? classesForStyles(child) : [child],
  );
  const style = typeof node.properties['style'] === 'string' ? node.properties['style'] : '';
  const token = /var\(--s-token-([a-z-]+)\)/.exec(style)?.[1];
  if (node.tagName === 'span' && token === undefined) return children;
  const properties = token === undefined ? {} : { class: `s-${token}` };
  return [{ ...node, properties, children }];
}

/**
 * Highlights a block of code.
 * @param code its text
 * @param language a language for which `isLanguage` holds
 * @returns a `pre` element without inline styles
 */
export async function highlight(code: string, language: string): Promise<Element> {
  const root = await codeToHast(code, { lang: language, theme });
  const pre = root.children.find((child): child is Element => child.type === 'element');
  if (pre === undefined) throw new Error(`Shiki gave no element for a block in ${language}`);
  const [clean] = classesForStyles(pre);
  if (clean?.type !== 'element') throw new Error('a highlighted block lost its element');
  // Focusable, because a long line makes it a region that scrolls.
  return { ...clean, properties: { class: 'code', tabIndex: 0, 'data-language': language } };
}
