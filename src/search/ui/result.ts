// One result as a plain link: badge, title, the passage with the matched words marked, page, freshness.
import { isKey, KINDS, SEVERITIES } from '../../vocabulary.ts';
import type { Kind } from '../../vocabulary.ts';
import type { Piece, Result } from '../shared/answer.ts';
import type { RecordKind } from '../shared/index-format.ts';
import { element, icon } from './elements.ts';
import type { Content } from './elements.ts';

/** The badges of records that are no notes. */
const OTHER_BADGES: Readonly<
  Record<Exclude<RecordKind, Kind>, { readonly label: string; readonly icon: string }>
> = {
  page: { label: 'Page', icon: 'page' },
  topic: { label: 'Section', icon: 'page' },
  row: { label: 'Table row', icon: 'row' },
};

function badge({ kind, severity }: Result): HTMLElement {
  const severeLabel = severity === '' ? null : SEVERITIES[severity].badge;
  // A severity with a badge of its own says more than the kind.
  if (severeLabel !== null)
    return element('span', `badge is-${kind} is-${severity}`, icon(severity), severeLabel);
  const { label, icon: name } = isKey(KINDS, kind)
    ? { label: KINDS[kind].label, icon: kind }
    : OTHER_BADGES[kind];
  return element('span', `badge is-${kind}`, icon(name), label);
}

const marked = (pieces: readonly Piece[]): Content =>
  pieces.map((piece) => (piece.marked ? element('mark', '', piece.text) : piece.text));

/**
 * The link to a result.
 * @param result of the engine
 */
export function resultLink(result: Result): HTMLAnchorElement {
  const { url, title, passage, page, fresh, status } = result;
  const link = element(
    'a',
    'hit',
    badge(result),
    ' ',
    element('span', 'hit-title', ...marked(title)),
    ' ',
    element('span', 'hit-text', ...marked(passage)),
    ' ',
    element('span', `hit-foot is-${status}`, element('b', '', page), ` ${fresh}`),
  );
  link.href = url;
  return link;
}
