// Makes elements of the search interface. Text goes in as text: nothing is ever read as markup.
import { ICONS } from '../../components/icon/icons.ts';
import { isKey } from '../../vocabulary.ts';

/** What elements hold: text, or other elements. */
export type Content = (string | Node)[];

/** An element with a class and content. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: Content
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A button that does something on the page. */
export function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = element('button', `small-button ${className}`.trim(), label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** A link. */
export function link(label: string, href: string): HTMLAnchorElement {
  const made = element('a', '', label);
  made.href = href;
  return made;
}

/**
 * An icon as markup, which is a constant of the source. It brings its drawing: the page's sprite has
 * only the icons that the page itself shows.
 * @param name of the icon; a name that none has gives an empty one
 */
export const iconMarkup = (name: string): string =>
  `<svg class="icon" aria-hidden="true" viewBox="0 0 16 16">${isKey(ICONS, name) ? ICONS[name] : ''}</svg>`;

/** An icon. */
export function icon(name: string): Node {
  const template = document.createElement('template');
  template.innerHTML = iconMarkup(name);
  return template.content;
}
