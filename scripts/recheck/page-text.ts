// What a web page says: its words without markup, as far as they can be read at all.
import { load, loadBuffer } from 'cheerio';

/** Parts of a page that are never its content. */
const NOISE = 'script, style, template, svg, nav, header, footer, iframe';

/** Words by which pages speak that stand before the page: consent, a check for robots, a wall. */
const WALL_PHRASES = [
  'accept (all )?cookies',
  'cookie (consent|preferences)',
  'verify (that )?you are (a )?human',
  'checking your browser',
  'enable javascript',
  'access denied',
  'sign in to continue',
  'captcha',
];
const WALL = new RegExp(String.raw`\b(${WALL_PHRASES.join('|')})\b`, 'i');

/** A page with fewer words is a wall, if it speaks like one. */
const FEW_WORDS = 120;

export interface PageText {
  /** All words, parted by single spaces. */
  readonly text: string;
  /** Where the page sends its readers on, by a `refresh` in its head; null where it does not. */
  readonly refresh: string | null;
}

/**
 * Reads an HTML page; its encoding is taken from its bytes, as browsers do (WHATWG encoding
 * sniffing).
 * @param body the page as it came
 * @param contentType the header, whose charset wins
 */
export function readPage(body: Uint8Array, contentType: string): PageText {
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1];
  const $ =
    charset === undefined
      ? loadBuffer(Buffer.from(body))
      : load(new TextDecoder(charset).decode(body));
  const content = $('meta[http-equiv="refresh" i]').attr('content');
  const refresh = /url\s*=\s*['"]?([^'"\s]+)/i.exec(content ?? '')?.[1] ?? null;
  $(NOISE).remove();
  // Words of neighbouring blocks must not run together.
  $('*').append(' ');
  return { text: foldSpaces($('body').text()), refresh };
}

const foldSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Whether a page is a consent page or another wall instead of the page that was asked for.
 * @param text as `readPage` gives it
 */
export const isWall = (text: string): boolean =>
  text === '' || (text.split(' ').length < FEW_WORDS && WALL.test(text));

/** A text as it is compared: no matter which case, quotes, dashes and spaces are used. */
const comparable = (text: string): string =>
  foldSpaces(
    text
      .normalize('NFKC')
      .replaceAll(/[‘’‚‛´`]/g, "'")
      .replaceAll(/[“”„‟«»]/g, '"')
      .replaceAll(/[‐‑‒–—―−]/g, '-')
      .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''),
  ).toLowerCase();

/**
 * Which strings do not stand on a page.
 * @param evidence what should stand there
 * @param text as `readPage` gives it
 */
export function missingFrom(evidence: readonly string[], text: string): string[] {
  const page = comparable(text);
  // A page may break a name apart with markup: spaces alone must not make the difference.
  const packed = page.replaceAll(' ', '');
  return evidence.filter((words) => {
    const wanted = comparable(words);
    return !page.includes(wanted) && !packed.includes(wanted.replaceAll(' ', ''));
  });
}
