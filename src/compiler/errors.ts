// The strings that people see, such as error messages: a note that gives one explains it, and they
// are no aliases.
import { fold, isStopWord, partsOf, typedWords } from '../text.ts';

/** Shorter words, such as codes of three digits, stand in too many texts to mean anything. */
const SHORTEST_WORD = 4;

/**
 * Aliases that are an error beyond doubt: its name alone, its name with its message, or what a
 * command line says of it.
 */
const ERROR = /^[\w.]+(Exception|Error|Fault)(:.*)?$|^An error occurred \(/;

/**
 * Whether an alias is what people see rather than how they ask.
 * @param alias as written
 */
export const isError = (alias: string): boolean => ERROR.test(alias);

/** A name in its words: "SMTPAuthenticationError" is "SMTP Authentication Error". */
const splitCamelCase = (name: string): string =>
  name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

/** The words of an error that can be explained: of `LidDenied`, itself and "denied", not "lid". */
const wordsToExplain = (error: string): string[] =>
  [...typedWords(error), ...partsOf(fold(splitCamelCase(error)))].filter(
    (word) => word.length >= SHORTEST_WORD && !isStopWord(word),
  );

/**
 * The errors of which a text says not a word.
 * @param errors of a note
 * @param text everything that the note says: title, body, what to do
 */
export function unexplained(errors: readonly string[], text: string): string[] {
  const said = fold(text);
  return errors.filter((error) => {
    const words = wordsToExplain(error);
    return words.length > 0 && !words.some((word) => said.includes(word));
  });
}
