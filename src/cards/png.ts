// Writes a picture of at most 16 colours as PNG, half a byte for a pixel. PNG is the W3C's
// "Portable Network Graphics (PNG) Specification (Third Edition)", whose chapters are named below.
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Colour } from './palette.ts';

const compress = promisify(deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 4;

/** A chunk: length, type, data, checksum (5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The place in a palette of what comes closest to a colour. */
function nearest(palette: readonly Colour[], [red, green, blue]: Colour): number {
  let [best, distance] = [0, Infinity];
  palette.forEach(([r, g, b], index) => {
    const here = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (here < distance) [best, distance] = [index, here];
  });
  return best;
}

/** Rows of half bytes, each after a byte that says it is not filtered (7.2, 9.2). */
function packRows(pixels: Buffer, width: number, palette: readonly Colour[]): Buffer {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const half = width / 2;
  const height = whole.length / width;
  const rows = Buffer.alloc((1 + half) * height);
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  /** The place of a pixel's colour in the palette. Most pixels are like the one before. */
  const indexOf = (at: number): number => {
    const pixel = whole[at] ?? 0;
    if (pixel === last) return index;
    last = pixel;
    const from = 4 * at;
    const colour = [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0] as const;
    index = known.get(pixel) ?? nearest(palette, colour);
    known.set(pixel, index);
    return index;
  };
  let [at, to] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < half; x += 1) {
      rows[to] = (indexOf(at) << BITS) | indexOf(at + 1);
      at += 2;
      to += 1;
    }
  }
  return rows;
}

/**
 * Writes a picture as PNG.
 * @param pixels four bytes each: red, green, blue, opacity, which is taken as full
 * @param width in pixels, an even number
 * @param palette at most 16 colours; each pixel gets the nearest
 */
export async function encodePng(
  pixels: Buffer,
  width: number,
  palette: readonly Colour[],
): Promise<Buffer> {
  if (palette.length > 1 << BITS) throw new Error('a card has at most 16 colours');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(pixels.length / (4 * width), 4);
  // Depth; indexed colour (11.2.2).
  header.set([BITS, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', await compress(packRows(pixels, width, palette), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
