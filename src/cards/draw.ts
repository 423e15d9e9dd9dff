// Draws the cards of a site, on all cores. What was drawn once is kept, so that a rebuild draws only
// what changed.
import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { CARD_SIZE } from '../urls.ts';
import type { Card } from './card.ts';
import { fonts } from './fonts.ts';
import { encodePng } from './png.ts';
import { setCard } from './template.ts';

/** How long a drawing that no build asks for is kept, in milliseconds: 30 days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** What became of the cards of a build. */
export interface Drawn {
  readonly cards: number;
  /** How many of them were not drawn before. */
  readonly drawn: number;
  readonly seconds: number;
}

const fontFiles = Object.values(fonts).map(({ file }) => file);
const options = { font: { loadSystemFonts: false, fontFiles }, logLevel: 'error' } as const;

/** Everything that makes a card but what it says: the renderer, the fonts, the template. */
function templateHash(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const files = [
    createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
    ...fontFiles,
    ...readdirSync(here).map((name) => join(here, name)),
    ...['../components/icon/icons.ts', '../styles/tokens.css', '../urls.ts'].map((name) =>
      join(here, name),
    ),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function draw(card: Card): Promise<Buffer> {
  const { svg, palette } = setCard(card);
  return encodePng((await renderAsync(svg, options)).pixels, CARD_SIZE.width, palette);
}

/** Deletes what no build has asked for in a long time. */
async function tidy(cache: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache)) {
    if (used.has(name)) continue;
    const file = join(cache, name);
    // Another build may have tidied it away already.
    const drawnAt = (await stat(file).catch(() => null))?.mtimeMs ?? Infinity;
    if (Date.now() - drawnAt > KEPT) await rm(file, { force: true });
  }
}

/**
 * Draws cards as PNG.
 * @param cards what they say
 * @param fileOf the path of the file of a card
 * @param cache the folder in which drawings are kept from build to build
 * @throws where a card cannot be drawn
 */
export async function drawCards(
  cards: readonly Card[],
  fileOf: (card: Card) => string,
  cache: string,
): Promise<Drawn> {
  const start = performance.now();
  const template = templateHash();
  const used = new Set<string>();
  let drawn = 0;
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));

  const make = async (card: Card): Promise<void> => {
    const hash = createHash('sha256').update(template).update(JSON.stringify(card));
    const name = `${hash.digest('hex')}.png`;
    const kept = join(cache, name);
    used.add(name);
    if (!known.has(name)) {
      // Another build may draw the same: what stands under its name is always whole.
      const draft = `${kept}.${randomUUID()}`;
      await writeFile(draft, await draw(card));
      await rename(draft, kept);
      drawn += 1;
    }
    const file = fileOf(card);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(kept, file, constants.COPYFILE_FICLONE);
  };

  const waiting = cards.values();
  const worker = async (): Promise<void> => {
    for (const card of waiting) await make(card);
  };
  // One more than there are cores: the main thread packs while the others draw.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  await tidy(cache, used);
  return { cards: cards.length, drawn, seconds: (performance.now() - start) / 1000 };
}
