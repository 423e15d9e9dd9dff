// Cuts a long text into pieces that are read one after the other, so that whoever reads can rest in
// between.

/** The length of a piece, in characters: a few milliseconds of reading, whatever it holds. */
const LENGTH = 32 * 1024;
/** How far back the end of a piece is moved, so that it stands between two lines or words. */
const MARGIN = 2048;

/** Where a piece ends that begins at `start`: after a line, else after a blank, else where it must. */
function endOf(text: string, start: number): number {
  const end = start + LENGTH;
  if (end >= text.length) return text.length;
  const tail = text.slice(end - MARGIN, end);
  for (const mark of ['\n', ' ', ',', '{']) {
    const at = tail.lastIndexOf(mark);
    if (at >= 0) return end - MARGIN + at + 1;
  }
  return end;
}

/**
 * The pieces of a text, which joined are the text.
 * @param text of any length
 * @yields {string} one after the other
 */
export function* piecesOf(text: string): Generator<string, undefined> {
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start);
    yield text.slice(start, end);
    start = end;
  }
}
