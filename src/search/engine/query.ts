// Turns what somebody typed into the words to search for.
import {
  isStopWord,
  isWeakWord,
  LONGEST_QUERY,
  partsOf,
  squash,
  typedWords,
  wordSet,
} from '../../text.ts';
import type { Reading } from '../shared/answer.ts';
import { correct, split } from './spelling.ts';
import type { SpellingWords } from './spelling-words.ts';
import type { Synonyms, Term } from './synonyms.ts';
import { CORRECTED_WEIGHT } from './weights.ts';

/** One word of the query, and what may stand for it. */
export interface QueryWord {
  /** As typed, folded. */
  readonly typed: string;
  /** What is searched, best first. */
  readonly terms: readonly Term[];
  /** Where in the query it was typed, counted in words. */
  readonly place: number;
}

/** A query, read. */
export interface Query {
  /** Parts in quotes: a record must have them as they stand. */
  readonly phrases: readonly string[];
  readonly words: readonly QueryWord[];
  readonly corrections: readonly Reading[];
  readonly expansions: readonly Reading[];
  /** Words that the guide lacks, and nothing like them. */
  readonly unknown: readonly string[];
}

/** A query that asks for no words. */
export const EMPTY_QUERY: Query = {
  phrases: [],
  words: [],
  corrections: [],
  expansions: [],
  unknown: [],
};

/** What reading a query takes. */
export interface QueryContext {
  readonly spellingWords: SpellingWords;
  readonly synonyms: Synonyms;
  /** Searches the words as typed: corrects and expands nothing. */
  readonly literal: boolean;
}

/** Most typed words that are looked up in the guide's own: a pasted log has no end. */
const MOST_LOOKED_UP = 60;
/** Most words that are searched: the rarest decide, the others only cost time. */
const MOST_SEARCHED = 16;
/** So many telling words make weak ones worthless. */
const ENOUGH_TELLING = 2;
/**
 * A longer query with quotes and other words in it is a pasted message, whose quotes are its own.
 */
const MOST_WORDS_WITH_PHRASE = 8;
/** Shorter pairs of words are not joined: "a b" is not "ab". */
const SHORTEST_JOINED = 5;

/** A word and where in the query it was typed, counted in words. */
interface PlacedWord {
  readonly text: string;
  readonly place: number;
}

/** A typed word, and what the guide has of it. */
interface TypedWord extends PlacedWord {
  /** The guide has the word. */
  readonly isKnown: boolean;
  /** Some word of the guide begins with it. */
  readonly isBeginning: boolean;
}

/** What was made of one typed word, or of two that belong together. */
interface WordReading {
  /** Whether it covers the next typed word as well. */
  readonly isPair?: true;
  readonly words?: readonly QueryWord[];
  readonly corrections?: readonly Reading[];
  readonly expansions?: readonly Reading[];
  readonly unknown?: readonly string[];
}

const asTyped = (term: string): Term => ({ term, weight: 1 });

/** What a measured number is followed by. */
const UNITS = wordSet(`ms s sec second seconds milliseconds bytes kb mb gb`);

/** Whether a word is a measured value, such as 3.00 of "3.00 seconds": chance decides it. */
const isMeasured = (word: string, next: string | undefined): boolean =>
  /^\d+\.\d+$/.test(word) && next !== undefined && UNITS.has(next);

/** Parts the phrases in quotes from the rest; the last quote may not be closed yet. */
function takePhrases(text: string): { phrases: string[]; rest: string } {
  const phrases: string[] = [];
  const rest = text.slice(0, LONGEST_QUERY).replaceAll(/"([^"]*)(?:"|$)/g, (_, phrase: string) => {
    if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim());
    return ' ';
  });
  return { phrases, rest };
}

/** A typed word whole where the guide knows it whole, else its parts. */
async function partsKnown(word: string, spellingWords: SpellingWords): Promise<string[]> {
  const whole = squash(word);
  const parts = partsOf(word);
  return parts.length < 2 || (await spellingWords.has(whole)) ? [whole] : parts;
}

/** A plural of a word that the guide has only in the singular is no mistake. */
async function asSingular(word: string, spellingWords: SpellingWords): Promise<string> {
  if (!word.endsWith('s') || (await spellingWords.begins(word))) return word;
  const singular = word.slice(0, -1);
  return (await spellingWords.has(singular)) ? singular : word;
}

