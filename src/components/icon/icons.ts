// The guide's drawn icons: 16 by 16, one stroke, in the colour of the text around them.
import type { BadgeSeverity, RegisterValue } from '../../vocabulary.ts';

/** What every value with a badge or a register must have; the type checker names those without one. */
type VocabularyIcons = Readonly<Record<BadgeSeverity | RegisterValue, string>>;

/** Path data by name. Values of the vocabulary have their key as name. */
export const ICONS = Object.freeze({
  // Kinds
  basic:
    '<path d="M8 4C6.5 2.8 4.300 2.500 2 2.800v9.400c2.300-.3 4.500 0 6 1.200 1.500-1.200 3.700-1.500 6-1.200V2.800C11.700 2.500 9.500 2.800 8 4Zm0 0v9.400"/>',
  tip: '<path d="M8 14V8m0 0C8 5 6 3 2.500 3 2.500 6.500 4.500 8 8 8Zm0 2c0-2.500 1.800-4.500 5.500-4.500C13.500 8.500 11.500 10 8 10Z"/>',
  gotcha: '<path d="M8 2 14.500 13.500h-13L8 2Zm0 4.500v3.200m0 1.900v.1"/>',
  'lock-in':
    '<path d="M3.500 7.500h9v6h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500M8 10v1.500"/>',
  alternative: '<path d="M8 14V9L3.500 4.500M8 9l4.500-4.500M3.500 7.500v-3h3m3 0h3v3"/>',
  serious:
    '<path d="M5.300 1.800h5.400l3.500 3.500v5.400l-3.500 3.500H5.300l-3.500-3.500V5.300zM8 5v3.700m0 2v.1"/>',
  page: '<path d="M4 2h5.500L12.500 5v9h-8.500zM9 2v3.500h3.500M6 8.500h4M6 11h4"/>',
  row: '<path d="M2 3.500h12v9H2zM2 6.500h12M6.500 6.500v6"/>',
  // Marks
  important:
    '<path d="m8 2 1.800 3.900 4.200.5-3.100 2.900.8 4.200L8 11.400l-3.700 2.100.8-4.200L2 6.400l4.200-.5z"/>',
  security: '<path d="M8 1.800 13 3.500v4c0 3.200-2 5.500-5 6.700-3-1.200-5-3.500-5-6.700v-4z"/>',
  cost: '<path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm2 3.700C9.600 5 8.900 4.800 8 4.800c-2.400 0-2.600 2.700 0 3.100 2.700.4 2.500 3.300 0 3.300-1 0-1.700-.3-2.100-1M8 3.700v8.600"/>',
  performance: '<path d="M2 12a6 6 0 1 1 12 0M8 12l3-4.500"/>',
  new: '<path d="M8 2v3m0 6v3M2 8h3m6 0h3M4 4l1.800 1.800M10.200 10.200 12 12M12 4l-1.800 1.800M5.800 10.200 4 12"/>',
  undocumented:
    '<path d="M4 2h8v12H4zM6.500 6c0-2 3-2 3 0 0 1.300-1.500 1.300-1.500 2.800m0 2v.1"/>',
  opinionated: '<path d="M2 3h12v8H7l-3 3v-3H2z"/>',
  'needs-work':
    '<path d="M10 2.500a3.300 3.300 0 0 0-3 4.600L2.500 11.500l2 2L9 9a3.300 3.300 0 0 0 4.500-3.700L11.300 7 9 4.700z"/>',
  // Statuses
  holds: '<path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.200 8.200l2 2 3.600-4"/>',
  changed: '<path d="M3 6.500h9L9.500 4M13 9.500H4L6.500 12"/>',
  retired: '<path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.500 8h5"/>',
  unchecked: '<path stroke-dasharray="2.400 2.300" d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z"/>',
  judgement: '<path d="M8 2v12M4.500 14h7M3 4.500h10M3 4.500 1.500 9h3zm10 0L11.500 9h3z"/>',
  // Interface
  search: '<path d="M7 2.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9ZM10.300 10.300 14 14"/>',
  menu: '<path d="M2 4h12M2 8h12M2 12h12"/>',
  theme:
    '<path d="M8 2a6 6 0 1 1 0 12zM8 2a6 6 0 0 0 0 12"/><path fill="currentColor" d="M8 2a6 6 0 1 1 0 12z"/>',
  link: '<path d="M6.500 9.500l3-3M7 4.500 8.700 2.800a3.200 3.200 0 0 1 4.500 4.500L11.500 9M9 11.500l-1.700 1.700a3.200 3.200 0 0 1-4.500-4.500L4.500 7"/>',
  copy: '<path d="M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3"/>',
  close: '<path d="m3.500 3.500 9 9m0-9-9 9"/>',
  leaf: '<path d="M2.500 13.500C2 7 6 2.500 13.500 2.500c0 7.500-4 11-9.500 9.500m-1.500 1.500C5 10 7.500 7.500 10.500 5.800"/>',
} as const satisfies VocabularyIcons & Readonly<Record<string, string>>);

export type IconName = keyof typeof ICONS;
