// How text becomes words, for the index and for queries alike. Runs in Node and in the browser.

/** Words that say nothing about what is sought. */
const STOP_WORDS = new Set(
  (
    "a about all am an and any are as at be because been being but by can cannot can't could did do does doesn't doing don't for from get gets getting had has have having " +
    "he her his how i i'm if in into is isn't it its it's just me my no not of off on one onto or our ours should so some than that the their them then there these they this those " +
    "to too us using via was we were what what's when where which who whose why will with without won't would you your"
  ).split(' '),
);

/** Words that nearly every note could claim: they count only where hardly anything else is asked. */
const WEAK_WORDS = new Set(
  'actually amazon anyone anybody aws best better correct correctly exactly happen happened happening happens help instead issue issues please possible problem problems proper properly question simple simply something somebody someone still thing think thought trying try tried use used uses want wanted wants way ways work worked working works'.split(
    ' ',
  ),
);

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

/** A word's letters and digits only: how Pagefind keeps `s3:PutObject` (s3putobject) whole. */
export const squash = (word: string): string => word.replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The words of a text, as the index has them: each run without spaces as a whole and, if it has inner marks, in its parts.
 * @param text any text
 * @returns folded words in order; a compound is followed by its parts
 */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .flatMap((run) => {
      const parts = run.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      if (parts.length < 2) return parts;
      // Possessives and contractions are not compounds.
      if (/^[\p{L}]+'[a-z]{1,2}[^\p{L}]*$/u.test(run)) return [squash(run)];
      return [squash(run), ...parts];
    });
}

/** Whether a folded word is a stop word. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Whether a folded word says next to nothing on AWS's own ground. */
export const isWeakWord = (word: string): boolean => WEAK_WORDS.has(word);

/** The identifiers in a text without their service's prefix: `PutObjectAcl` of `s3:PutObjectAcl`. */
export const bareIdentifiers = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\b[a-z][a-z0-9-]*:([A-Z][A-Za-z]+)/g)].map((match) => match[1] ?? ''),
  ),
];
