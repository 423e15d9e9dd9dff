// The typefaces of cards, which come as packages: cards look alike wherever they are drawn.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';

/** One face of a typeface. */
export interface Face {
  /** By which the drawing names it. */
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  /** The width of a text, in pixels. Kerning is left out: it makes text narrower by little. */
  readonly widthOf: (text: string, size: number) => number;
}

const FACES = {
  serif: {
    family: 'Source Serif 4',
    file: import.meta
      .resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  },
  sans: {
    family: 'Source Sans 3',
    file: import.meta
      .resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  },
  code: {
    family: 'Source Code Pro',
    file: import.meta
      .resolve('@expo-google-fonts/source-code-pro/600SemiBold/SourceCodePro_600SemiBold.ttf'),
  },
} as const;

/** Reads a face from its package. */
function load({ family, file: url }: (typeof FACES)[keyof typeof FACES]): Face {
  const file = fileURLToPath(url);
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds several faces`);
  const advances = new Map<string, number>();
  const advanceOf = (character: string): number => {
    let advance = advances.get(character);
    if (advance === undefined) {
      advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      advances.set(character, advance);
    }
    return advance;
  };
  return {
    family,
    weight: 600,
    file,
    widthOf: (text, size) =>
      (Array.from(text).reduce((sum, character) => sum + advanceOf(character), 0) * size) /
      font.unitsPerEm,
  };
}

/** All that cards are set in: claims, what stands around them, what machines say. */
export const fonts: Readonly<Record<keyof typeof FACES, Face>> = {
  serif: load(FACES.serif),
  sans: load(FACES.sans),
  code: load(FACES.code),
};
