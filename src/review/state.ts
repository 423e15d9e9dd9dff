// What a reader chose and wrote, as the fragment of an address: short, with a version, and read as far
// as it can be, whatever it holds.
import { isKey, keys } from '../vocabulary.ts';
import { compress, decompress } from './compress.ts';
import { KEY_LENGTH } from './note-key.ts';
import { COUNTS_AT_FIRST, WHAT_COUNTS } from './what-counts.ts';
import type { WhatCounts } from './what-counts.ts';

/** A review as its reader left it. */
export interface ReviewState {
  /** The ids of services, chosen first to last; some may be unknown. */
  readonly services: readonly string[];
  readonly what: readonly WhatCounts[];
  /** The keys of notes that are done; some may be unknown. */
  readonly ticks: ReadonlySet<string>;
  /** Remarks by the keys of notes; some may be unknown. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Parts of the address that this version does not know; they are kept. */
  readonly rest: readonly string[];
}

/** What an address says. */
interface Decoded {
  readonly state: ReviewState;
  /** What could not be read, in sentences. */
  readonly troubles: readonly string[];
}

const VERSION = 1;

/** What is longer is no address of ours: no browser shares it. */
const LONGEST_ADDRESS = 100_000;

/** No design has more services, no list more notes; what goes beyond is no address of ours. */
const MOST_SERVICES = 200;
const MOST_NOTES = 5000;
/** The longest remark, in characters. */
export const LONGEST_REMARK = 500;

const SERVICE = /^[a-z0-9][a-z0-9-]{0,59}$/;
const KEY = new RegExp(`^[\\w-]{${KEY_LENGTH}}$`);
/** Parts that this version does not know are kept if they are short and plain. */
const REST = /^[a-z]{1,8}=[\w.-]{0,200}$/;
const MOST_REST = 5;

/** A review before anything was chosen. */
export const NOTHING_CHOSEN: ReviewState = {
  services: [],
  what: COUNTS_AT_FIRST,
  ticks: new Set(),
  remarks: new Map(),
  rest: [],
};

/** Remarks go into one text, a line each: the key, then what was written, its own lines by CR. */
const remarkLines = (remarks: ReviewState['remarks']): string =>
  [...remarks]
    .map(([key, text]) => key + text.slice(0, LONGEST_REMARK).replaceAll(/\r\n?|\n/g, '\r'))
    .join('\n');

/**
 * A review as a fragment, without the `#`; empty where nothing was chosen.
 * @param state of the review
 */
export function encodeState(state: ReviewState): string {
  const { services, what, ticks, remarks, rest } = state;
  if (services.length === 0 && ticks.size === 0 && remarks.size === 0) return '';
  return [
    VERSION,
    `s=${services.join('.')}`,
    `w=${what.join('.')}`,
    ...(ticks.size === 0 ? [] : [`t=${[...ticks].join('')}`]),
    ...(remarks.size === 0 ? [] : [`r=${compress(remarkLines(remarks))}`]),
    ...rest,
  ].join(';');
}

/** The items of a part; those that are misshapen are counted. */
function itemsOf<T extends string>(
  items: readonly string[],
  isItem: (item: string) => item is T,
  most: number,
): { readonly items: readonly T[]; readonly lost: number } {
  const good = [...new Set(items.filter(isItem))].slice(0, most);
  return { items: good, lost: items.length - good.length };
}

const listIn = (text: string): readonly string[] => (text === '' ? [] : text.split('.'));
const isService = (text: string): text is string => SERVICE.test(text);
const isNoteKey = (text: string): text is string => KEY.test(text);
const isWhat = (text: string): text is WhatCounts => isKey(WHAT_COUNTS, text);

const keysIn = (text: string): readonly string[] =>
  text.slice(0, MOST_NOTES * KEY_LENGTH).match(new RegExp(`.{1,${KEY_LENGTH}}`, 'gs')) ?? [];

/** Reads the parts of a fragment. */
class Decoder {
  readonly troubles: string[] = [];
  #services: readonly string[] = [];
  #what: readonly WhatCounts[] = COUNTS_AT_FIRST;
  #ticks: readonly string[] = [];
  #remarks: readonly (readonly [string, string])[] = [];
  readonly #rest: string[] = [];

  read(part: string): void {
    const text = part.slice(2);
    if (part.startsWith('s=')) this.#readServices(text);
    else if (part.startsWith('w=')) this.#readWhat(text);
    else if (part.startsWith('t=')) this.#readTicks(text);
    else if (part.startsWith('r=')) this.#readRemarks(text);
    else if (REST.test(part) && this.#rest.length < MOST_REST) this.#rest.push(part);
    else if (part !== '') this.#say('A part of this address could not be read.');
  }

  state(): ReviewState {
    return {
      services: this.#services,
      what: this.#what,
      ticks: new Set(this.#ticks),
      remarks: new Map(this.#remarks),
      rest: this.#rest,
    };
  }

  #say(trouble: string): void {
    if (!this.troubles.includes(trouble)) this.troubles.push(trouble);
  }

  #readServices(text: string): void {
    const { items, lost } = itemsOf(listIn(text), isService, MOST_SERVICES);
    this.#services = items;
    if (lost > 0) this.#say('Some services of this address could not be read.');
  }

  #readWhat(text: string): void {
    const { items, lost } = itemsOf(listIn(text), isWhat, keys(WHAT_COUNTS).length);
    this.#what = items;
    if (lost > 0) this.#say('Some of what counts in this address is unknown here.');
  }

  #readTicks(text: string): void {
    const { items, lost } = itemsOf(keysIn(text), isNoteKey, MOST_NOTES);
    this.#ticks = items;
    if (lost > 0) this.#say('Some ticks of this address could not be read.');
  }

  #readRemarks(letters: string): void {
    const { text, whole } = decompress(letters);
    const lines = text === '' ? [] : text.split('\n').slice(0, MOST_NOTES);
    const read = lines.flatMap((line): [string, string][] => {
      const [key, remark] = [line.slice(0, KEY_LENGTH), line.slice(KEY_LENGTH)];
      if (!isNoteKey(key) || remark === '') return [];
      return [[key, remark.slice(0, LONGEST_REMARK).replaceAll('\r', '\n')]];
    });
    this.#remarks = read;
    if (!whole || read.length < lines.length)
      this.#say('The remarks of this address are cut short or damaged; what can be read is here.');
  }
}

/** A fragment as its maker wrote it: chats and mails write some letters as escapes. */
function unescape(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * Reads the fragment of an address. Never throws.
 * @param fragment with or without its `#`
 * @returns null where it is none of a review
 */
export function decodeState(fragment: string): Decoded | null {
  const [version = '', ...parts] = unescape(
    fragment.slice(0, LONGEST_ADDRESS).replace(/^#/, ''),
  ).split(';');
  if (!/^\d{1,6}$/.test(version) || parts.length === 0) return null;
  const decoder = new Decoder();
  for (const part of parts) decoder.read(part);
  const known = Number(version) === VERSION;
  return {
    state: decoder.state(),
    troubles: known
      ? decoder.troubles
      : [
          'This address was made by another version of the guide; what can be read of it is here.',
          ...decoder.troubles,
        ],
  };
}
