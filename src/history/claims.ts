// What notes claimed in some version of a page. Versions of the past need not follow the grammar of
// today, so this reads them loosely, by the tags of notes alone.
import { COMPONENTS, keys } from '../vocabulary.ts';

/** A note as it stood in one version of a page. */
export type NoteSource = string;

const NAMES = keys(COMPONENTS).join('|');
const OPENING = new RegExp(`^<(${NAMES})\\s+(?=[a-z])`, 'gm');
/** An attribute: a string, or a list in braces. */
const ATTRIBUTE = /([A-Za-z]+)=(?:"([^"]*)"|'([^']*)'|\{(\[[\s\S]*?\])\})\s*/y;
/** The first one of a note is its own: whatever its text holds stands behind it. */
const ID = /(?:^|\s)id="([^"]+)"/;

/** The attributes that are a part of what a note claims; `body` stands for its text. */
const CLAIMED = ['title', 'do', 'errors', 'limit'];

/** Words without their formatting: where a link leads and how lines break is no claim. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\]\([^)\n]*\)/g, '')
    .replaceAll(/[`*_[\]\s]+/g, ' ')
    .trim();

/** The attributes of a tag, and where they end in the text. */
function attributesIn(text: string): { values: ReadonlyMap<string, string>; end: number } {
  const values = new Map<string, string>();
  let end = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(text);
    if (match === null) return { values, end };
    const [all, name = '', ...ways] = match;
    values.set(name, ways.find(Boolean) ?? '');
    end += all.length;
  }
}

/**
 * The notes of a page.
 * @param mdx the text of one version of the page, of any age
 * @returns each note, from its attributes to its end, by its id; what cannot be read is left out
 */
export function notesIn(mdx: string): ReadonlyMap<string, NoteSource> {
  const notes = new Map<string, NoteSource>();
  for (const match of mdx.matchAll(OPENING)) {
    const start = match.index + match[0].length;
    const end = mdx.indexOf(`\n</${match[1] ?? ''}>`, start);
    const source = mdx.slice(start, end < 0 ? undefined : end);
    const [, id] = ID.exec(source) ?? [];
    if (id !== undefined) notes.set(id, source);
  }
  return notes;
}

/** The title of a note; empty where it has none. */
export const titleOf = (note: NoteSource): string => attributesIn(note).values.get('title') ?? '';

/** All that a note claims, as one text. */
function claimOf(note: NoteSource): string {
  const { values, end } = attributesIn(note);
  const told = [...CLAIMED.map((name) => values.get(name) ?? ''), note.slice(end).replace('>', '')];
  return told.map(plain).join('\n');
}

/**
 * Whether two versions of a note claim the same: title, text, what to do, errors and limit, without
 * their formatting.
 */
export const areSameClaim = (one: NoteSource, other: NoteSource): boolean =>
  one === other || claimOf(one) === claimOf(other);