/** The words that tell what is sought; if there are none, all of them. */
function tellingWords(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const withoutStop = words.filter(({ text }) => !isStopWord(text));
  const strong = withoutStop.filter(({ text }) => !isWeakWord(text));
  if (strong.length >= ENOUGH_TELLING) return strong;
  return withoutStop.length > 0 ? withoutStop : words;
}

async function lookUp(
  { text, place }: PlacedWord,
  spellingWords: SpellingWords,
): Promise<TypedWord> {
  const [isKnown, isBeginning] = await Promise.all([
    spellingWords.has(text),
    spellingWords.begins(text),
  ]);
  return { text, place, isKnown, isBeginning };
}

/** One word of the guide that was typed as two: "dynamo db". */
async function joinWords(
  { text }: TypedWord,
  next: TypedWord | undefined,
  spellingWords: SpellingWords,
): Promise<string | null> {
  if (next === undefined) return null;
  const joined = text + next.text;
  return joined.length >= SHORTEST_JOINED && (await spellingWords.has(joined)) ? joined : null;
}

/**
 * Reads a word that the guide lacks and nothing stands for: as two words, corrected, or not at all.
 */
async function readMistake(
  { text: word, place }: PlacedWord,
  { spellingWords, synonyms }: QueryContext,
): Promise<WordReading> {
  const two = await split(word, spellingWords);
  if (two !== null)
    return { words: two.map((part) => ({ typed: part, terms: [asTyped(part)], place })) };
  const meant = await correct(word, spellingWords);
  if (meant === null) return { unknown: [word] };
  const terms = [asTyped(meant), ...(synonyms.get(meant) ?? [])].map(({ term, weight }) => ({
    term,
    weight: weight * CORRECTED_WEIGHT,
  }));
  return {
    words: [{ typed: word, terms, place }],
    corrections: [{ from: word, to: meant }],
  };
}

/** Reads one typed word, or two that are one. */
async function readWord(
  word: TypedWord,
  next: TypedWord | undefined,
  context: QueryContext,
): Promise<WordReading> {
  const { text, place, isKnown, isBeginning } = word;
  const joined = await joinWords(word, next, context.spellingWords);
  if (joined !== null && !(isKnown && next?.isKnown === true))
    return {
      isPair: true,
      words: [{ typed: `${text} ${next?.text ?? ''}`, terms: [asTyped(joined)], place }],
    };
  const others = context.literal ? [] : (context.synonyms.get(text) ?? []);
  const expansions = others.map(({ term }) => ({ from: text, to: term }));
  if (isKnown || isBeginning) {
    const terms = [asTyped(text), ...others, ...(joined === null ? [] : [asTyped(joined)])];
    return { words: [{ typed: text, terms, place }], expansions };
  }
  if (others.length > 0) return { words: [{ typed: text, terms: others, place }], expansions };
  return context.literal ? { unknown: [text] } : readMistake(word, context);
}

/**
 * Reads a query.
 * @param text as typed
 * @param context the guide's words, and whether the query's are taken as they stand
 * @throws if a word shard cannot be loaded
 */
export async function readQuery(text: string, context: QueryContext): Promise<Query> {
  const { spellingWords } = context;
  const { phrases, rest } = takePhrases(text);
  const runs = typedWords(`${phrases.join(' ')} ${rest}`)
    .map((run, place, words) => ({ run, place, next: words[place + 1] }))
    .filter(({ run, next }) => !isMeasured(run, next))
    .slice(0, MOST_LOOKED_UP);
  const parts = await Promise.all(
    runs.map(async ({ run, place }) =>
      (await partsKnown(run, spellingWords)).map((text) => ({ text, place })),
    ),
  );
  const all = await Promise.all(
    parts.flat().map(async ({ text, place }) => ({
      text: await asSingular(text, spellingWords),
      place,
    })),
  );
  const words = await Promise.all(
    tellingWords(all)
      .slice(0, MOST_SEARCHED)
      .map((word) => lookUp(word, spellingWords)),
  );
  const readings: WordReading[] = [];
  let at = 0;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const reading = await readWord(word, words[at + 1], context);
    readings.push(reading);
    at += reading.isPair === true ? 2 : 1;
  }
  const isPasted = rest.trim() !== '' && all.length > MOST_WORDS_WITH_PHRASE;
  return {
    phrases: isPasted ? [] : phrases,
    words: readings.flatMap((reading) => reading.words ?? []),
    corrections: readings.flatMap((reading) => reading.corrections ?? []),
    expansions: readings.flatMap((reading) => reading.expansions ?? []),
    unknown: readings.flatMap((reading) => reading.unknown ?? []),
  };
}
