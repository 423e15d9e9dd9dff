// Numbers of any width as letters that an address may hold, and back.

/** The alphabet of base64url (RFC 4648, section 5). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Bits of a letter. */
const WIDTH = 6;

/** A number with its width in bits, at most 30. */
export type Bits = readonly [value: number, width: number];

/**
 * Numbers one after the other as letters; the last letter is filled up with zeros.
 * @param numbers each with its width
 */
export function toBase64(numbers: readonly Bits[]): string {
  let text = '';
  let [held, width] = [0, 0];
  for (const [value, size] of numbers)
    for (let bit = size - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >>> bit) & 1);
      width += 1;
      if (width < WIDTH) continue;
      text += ALPHABET.charAt(held);
      [held, width] = [0, 0];
    }
  return width === 0 ? text : text + ALPHABET.charAt(held << (WIDTH - width));
}

/** Reads numbers from letters. */
export class BitReader {
  readonly #text: string;
  #at = 0;

  /** @param text letters of the alphabet; it ends for the reader before any other */
  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The next number.
   * @param width in bits
   * @returns null where the text ends before
   */
  next(width: number): number | null {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) {
      const letter = ALPHABET.indexOf(this.#text[Math.floor(this.#at / WIDTH)] ?? '?');
      if (letter < 0) return null;
      value = (value << 1) | ((letter >>> (WIDTH - 1 - (this.#at % WIDTH))) & 1);
      this.#at += 1;
    }
    return value;
  }
}
