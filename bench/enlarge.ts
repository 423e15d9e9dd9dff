// Makes a guide many times as large, for measuring how search bears it: the same records again and again under other addresses,
// with words exchanged so that the vocabulary grows as that of real text does.
import type { SearchRecord } from '../src/search/index/records.ts';

/** A generator of numbers from 0 to 1 that is the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Of a copy's words, so many are new to the vocabulary: 50 copies of these notes have about seven times their words (Heaps' law, square root). */
const NEW_WORDS = 0.008;
/** And so many are another word of the guide, which keeps the copies apart. */
const OTHER_WORDS = 0.3;

/**
 * @param records the guide's
 * @param times how many times as many to make
 */
export function* grown(records: readonly SearchRecord[], times: number): Generator<SearchRecord> {
  const random = randomFrom(50);
  const words = records.flatMap(({ content }) => content.split(' '));
  const syllables = [
    'ba',
    'cor',
    'del',
    'fin',
    'gra',
    'hol',
    'jun',
    'kel',
    'lom',
    'mer',
    'nix',
    'pol',
    'qua',
    'rin',
    'sta',
    'tor',
    'ul',
    'ven',
    'wex',
    'zor',
  ];
  const coin = (): string =>
    Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(
      '',
    );
  for (let copy = 0; copy < times; copy += 1) {
    for (const record of records) {
      if (copy === 0) {
        yield record;
        continue;
      }
      const content = record.content
        .split(' ')
        .map((word) => {
          const draw = random();
          if (word === '¶') return word;
          return draw < NEW_WORDS
            ? coin()
            : draw < NEW_WORDS + OTHER_WORDS
              ? (words[Math.floor(random() * words.length)]?.replace('¶', '') ?? word)
              : word;
        })
        .join(' ');
      yield {
        ...record,
        url: `/copy-${copy}${record.url}`,
        content,
        meta: { ...record.meta, id: `${record.meta['id'] ?? ''}-${copy}` },
      };
    }
  }
}
