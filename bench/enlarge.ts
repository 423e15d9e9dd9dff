// Makes a guide many times as large, to measure how search bears it: the same records again and
// again under other addresses, with words exchanged so that the vocabulary grows as that of real
// text does.
import type { SearchRecord } from '../src/search/index/records.ts';
import { SEPARATOR } from '../src/search/shared/index-format.ts';
import { randomFrom } from '../tests/golden/random.ts';

/**
 * The share of a copy's words that are new to the vocabulary: 50 copies of these notes then have
 * about seven times
 * their words, as Heaps' law says (the vocabulary grows with the square root of the text).
 */
const NEW_WORDS = 0.008;
/** The share that is another word of the guide, which keeps the copies apart. */
const OTHER_WORDS = 0.3;
const SYLLABLES =
  'ba cor del fin gra hol jun kel lom mer nix pol qua rin sta tor ul ven wex zor'.split(' ');

/**
 * The records, and copies of them.
 * @param records the guide's
 * @param times how many times as many to make
 * @yields {SearchRecord} the guide's own first
 */
export function* enlarge(
  records: readonly SearchRecord[],
  times: number,
): Generator<SearchRecord, void> {
  const random = randomFrom(50);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const words = records.flatMap(({ content }) => content.split(' '));
  const newWord = (): string => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const exchange = (word: string): string => {
    const draw = random();
    // What readers see of a record must stay apart from what only search reads.
    if (word === SEPARATOR) return word;
    if (draw < NEW_WORDS) return newWord();
    if (draw < NEW_WORDS + OTHER_WORDS) return pick(words).replace(SEPARATOR, '');
    return word;
  };

  yield* records;
  for (let copy = 1; copy < times; copy += 1) {
    for (const record of records) {
      yield {
        ...record,
        url: `/copy-${copy}${record.url}`,
        content: record.content.split(' ').map(exchange).join(' '),
        meta: { ...record.meta, id: `${record.meta.id}-${copy}` },
      };
    }
  }
}
