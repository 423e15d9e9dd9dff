// One result as a plain link: badge, title, the passage with the matched words marked, page and freshness.
import type { Hit } from '../engine/engine.ts';
import { WORDS } from './kind-labels.ts';

const icon = (name: string): string =>
  `<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;

/** @returns a span of a class; nothing of a record is ever read as markup */
function span(className: string, ...content: (string | Node)[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.append(...content);
  return element;
}

const marked = (parts: Hit['title']): (string | Node)[] =>
  parts.map(({ text, marked: isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });

/** @param hit a result of the engine */
export function hitLink(hit: Hit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'hit';
  link.href = hit.url;
  const badge = span(`badge is-${hit.kind}${hit.serious ? ' is-serious' : ''}`);
  badge.innerHTML = icon(hit.serious ? 'serious' : hit.kind === 'topic' ? 'page' : hit.kind);
  badge.append(hit.serious ? 'Serious gotcha' : (WORDS[hit.kind] ?? hit.kind));
  const where = document.createElement('b');
  where.textContent = hit.page;
  link.append(
    badge,
    ' ',
    span('hit-title', ...marked(hit.title)),
    ' ',
    span('hit-text', ...marked(hit.passage)),
    ' ',
    span(`hit-foot is-${hit.status}`, where, ` ${hit.fresh}`),
  );
  return link;
}
