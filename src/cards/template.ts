// Sets a card: badge, claim, what it is about, what is known of it, the guide's name.
import { ICONS } from '../components/icon/icons.ts';
import type { IconName } from '../components/icon/icons.ts';
import type { Card } from './card.ts';
import { cut, fit } from './fit.ts';
import { fonts } from './fonts.ts';
import type { Face } from './fonts.ts';
import { blend, colourOf, cssOf } from './palette.ts';
import type { Colour } from './palette.ts';
import { CARD_SIZE } from '../urls.ts';

/** A drawing, and the colours that it is made of. */
export interface Drawing {
  readonly svg: string;
  readonly palette: readonly Colour[];
}

const [PAPER, LINE, INK, SOFT, BRAND] = [
  colourOf('paper'),
  colourOf('line'),
  colourOf('ink'),
  colourOf('soft'),
  colourOf('tip'),
];

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const NAME = 'AWS Field Guide';
/** Between the text and the edge of the card. */
const MARGIN = 72;
const RIGHT = WIDTH - MARGIN;
/** Where the claim stands: between badge and rule. */
const CLAIM = { top: 142, bottom: 468 };
const RULE = 496;
/** Icons are drawn on a field of this size. */
const ICON_FIELD = 16;

/** Between what stands at the left and at the right of the last lines. */
const GAP = 40;
/** What stands below a claim: how large, and how far below. */
const DETAIL = { size: 56, room: 84 };
const SIZES = { claim: [112, 104, 96, 90, 84, 78, 72, 66, 60, 54], code: [72, 64, 56, 50, 44, 38] };
const LINE_HEIGHT = 1.17;
/** The baseline of a line, as a part of its height. */
const BASELINE = 0.78;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Line {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill: Colour;
  /** Whether it ends at x. */
  readonly atEnd?: boolean;
}

const draw = (text: string, { family, weight }: Face, line: Line): string =>
  `<text x="${line.x}" y="${line.y}" font-family="${family}" font-weight="${weight}" ` +
  `font-size="${line.size}" text-anchor="${line.atEnd === true ? 'end' : 'start'}" fill="${cssOf(line.fill)}" xml:space="preserve">${escapeXml(text)}</text>`;

const drawIcon = (name: IconName, x: number, y: number, size: number, stroke: Colour): string =>
  `<g transform="translate(${x} ${y}) scale(${size / ICON_FIELD})" fill="none" ` +
  `stroke="${cssOf(stroke)}" stroke-width="1.5" stroke-linecap="round" ` +
  `stroke-linejoin="round">${ICONS[name]}</g>`;

/** The claim with what stands below it, in the middle of its place. */
function drawClaim({ title, detail, isCode }: Card): string {
  const face = isCode ? fonts.code : fonts.serif;
  const below = detail === '' ? 0 : DETAIL.room;
  const height = CLAIM.bottom - CLAIM.top - below;
  const { size, lines } = fit(
    title,
    {
      width: RIGHT - MARGIN,
      height,
      sizes: isCode ? SIZES.code : SIZES.claim,
      lineHeight: LINE_HEIGHT,
    },
    face.widthOf,
  );
  const step = size * LINE_HEIGHT;
  const top = CLAIM.top + (height - lines.length * step) / 2;
  const baselineOf = (index: number): number => Math.round(top + (index + BASELINE) * step);
  return [
    ...lines.map((line, index) =>
      draw(line, face, { x: MARGIN, y: baselineOf(index), size, fill: INK }),
    ),
    draw(detail, fonts.serif, {
      x: MARGIN,
      y: baselineOf(lines.length - 1) + DETAIL.room,
      size: DETAIL.size,
      fill: SOFT,
    }),
  ].join('');
}

/** What the card is about, and what is known of it: up to two lines, at the left. */
function drawFooter({ place, footer }: Card, room: number): string {
  const lines = [
    { text: place, size: 36, fill: INK },
    { text: footer, size: 30, fill: SOFT },
  ].filter(({ text }) => text !== '');
  const baselines = lines.length === 1 ? [567] : [546, 590];
  return lines
    .map(({ text, size, fill }, index) => {
      const short = cut(text, room, (part) => fonts.sans.widthOf(part, size));
      return draw(short, fonts.sans, { x: MARGIN, y: baselines[index] ?? RULE, size, fill });
    })
    .join('');
}

/** The guide's name with its leaf, at the right. */
function drawName(): { svg: string; width: number } {
  const [size, leaf, gap] = [38, 42, 14];
  const width = Math.ceil(fonts.serif.widthOf(NAME, size)) + gap + leaf;
  const svg =
    draw(NAME, fonts.serif, { x: RIGHT, y: 567, size, fill: BRAND, atEnd: true }) +
    drawIcon('leaf', RIGHT - width, 533, leaf, BRAND);
  return { svg, width };
}

/**
 * Sets a card.
 * @param card what it says
 * @returns as SVG, whose fonts are those of `fonts`
 */
export function setCard(card: Card): Drawing {
  const { sans } = fonts;
  const tone = colourOf(card.tone);
  const name = drawName();
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${cssOf(PAPER)}"/>`,
    `<rect width="24" height="${HEIGHT}" fill="${cssOf(tone)}"/>`,
    drawIcon(card.icon, MARGIN, 66, 46, tone),
    draw(card.badge, sans, { x: MARGIN + 62, y: 102, size: 38, fill: tone }),
    drawClaim(card),
    `<rect x="${MARGIN}" y="${RULE}" width="${RIGHT - MARGIN}" height="2" fill="${cssOf(LINE)}"/>`,
    drawFooter(card, RIGHT - MARGIN - name.width - GAP),
    name.svg,
  ];
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
      `${parts.join('')}</svg>`,
    palette: [
      PAPER,
      LINE,
      ...blend(PAPER, INK, 5),
      ...[SOFT, BRAND, tone].flatMap((ink) => blend(PAPER, ink, 3)),
    ],
  };
}
