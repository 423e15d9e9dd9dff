// Mistakes in what a note says of its past, of errors, limits and evidence, and of what to do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  CHANGED,
  CHECKED,
  expectMistake,
  GOOD,
  GuideCopy,
  inOpeningTag,
  insteadOfSpare,
  noteOf,
  PAGE,
} from './broken-guide.ts';
import type { Case, Fields } from './broken-guide.ts';

const WAS = 'Today.\n\n<Was until="2020">Before.</Was>';

const spare = (fields: Fields, body?: string): Case[1] => insteadOfSpare(noteOf(fields, body));

const PAST: readonly Case[] = [
  ['A changed note without <Was>', spare(CHANGED), /status "changed" needs a <Was>; allowed: <Was/],
  [
    'A <Was> without "until"',
    spare(CHANGED, 'Today.\n\n<Was>Before.</Was>'),
    /<Was> without "until"; allowed: until="2023", the year of the change, or until="unknown"/,
  ],
  [
    'A <Was> whose "until" is no year',
    spare(CHANGED, WAS.replace('2020', 'lately')),
    /until="lately"; allowed: until="2023"/,
  ],
  [
    'A <Was> where nothing changed',
    spare(GOOD, WAS),
    /<Was> in a note whose status is "unchecked"; allowed: <Was> only where/,
  ],
  [
    'A change before it was said',
    spare(CHANGED, WAS.replace('2020', '2017')),
    /what changed in 2017 had changed already when it was said, in 2018; allowed: a later year/,
  ],
  [
    'A second <Was>',
    spare(CHANGED, `${WAS}\n\n<Was until="2019">Earlier.</Was>`),
    /a second <Was>; allowed: one <Was>, last in the note/,
  ],
  [
    'Text behind <Was>',
    spare(CHANGED, `${WAS}\n\nToday again.`),
    /text behind <Was>; allowed: <Was> last in the note/,
  ],
  [
    'A <Was> on the line of the text',
    spare(CHANGED, 'Today. <Was until="2020">Before.</Was>'),
    /<Was> inside a line of text; allowed: a line of its own after a blank line/,
  ],
  [
    'A <Was> on the line after the text, without a blank one between',
    spare(CHANGED, 'Today.\n<Was until="2020">Before.</Was>'),
    /<Was> inside a line of text; allowed: a line of its own after a blank line/,
  ],
  [
    'A note of nothing but <Was>',
    spare(CHANGED, '<Was until="2020">Before.</Was>'),
    /the note is empty/,
  ],
  ['An empty <Was>', spare(CHANGED, 'Today.\n\n<Was until="2020"></Was>'), /its <Was> is empty/],
  [
    'A <Was> that goes on and on',
    spare(CHANGED, `Today.\n\n<Was until="2020">${'word '.repeat(81)}</Was>`),
    /its <Was> has 81 words; allowed: at most 80: one or two sentences/,
  ],
  ['The element of old', spare(CHANGED, '<Now since="2020">Now.</Now>'), /unknown component <Now>/],
];

