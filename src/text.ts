// How text becomes words: for the index, for spelling and for queries alike. Runs in Node and in
// the browser.

/**
 * A set of words written as one text.
 * @param words with white space between them
 */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

// Marked as without effect, so that a script which needs no such words does not bundle them.

/** Words that say nothing about what is sought. */
const STOP_WORDS = /* @__PURE__ */ wordSet(`
  a about all am an and any are as at be because been being but by can cannot can't could did do
  does doesn't doing don't for from get gets getting had has have having he her his how i i'm if
  in into is isn't it its it's just me my no not of off on one onto or our ours should so some
  than that the their them then there these they this those to too us using via was we were what
  what's when where which who whose why will with without won't would you your
`);

/**
 * Words that nearly every note could claim: they count only where hardly anything else is asked.
 */
const WEAK_WORDS = /* @__PURE__ */ wordSet(`
  actually amazon anyone anybody aws best better correct correctly exactly happen happened
  happening happens help instead issue issues please possible problem problems proper properly
  question simple simply something somebody someone still thing think thought trying try tried
  use used uses want wanted wants way ways work worked working works
`);

/** The longest query that is read, in characters: nothing useful stands beyond it. */
export const LONGEST_QUERY = 300;

/**
 * Folds case, accents and typographic quotes, so that "Région’s" and "region's" are one.
 * @param text any text
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘`´]/g, "'")
    .toLowerCase();

/**
 * A word's letters, digits and underscores only: how Pagefind keeps `s3:PutObject` (s3putobject)
 * and `Seconds_Behind_Master` whole.
 */
export const squash = (word: string): string => word.replaceAll(/[^\p{L}\p{N}_]/gu, '');

/** The runs of letters and digits in a text: `us-east-1` is three. */
export const partsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/**
 * The words of a text, as the index has them: each run without spaces as a whole and, if it has
 * marks within, in its parts.
 * @param text any text
 * @returns folded words in order; a compound is followed by its parts
 */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .flatMap((run) => {
      const parts = partsOf(run);
      if (parts.length < 2) return parts;
      // Possessives and contractions are not compounds.
      if (/^[\p{L}]+'[a-z]{1,2}[^\p{L}]*$/u.test(run)) return [squash(run)];
      return [squash(run), ...parts];
    });
}

/**
 * The words of a query as they were typed: runs without spaces, folded, without the marks around
 * them and without a possessive's ending. Marks within a word stay: `s3:putobject`.
 * @param text as typed; only the first `LONGEST_QUERY` characters are read
 */
export const typedWords = (text: string): string[] =>
  fold(text.slice(0, LONGEST_QUERY))
    .split(/\s+/)
    .map((run) => run.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/'s$/, ''))
    .filter(Boolean);

/** Whether a folded word is a stop word. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Whether a folded word says next to nothing on AWS's own ground. */
export const isWeakWord = (word: string): boolean => WEAK_WORDS.has(word);

/** The identifiers in a text without their service: `PutObjectAcl` of `s3:PutObjectAcl`. */
export const bareIdentifiers = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\b[a-z][a-z0-9-]*:([A-Z][A-Za-z]+)/g)].map((match) => match[1] ?? ''),
  ),
];

/** In how many texts each word stands. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Counts the texts in which each word stands; stop words are left out.
 * @param texts one for each record or note
 */
export function countWords(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsIn(text)))
      if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
