// The guide's drawn icons: 16 by 16, one stroke, in the colour of the text around them.
import type { BadgeSeverity, Kind, MarkInView, Status } from '../../vocabulary.ts';

/** What every value that readers see must have; the type checker names those without one. */
type VocabularyIcons = Readonly<Record<BadgeSeverity | Kind | MarkInView | Status, string>>;

/** Path data by name. Values of the vocabulary have their key as name. */
export const ICONS = Object.freeze({
  // Kinds
  basic:
    '<path d="M8 4C6.5 2.8 4.3 2.5 2 2.8v9.4c2.3-.3 4.5 0 6 1.2 1.5-1.2 3.7-1.5 6-1.2V2.8C11.7 2.5 9.5 2.8 8 4Zm0 0v9.4"/>',
  tip: '<path d="M8 14V8m0 0C8 5 6 3 2.5 3 2.5 6.5 4.5 8 8 8Zm0 2c0-2.5 1.8-4.5 5.5-4.5C13.5 8.5 11.5 10 8 10Z"/>',
  gotcha: '<path d="M8 2 14.5 13.5h-13L8 2Zm0 4.5v3.2m0 1.9v.1"/>',
  'lock-in': '<path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5M8 10v1.5"/>',
  alternative: '<path d="M8 14V9L3.5 4.5M8 9l4.5-4.5M3.5 7.5v-3h3m3 0h3v3"/>',
  serious: '<path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM8 5v3.7m0 2v.1"/>',
  page: '<path d="M4 2h5.5L12.5 5v9h-8.5zM9 2v3.5h3.5M6 8.5h4M6 11h4"/>',
  row: '<path d="M2 3.5h12v9H2zM2 6.5h12M6.5 6.5v6"/>',
  // Marks
  security: '<path d="M8 1.8 13 3.5v4c0 3.2-2 5.5-5 6.7-3-1.2-5-3.5-5-6.7v-4z"/>',
  cost: '<path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm2 3.7C9.6 5 8.9 4.8 8 4.8c-2.4 0-2.6 2.7 0 3.1 2.7.4 2.5 3.3 0 3.3-1 0-1.7-.3-2.1-1M8 3.7v8.6"/>',
  performance: '<path d="M2 12a6 6 0 1 1 12 0M8 12l3-4.5"/>',
  // Statuses
  holds: '<path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.2 8.2l2 2 3.6-4"/>',
  changed: '<path d="M3 6.5h9L9.5 4M13 9.5H4L6.5 12"/>',
  retired: '<path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.5 8h5"/>',
  unchecked: '<path stroke-dasharray="2.4 2.3" d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z"/>',
  judgement: '<path d="M8 2v12M4.5 14h7M3 4.5h10M3 4.5 1.5 9h3zm10 0L11.5 9h3z"/>',
  // Interface
  search: '<path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 14 14"/>',
  menu: '<path d="M2 4h12M2 8h12M2 12h12"/>',
  theme:
    '<path d="M8 2a6 6 0 1 1 0 12zM8 2a6 6 0 0 0 0 12"/><path fill="currentColor" d="M8 2a6 6 0 1 1 0 12z"/>',
  link: '<path d="M6.5 9.5l3-3M7 4.5 8.7 2.8a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.7 1.7a3.2 3.2 0 0 1-4.5-4.5L4.5 7"/>',
  copy: '<path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"/>',
  close: '<path d="m3.5 3.5 9 9m0-9-9 9"/>',
  leaf: '<path d="M2.5 13.5C2 7 6 2.5 13.5 2.5c0 7.5-4 11-9.5 9.5m-1.5 1.5C5 10 7.5 7.5 10.5 5.8"/>',
} as const satisfies VocabularyIcons & Readonly<Record<string, string>>);

export type IconName = keyof typeof ICONS;
