// Makes elements of the search interface. Text goes in as text: nothing is ever read as markup.

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

const SVG = 'http://www.w3.org/2000/svg';

/** An icon of the page's sprite. */
export function icon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}
