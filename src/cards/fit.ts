// Breaks a text into lines that fill a box: as large as it may be, its lines about alike.

/** The width of a text at a size, both in pixels. */
type WidthOf = (text: string, size: number) => number;

/** A text, set. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Where a text stands, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** From line to line, as a part of the size. */
  readonly lineHeight: number;
}

/** More characters fit into no box: what comes after is not read. */
const LONGEST = 400;

/** The places within a word of code where it may be broken: after marks, before a capital. */
const BREAKS = /(?<=[_.:/\-,(])(?=.)|(?<=[\p{Ll}\d])(?=\p{Lu})/u;

/** A word in pieces none of which is wider than a line. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const done: string[] = [];
  let piece = '';
  // Where no piece ends early enough, a word breaks anywhere.
  const parts = word.split(BREAKS).flatMap((part) => (fits(part) ? [part] : Array.from(part)));
  for (const part of parts) {
    if (piece !== '' && !fits(piece + part)) {
      done.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...done, piece];
}

/** Fills line after line. */
function linesOf(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const [first = '', ...rest] = pieces(word, fits);
    if (last !== undefined && rest.length === 0 && fits(`${last} ${first}`))
      lines[lines.length - 1] = `${last} ${first}`;
    else lines.push(first, ...rest);
  }
  return lines;
}

/** The narrowest setting that takes no more lines: then they are about alike. */
function balanced(text: string, width: number, widthOf: (text: string) => number): string[] {
  const within = (limit: number): string[] => linesOf(text, (line) => widthOf(line) <= limit);
  const widest = within(width);
  let [low, high] = [width / 2, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (within(middle).length > widest.length) low = middle;
    else high = middle;
  }
  return within(high);
}

/**
 * Cuts a text to one line.
 * @param text any text
 * @param width of the line, in pixels
 * @param widthOf of a text, in pixels
 * @returns the text, or its beginning and "…"
 */
export function cut(text: string, width: number, widthOf: (text: string) => number): string {
  if (text.length <= LONGEST && widthOf(text) <= width) return text;
  const characters = Array.from(text).slice(0, LONGEST);
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/**
 * Sets a text as large as fits into a box; what does not fit at the smallest size is cut.
 * @param text any text
 * @param box where it stands
 * @param widthOf of a text at a size, in pixels
 */
export function fit(
  text: string,
  { width, height, sizes, lineHeight }: Box,
  widthOf: WidthOf,
): SetText {
  let set: SetText = { size: sizes[0] ?? 1, lines: [] };
  const beginning = cut(text, LONGEST, (part) => part.length);
  for (const size of sizes) {
    const widthHere = (line: string): number => widthOf(line, size);
    const most = Math.floor(height / (size * lineHeight));
    const lines = balanced(beginning, width, widthHere);
    if (lines.length <= most) return { size, lines };
    const rest = cut(lines.slice(most - 1).join(' '), width, widthHere);
    set = { size, lines: [...lines.slice(0, most - 1), rest] };
  }
  return set;
}
