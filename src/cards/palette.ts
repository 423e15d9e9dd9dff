// The colours of cards: those of the site in its light theme, out of its tokens.
import { readFileSync } from 'node:fs';

/** A colour as three numbers from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const TOKENS = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/** The digits of a colour as styles write it: `#rgb` or `#rrggbb`. */
function parse(hex: string): Colour {
  const digits = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * A colour of the light theme.
 * @param token its name without dashes before it
 * @throws where no token of this name is a colour
 */
export function colourOf(token: string): Colour {
  const hex = new RegExp(`--${token}: light-dark\\(#([0-9a-f]{3}|[0-9a-f]{6}),`).exec(TOKENS)?.[1];
  if (hex === undefined) throw new Error(`the token "--${token}" is no colour`);
  return parse(hex);
}

/** A colour as a drawing names it. */
export const cssOf = (colour: Colour): string => `rgb(${colour.join(',')})`;

/**
 * The steps from one colour to another, of which the edges of letters are made.
 * @param from the ground; not among the steps
 * @param to the last step
 * @param steps how many
 */
export const blend = (from: Colour, to: Colour, steps: number): readonly Colour[] =>
  Array.from({ length: steps }, (_, index): Colour => {
    const mix = (a: number, b: number): number => Math.round(a + ((b - a) * (index + 1)) / steps);
    return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
  });
