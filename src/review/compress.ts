// Makes remarks short enough for an address: LZW (Welch, "A Technique for High-Performance Data
// Compression", 1984) with a dictionary that knows what remarks are made of from the start.
import { BitReader, toBase64 } from './bits.ts';
import type { Bits } from './bits.ts';

/**
 * Never change these words: addresses that were made with them could not be read any more. New ones
 * need a new version of the address.
 */
const WORDS =
  'the |and |not |for |with |this |that |have |will |done |are |is |in |to |of |on |we |it |be |' +
  'has |was |use |used |only |because |accepted |checked |ticket |https://|http://|github.com/|' +
  'issue |issues/|pull/|ing |tion |ment |ed |er |est |ly |s |until |before |after |already |' +
  'no longer |need |needs |must |should |could |team |account |region |bucket |policy |production |' +
  'staging |cost |risk |later |today |by |at |as |or |an |all |our |from |see |todo: |ok|yes|. |, ';

/** Codes of single characters up to here; others follow an escape with sixteen bits. */
const SINGLE = 256;
const ESCAPE = SINGLE;
const END = SINGLE + 1;
/** The dictionary does not grow beyond this. */
const LARGEST = 2 ** 14;
/** Nothing longer is made of a compressed text: a short one could stand for very much. */
const LONGEST = 100_000;

/** The dictionary at the beginning: single characters, two signs, and the words with their beginnings. */
function firstEntries(): string[] {
  const entries = [
    ...Array.from({ length: SINGLE }, (_, code) => String.fromCharCode(code)),
    '',
    '',
  ];
  const known = new Set(entries);
  for (const word of WORDS.split('|'))
    for (let length = 2; length <= word.length; length += 1) {
      const start = word.slice(0, length);
      if (known.has(start)) continue;
      known.add(start);
      entries.push(start);
    }
  return entries;
}

/** The width of the next code: enough for whatever the dictionary may hold by then. */
const widthAfter = (size: number, codes: number): number =>
  Math.ceil(Math.log2(Math.min(LARGEST, size + codes + 1)));

/**
 * Compresses a text.
 * @param text any; surrogates without their other half are replaced
 * @returns letters that an address may hold
 */
export function compress(text: string): string {
  const first = firstEntries();
  const codes = new Map(first.map((entry, code) => [entry, code]));
  codes.delete('');
  const out: Bits[] = [];
  let [size, emitted] = [first.length, 0];
  const emit = (code: number): void => {
    out.push([code, widthAfter(first.length, emitted)]);
    emitted += 1;
  };
  let run = '';
  const flush = (): void => {
    if (run !== '') emit(codes.get(run) ?? END);
  };
  const wellFormed = text.slice(0, LONGEST).toWellFormed();
  for (let at = 0; at < wellFormed.length; at += 1) {
    const unit = wellFormed.charCodeAt(at);
    const letter = wellFormed.charAt(at);
    if (unit >= SINGLE) {
      flush();
      run = '';
      emit(ESCAPE);
      out.push([unit, 16]);
    } else if (codes.has(run + letter)) run += letter;
    else {
      flush();
      if (size < LARGEST) {
        codes.set(run + letter, size);
        size += 1;
      }
      run = letter;
    }
  }
  flush();
  emit(END);
  return toBase64(out);
}

/** A text that was read, and whether it was whole. */
interface Read {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Reads what `compress` made.
 * @param letters anything
 * @returns the text as far as it could be read
 */
export function decompress(letters: string): Read {
  const entries = firstEntries();
  const reader = new BitReader(letters);
  const size = entries.length;
  let [text, last, read] = ['', '', 0];
  while (text.length <= LONGEST) {
    const code = reader.next(widthAfter(size, read));
    read += 1;
    if (code === null) break;
    if (code === END) return { text: text.toWellFormed(), whole: true };
    if (code === ESCAPE) {
      const unit = reader.next(16);
      if (unit === null) break;
      text += String.fromCharCode(unit);
      last = '';
      continue;
    }
    // The one code that is used before the reader can know it: the last run and its own beginning.
    const isNext = code === entries.length && last !== '';
    const entry = isNext ? last + last.charAt(0) : entries[code];
    if (entry === undefined) break;
    if (last !== '' && entries.length < LARGEST) entries.push(last + entry.charAt(0));
    text += entry;
    last = entry;
  }
  return { text: text.slice(0, LONGEST).toWellFormed(), whole: false };
}