const FIELDS: readonly Case[] = [
  [
    'A gotcha that does not say what to do',
    inOpeningTag((tag) => tag.replace(/do="[^"]*"/, '')),
    /a gotcha needs "do"; allowed: what to do about it, in one sentence/,
  ],
  [
    'A "do" without a full stop',
    spare({ ...GOOD, do: 'Keep the key' }),
    /"do" is not one sentence with a full stop; allowed: one sentence/,
  ],
  [
    'A "do" of two sentences',
    spare({ ...GOOD, do: 'Keep the key. Lose the lock.' }),
    /"do" is not one sentence with a full stop/,
  ],
  [
    'A "do" of more than 120 characters',
    spare({ ...GOOD, do: `Keep ${'a key and '.repeat(12)}a lock.` }),
    /the do has 132 characters; allowed: .* at most 120/,
  ],
  [
    'An error that the note does not explain',
    spare({ ...GOOD, errors: ['KeyMissing: 404'] }),
    /the note does not explain the error "KeyMissing: 404"; allowed: a word of it in title/,
  ],
  [
    'An error that is an alias too',
    spare({ ...GOOD, errors: ['Sentence missing'], aliases: ['sentence missing'] }),
    /the alias "sentence missing" is what people see; allowed: errors=\{\["sentence missing"\]\}/,
  ],
  [
    'The name of an error among the aliases',
    spare({ ...GOOD, aliases: ['box.LidStuckException'] }),
    /the alias "box\.LidStuckException" is what people see/,
  ],
  [
    'A message of a command line among the aliases',
    spare({ ...GOOD, aliases: ['An error occurred (LidStuck) when calling OpenLid'] }),
    /the alias "An error occurred \(LidStuck\).*" is what people see/,
  ],
  [
    'An error that stands twice',
    spare({ ...GOOD, errors: ['Sentence missing', 'Sentence missing'] }),
    /something stands twice in "errors"/,
  ],
  [
    'Errors that are no list',
    spare({ ...GOOD, errors: 'Sentence missing' }),
    /"errors" is wrong: .*; allowed: errors=\{\["…", "…"\]\}/,
  ],
  [
    'Evidence without a source',
    spare({ ...GOOD, evidence: ['10 keys'] }),
    /"evidence" without "source"; allowed: the address of the page on which it stands/,
  ],
  [
    'Evidence of more than six words',
    spare({ ...CHECKED, evidence: ['one two three four five six seven'] }),
    /the evidence "one two .*" has more than six words; allowed: a number with its unit/,
  ],
  [
    'More than three strings of evidence',
    spare({ ...CHECKED, evidence: ['one 1', 'two 2', 'three 3', 'four 4'] }),
    /more than 3 strings in "evidence"/,
  ],
  [
    'An "adjustable" without a limit',
    spare({ ...GOOD, adjustable: 'no' }),
    /"adjustable" without "limit"; allowed: limit="10,000 messages a batch"/,
  ],
  [
    'An unknown "adjustable"',
    spare({ ...GOOD, limit: '10 keys a house', adjustable: 'perhaps' }),
    /unknown adjustable "perhaps"; allowed: yes, no, support/,
  ],
  [
    'A note from public threads that links to none',
    spare({ ...GOOD, from: 'field' }),
    /a note from "field" needs "seen"; allowed: seen="https/,
  ],
  [
    'A thread that is not https',
    spare({ ...GOOD, seen: 'http://example.org/thread' }),
    /"seen" is not an https address/,
  ],
  [
    'More threads than anybody reads',
    spare({ ...GOOD, seen: [1, 2, 3, 4].map((n) => `https://example.org/${n}`).join(' ') }),
    /more than 3 addresses in "seen"/,
  ],
];

let guide: GuideCopy;
before(async () => {
  guide = await GuideCopy.make();
});
after(() => guide.remove());

for (const mistake of [...PAST, ...FIELDS])
  test(`${mistake[0]} is reported where it stands`, () => expectMistake(guide, mistake));

/** Notes that may stand as they are. */
const RIGHT: readonly (readonly [string, Case[1]])[] = [
  ['A changed note with <Was> on one line', spare(CHANGED, WAS)],
  ['A <Was> over several lines', spare(CHANGED, 'Today.\n\n<Was until="2020">\nBefore.\n</Was>')],
  ['A change in the year in which it was said', spare(CHANGED, WAS.replace('2020', '2018'))],
  ['A change whose year nobody knows', spare(CHANGED, WAS.replace('2020', 'unknown'))],
  ['A retired note without <Was>', spare({ ...CHANGED, status: 'retired' })],
  ['A <Was> behind a list', spare(CHANGED, `- Today.\n- And now.\n\n${WAS.slice(8)}`)],
  ['An error that one of its words explains', spare({ ...GOOD, errors: ['No sentence: 7'] })],
  ['An error in which no word is long enough', spare({ ...GOOD, errors: ['S3 503'] })],
  [
    'An alias that only names an error',
    spare({ ...GOOD, aliases: ['LidStuckException when opening', 'errors of boxes'] }),
  ],
  ['A "do" that ends in a shortened value', spare({ ...GOOD, do: 'Point the lid at igw-….' })],
  ['A limit of which nobody says more', spare({ ...GOOD, limit: '10 keys a house' })],
];

for (const [what, change] of RIGHT)
  test(`${what} is right`, async () => {
    assert.deepEqual(await guide.broken(PAGE, change), []);
  });

test('Too many changes of an unknown year are one mistake, at the first one too many', async () => {
  // The fixture has two.
  const notes = Array.from({ length: 19 }, (_, index) =>
    noteOf(
      {
        ...CHANGED,
        id: `box-spare-${index}`,
        title: `Claim number ${index} of a long row of notes`,
      },
      WAS.replace('2020', 'unknown'),
    ),
  );
  const change = (text: string): string => `${text}\n${notes.join('\n\n')}\n`;
  const mistakes = (await guide.broken(PAGE, change)).filter((line) =>
    line.includes('until="unknown"'),
  );
  assert.equal(mistakes.length, 1, mistakes.join('\n'));
  assert.match(
    mistakes[0] ?? '',
    /until="unknown" stands 21 times in the guide; allowed: at most 20/,
  );
  const fewer = (text: string): string => `${text}\n${notes.slice(1).join('\n\n')}\n`;
  assert.doesNotMatch((await guide.broken(PAGE, fewer)).join('\n'), /until="unknown"/);
});

test('A mistake in a note does not hide its earlier ids', async () => {
  const mistakes = await guide.broken('guide/box/index.mdx', (text) =>
    text.replace('severity="serious" marks="important cost"', 'severity="grave" marks="cost"'),
  );
  assert.equal(mistakes.length, 1, mistakes.join('\n'));
});
