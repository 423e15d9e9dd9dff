// Cuts the passage of a record that answers, and marks the words that matched.
import { isForm } from './rank.ts';
import { fold } from '../../text.ts';

/** A piece of a passage; marked where it matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Words in a passage. */
const LENGTH = 32;

const matches = (run: string, terms: readonly string[]): boolean =>
  fold(run)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .some((part) => terms.some((term) => isForm(part, term))) ||
  terms.includes(fold(run).replaceAll(/[^\p{L}\p{N}]/gu, ''));

/**
 * The stretch of a text with the most different matches.
 * @param text the record's text
 * @param terms folded words that were searched
 * @returns its pieces, with an ellipsis where text was cut off
 */
export function passage(text: string, terms: readonly string[]): Piece[] {
  const runs = text.split(/\s+/).filter(Boolean);
  const hits = runs.map((run) => matches(run, terms));
  let best = { start: 0, count: -1 };
  for (let start = 0; start === 0 || start + LENGTH <= runs.length; start += 1) {
    const window = runs.slice(start, start + LENGTH);
    const kinds = new Set(window.filter((_, index) => hits[start + index]).map((run) => fold(run)));
    if (kinds.size > best.count) best = { start, count: kinds.size };
  }
  // A window begins at a sentence if one starts near.
  let { start } = best;
  for (let back = 0; back < 8 && start > 0; back += 1, start -= 1)
    if (/[.!?:]$/.test(runs[start - 1] ?? '')) break;
  if (start > 0 && !/[.!?:]$/.test(runs[start - 1] ?? '')) start = best.start;
  const end = Math.min(runs.length, start + LENGTH + 6);
  const pieces: { text: string; marked: boolean }[] =
    start > 0 ? [{ text: '… ', marked: false }] : [];
  for (let index = start; index < end; index += 1) {
    const marked = hits[index] ?? false;
    const word = runs[index] ?? '';
    const last = pieces.at(-1);
    const space = index + 1 < end ? ' ' : '';
    if (last && !last.marked && !marked) last.text += word + space;
    else {
      pieces.push({ text: word, marked });
      if (space) pieces.push({ text: ' ', marked: false });
    }
  }
  if (end < runs.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}
