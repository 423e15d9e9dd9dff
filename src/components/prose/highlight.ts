// Highlights code with Shiki, as classes instead of inline styles, so that a strict content policy
// can stand.
import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme } from 'shiki';
import type { ShikiTransformer } from 'shiki';

/**
 * Turns `style="color:var(--s-token-keyword)"` into `class="s-keyword"`; the plain foreground needs
 * no element.
 */
function classesForStyles(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(classesForStyles);
  const { style } = node.properties;
  const token =
    typeof style === 'string' ? /var\(--s-token-([a-z-]+)\)/.exec(style)?.[1] : undefined;
  return token === undefined
    ? children
    : [{ ...node, properties: { class: `s-${token}` }, children }];
}

const withClasses: ShikiTransformer = {
  name: 'classes-for-styles',
  code(code: Element) {
    code.children = code.children.flatMap(classesForStyles);
  },
  pre(pre: Element) {
    // Focusable, because a long line makes it a region that scrolls.
    pre.properties = { class: 'code', tabIndex: 0, 'data-language': this.options.lang };
  },
};

/** Astro's options for highlighting. */
export const shikiConfig = {
  theme: createCssVariablesTheme({ name: 'field-guide', variablePrefix: '--s-' }),
  transformers: [withClasses],
};
