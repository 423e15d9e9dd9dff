// One result as a plain link: badge, title, the passage with the matched words marked, page,
// freshness.
import { badgeOf, isKey } from '../../vocabulary.ts';
import type { Kind } from '../../vocabulary.ts';
import type { PhraseMatch, Piece, Result } from '../shared/answer.ts';
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
  if (isKey(OTHER_BADGES, kind)) {
    const { label, icon: name } = OTHER_BADGES[kind];
    return element('span', `badge is-${kind}`, icon(name), label);
  }
  const { value, label } = badgeOf(kind, severity === '' ? null : severity);
  const classes = value === kind ? `is-${kind}` : `is-${kind} is-${value}`;
  return element('span', `badge ${classes}`, icon(value), label);
}

const marked = (pieces: readonly Piece[]): Content =>
  pieces.map((piece) => (piece.marked ? element('mark', '', piece.text) : piece.text));

/** The phrase that matched and that title and passage do not show. */
const phraseLine = ({ kind, pieces }: PhraseMatch): HTMLElement =>
  kind === 'error'
    ? element('span', 'hit-phrase', 'Seen as ', element('code', '', ...marked(pieces)))
    : element('span', 'hit-phrase', 'Asked as “', ...marked(pieces), '”');

/** What to do, where the result is the answer to an error and not one of many. */
const doLine = (advice: string): HTMLElement =>
  element('span', 'hit-do', element('b', '', 'Do '), advice);

/**
 * The link to a result.
 * @param result of the engine
 * @param isBest whether it stands first: then it also says what to do about the error that was
 * searched
 */
export function resultLink(result: Result, isBest = false): HTMLAnchorElement {
  const { url, title, passage, phrase, page, fresh, status } = result;
  const isCard = isBest && phrase?.kind === 'error' && result.do !== '';
  const link = element(
    'a',
    isCard ? 'hit card' : 'hit',
    badge(result),
    ' ',
    element('span', 'hit-title', ...marked(title)),
    ' ',
    ...(phrase === null ? [] : [phraseLine(phrase), ' ']),
    element('span', 'hit-text', ...marked(passage)),
    ' ',
    ...(isCard ? [doLine(result.do), ' '] : []),
    element('span', `hit-foot is-${status}`, element('b', '', page), ` ${fresh}`),
  );
  link.href = url;
  return link;
}
