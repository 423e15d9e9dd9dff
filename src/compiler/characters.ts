// Which characters content may hold: those that can be seen. What cannot be seen would make two
// titles look the same,
// turn a line around, or be cut differently by two programs.
import type { Place, Problems } from './problem.ts';

/**
 * Control and format characters (zero width, direction, soft hyphens), lone surrogates, private
 * use, odd line ends.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const INVISIBLE_IN_FILE = /(?!\r\n|[\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * No file is anywhere near as long; what is longer would hold up everybody who builds the guide.
 */
const LONGEST_FILE = 500_000;

/** How a character is called: "U+200B". */
const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The first character of a text that cannot be seen.
 * @param text one line of words
 * @returns its name, such as "U+200B"; null if there is none
 */
export function invisibleIn(text: string): string | null {
  const character = INVISIBLE.exec(text)?.[0];
  return character === undefined ? null : nameOf(character);
}

/** The place of an offset in a text. */
function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * A file's text, with every mistake in its characters reported.
 * @param file its name for messages
 * @param bytes as read
 * @param problems receives every mistake
 * @returns the text; null where there is no use in reading it
 */
export function decodeFile(file: string, bytes: Uint8Array, problems: Problems): string | null {
  if (bytes.length > LONGEST_FILE) {
    problems.add({ file, line: 1, column: 1 }, `the file has ${bytes.length} bytes`, {
      allowed: `at most ${LONGEST_FILE}; part the page`,
    });
    return null;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0)
    problems.add(placeAt(file, text, replaced), 'a character that is not UTF-8', {
      allowed: 'text in UTF-8',
    });
  for (const { 0: character, index } of text.matchAll(INVISIBLE_IN_FILE))
    problems.add(
      placeAt(file, text, index),
      `a character that cannot be seen, ${nameOf(character)}`,
      { allowed: 'characters that can be seen; lines end with a line feed' },
    );
  return text;
}
