// Cards as pictures: their size, their bytes, and that what was drawn once is not drawn again.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import type { Card } from '../../../src/cards/card.ts';
import { drawCards } from '../../../src/cards/draw.ts';
import { colourOf } from '../../../src/cards/palette.ts';
import { encodePng } from '../../../src/cards/png.ts';
import { setCard } from '../../../src/cards/template.ts';

const dir = await mkdtemp(join(tmpdir(), 'cards-'));
after(() => rm(dir, { recursive: true }));

const card: Card = {
  address: '/n/box/',
  badge: 'Serious gotcha',
  icon: 'serious',
  tone: 'serious',
  title: 'What a box holds is what somebody once put into it',
  detail: '',
  isCode: false,
  place: 'Boxes',
  footer: 'Checked November 2026',
};
const cache = join(dir, 'cache');
const fileOf = ({ address }: Card): string => join(dir, 'site', `${address}.png`);
const draw = (...cards: Card[]) => drawCards(cards, fileOf, cache);

test('A card is a PNG of 1200 by 630 pixels under 40 kB, in the colours of the site', async () => {
  await draw(card);
  const file = await readFile(fileOf(card));
  const { format, width, height } = await sharp(file).metadata();
  assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 });
  assert.ok(file.length > 5_000 && file.length < 40_000, `${file.length} bytes`);
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => [
    ...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3),
  ];
  assert.deepEqual(at(4, 4), colourOf('serious'));
  assert.deepEqual(at(1190, 620), colourOf('paper'));
  // The claim stands there: some of it is ink.
  const claim = Array.from({ length: 1000 }, (_, index) => at(100 + index, 300).join());
  assert.ok(claim.includes(colourOf('ink').join()));
});

test('A rebuild draws only what changed, and both are whole', async () => {
  assert.equal((await draw(card)).drawn, 0);
  const other = { ...card, address: '/n/other/', title: 'Another claim' };
  const { cards, drawn } = await draw(card, other);
  assert.deepEqual({ cards, drawn }, { cards: 2, drawn: 1 });
  assert.notDeepEqual(await readFile(fileOf(card)), await readFile(fileOf(other)));
});

test('A drawing that no build asked for in a month is deleted, and others are not', async () => {
  const count = async (): Promise<number> => (await readdir(cache)).length;
  const date = async (day: Date): Promise<void> => {
    for (const name of await readdir(cache)) await utimes(join(cache, name), day, day);
  };
  const before = await count();
  await date(new Date());
  await draw(card);
  assert.equal(await count(), before);
  await date(new Date('2020-01-01'));
  await draw(card);
  assert.equal(await count(), 1);
});

test('Hostile texts are drawn as text', async () => {
  const texts = ['</text><script>"&\'', ']]>&amp;', '你好 👩‍🚀 \u202Eabc', 'x'.repeat(3000), ''];
  for (const [index, title] of texts.entries()) {
    const hostile = { ...card, address: `/n/${index}/`, title, place: title, badge: title };
    assert.doesNotMatch(setCard(hostile).svg, /<script/);
    await draw(hostile);
    assert.equal((await sharp(fileOf(hostile)).metadata()).width, 1200);
  }
});

test('A picture is written and read alike; what is no colour of the palette gets the nearest', async () => {
  const palette = [
    [255, 255, 255],
    [200, 0, 0],
  ] as const;
  const pixels = Buffer.from([
    255, 255, 255, 255, 190, 9, 9, 255, 200, 0, 0, 255, 250, 250, 250, 255,
  ]);
  const png = await encodePng(pixels, 2, palette);
  const raw = await sharp(png).removeAlpha().raw().toBuffer();
  assert.deepEqual([...raw], [255, 255, 255, 200, 0, 0, 200, 0, 0, 255, 255, 255]);
});
