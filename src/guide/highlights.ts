// What bites, as the first page shows it, and the beginning of any text. The choice follows from the
// content alone: the same content, the same page.
import type { Note } from '../compiler/model.ts';
import type { Family } from './family.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop that ends no sentence: "US East (N. Virginia)", "vs. EFS". */
const ABBREVIATED = /(?:^|[\s(])(?:\p{Lu}|vs|e\.g|i\.e|approx)\.\s*$/u;

/** How a block of sentences ends: the rows of a table and lines of code do not. */
const SENTENCE_END = /[.:;!?…]["”’)\]]*$/u;

/**
 * The first sentences of a text.
 * @param text as in `Prose`: blocks are parted by line breaks; a table or code may come first
 * @param count how many at most; they are of one block
 */
export function firstSentences(text: string, count: number): string {
  const blocks = text.trim().split('\n');
  const block = blocks.find((each) => SENTENCE_END.test(each)) ?? blocks[0] ?? '';
  let sentences = '';
  let ended = 0;
  for (const { segment } of SENTENCES.segment(block)) {
    sentences += segment;
    if (!ABBREVIATED.test(sentences)) ended += 1;
    if (ended === count) break;
  }
  return sentences.trim();
}

/**
 * The first sentence of a text.
 * @param text as for `firstSentences`
 */
export const firstSentence = (text: string): string => firstSentences(text, 1);

/** A serious gotcha, with the service it is about. */
export interface Bite {
  readonly note: Note;
  readonly family: Family;
}

/** Families, the most used first; equals by name. */
export const byUse = (families: readonly Family[]): readonly Family[] =>
  families.toSorted((a, b) => b.use - a.use || a.page.title.localeCompare(b.page.title, 'en'));

/**
 * What bites hardest in the services that are used most: one gotcha each.
 * @param families all of them
 * @param count how many
 */
export const bitesOf = (families: readonly Family[], count: number): readonly Bite[] =>
  byUse(families)
    .flatMap((family) => {
      // A guest would be told of another service.
      const own = family.serious.find((note) => !family.guests.includes(note));
      return own === undefined ? [] : [{ note: own, family }];
    })
    .slice(0, count);
