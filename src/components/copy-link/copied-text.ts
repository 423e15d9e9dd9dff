// What is copied of a note: text out of its file and its page. Pure.

/** The last paragraph of the note itself, in its Markdown file: where it comes from. */
const ATTRIBUTION = /^From the \[.*$/gm;
/** A link or image of the guide's own, as sites without an address of their own write them. */
const FROM_ROOT = /\]\((?=\/)/g;
/** Marks that could be taken for markup in words. */
const MARKUP = /[\\`*<[\]]|^[#>+-]|(?<![a-z0-9])_|_(?![a-z0-9])/gi;

/**
 * The part of a note's Markdown file that is the note: without what to read next.
 * @param file the file's text
 * @param origin of the site, such as https://guide.example.org
 */
export function markdownPart(file: string, origin: string): string {
  const last = [...file.matchAll(ATTRIBUTION)].at(-1);
  const end = last === undefined ? file.length : last.index + last[0].length;
  return `${file.slice(0, end).trimEnd()}\n`.replaceAll(FROM_ROOT, `](${origin}`);
}

/** What a comment for a review is made of. */
interface Remark {
  readonly claim: string;
  /** What to do; null where the note does not say. */
  readonly advice: string | null;
  readonly link: string;
}

/**
 * A comment for a review, as Markdown: the claim, what to do, the link.
 * @param remark plain words, which are escaped
 */
export const reviewComment = ({ claim, advice, link }: Remark): string =>
  [`**${plain(claim)}**`, ...(advice === null ? [] : [plain(advice)]), link]
    .map((part) => `${part}\n`)
    .join('\n');

/** Words as Markdown that says the same. */
const plain = (words: string): string =>
  words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(MARKUP, String.raw`\$&`);
