// Queries that nobody means: any Unicode, markup, regular expressions, far too long, and real words bent out of shape.
import { randomFrom } from './random.ts';

const SNIPPETS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  '&lt;b&gt;',
  '(((',
  '[a-z]+',
  '.*',
  '\\',
  '$&',
  '^$',
  '{{x}}',
  '${1}',
  '%00',
  '%E0%A4%A',
  '"',
  '""',
  '" "',
  "'",
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\ud800',
  '-',
  '--',
  ':',
  '://',
  'NaN',
  'null',
  '¶',
  '=',
  '*',
  '?',
  'OR',
  'AND NOT',
];
const RANGES: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x4ff],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0x3040, 0x30ff],
  [0x4e00, 0x4fff],
  [0xac00, 0xad00],
  [0x1f300, 0x1f6ff],
  [0x0, 0x1f],
  [0x2000, 0x206f],
  [0xd800, 0xdfff],
  [0x300, 0x36f],
];

/**
 * Makes queries, the same each time.
 * @param count how many
 * @param words real ones
 * @yields {string} one query after the other
 */
export function* fuzzed(count: number, words: readonly string[]): Generator<string> {
  const random = randomFrom(7);
  const below = (end: number): number => Math.floor(random() * end);
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const letter = (): string => {
    const [from, to] = pick(RANGES, [0x20, 0x7e]);
    return String.fromCodePoint(from + below(to - from));
  };
  const bent = (): string => {
    const word = pick(words, 'bucket');
    const at = below(word.length);
    return pick(
      [
        word,
        word.slice(0, at),
        word.slice(0, at) + letter() + word.slice(at),
        word.slice(0, at) + word.slice(at + 1),
        word.toUpperCase(),
        word + pick(words, 'policy'),
        `"${word}`,
        word.repeat(1 + below(4)),
      ],
      word,
    );
  };
  for (let index = 0; index < count; index += 1) {
    const kind = below(20);
    if (kind === 0)
      yield pick([letter(), bent(), pick(SNIPPETS, '')], '')
        .repeat(10_000)
        .slice(0, 10_000);
    else if (kind < 6) yield Array.from({ length: 1 + below(40) }, letter).join('');
    else
      yield Array.from({ length: 1 + below(8) }, () =>
        pick([bent, bent, bent, (): string => pick(SNIPPETS, ''), letter], bent)(),
      ).join(pick([' ', ' ', '', '\t', '\u3000'], ' '));
  }
}
