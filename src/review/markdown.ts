// A checklist as a Markdown task list, for pull requests.
import type { Checklist, Item } from './checklist.ts';
import { noteKey } from './note-key.ts';
import type { ReviewState } from './state.ts';

/** What an export needs besides the checklist. */
export interface ExportOptions {
  /** The names of the services, as the title lists them. */
  readonly services: readonly string[];
  /** Sentences on how the services were found, if they were. */
  readonly told?: readonly string[];
  readonly state: Pick<ReviewState, 'ticks' | 'remarks'>;
  /** The permanent address of a note. */
  readonly addressOf: (id: string) => string;
  /** Where the review itself is found; null where it has no address. */
  readonly address: string | null;
}

/** Text that stays text in Markdown; a zero-width space keeps an at sign from calling somebody. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll('@', '@\u200B')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A claim ends like a sentence where another follows it. */
const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function itemLines(item: Item, { state, addressOf }: ExportOptions): readonly string[] {
  const { note, services } = item;
  const key = noteKey(note.id);
  const done = state.ticks.has(key) ? 'x' : ' ';
  const between = services.length > 1 ? ` (${services.map(plain).join(', ')})` : '';
  const todo = note.do === null ? '' : ` ${plain(note.do)}`;
  const limit = note.limit === null ? '' : ` Limit: ${asSentence(plain(note.limit))}`;
  const remark = state.remarks.get(key);
  return [
    `- [${done}] **${asSentence(plain(note.title))}**${between}${todo}${limit} [Note](${addressOf(note.id)})`,
    ...(remark === undefined ? [] : [`  - Remark: ${plain(remark)}`]),
  ];
}

/**
 * A checklist as Markdown.
 * @param checklist of the design
 * @param options what was chosen and written, and where notes are found
 * @returns lines ended by LF
 */
export function toMarkdown(checklist: Checklist, options: ExportOptions): string {
  const { items, sections, silences } = checklist;
  const done = items.filter(({ note }) => options.state.ticks.has(noteKey(note.id))).length;
  const blocks = [
    `# Design review${options.services.length === 0 ? '' : `: ${options.services.map(plain).join(', ')}`}`,
    ...(options.told ?? []).map(plain),
    `${done} of ${items.length} done.${options.address === null ? '' : ` <${options.address}>`}`,
    ...silences.map(plain),
    ...sections.flatMap(({ title, groups }) => [
      `## ${title}`,
      ...groups.flatMap((group) => [
        `### ${plain(group.title)}`,
        group.items.flatMap((item) => itemLines(item, options)).join('\n'),
      ]),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
