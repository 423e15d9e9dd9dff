// Mistakes in a note that must stop a build: each is reported where it stands, with what would be right.
import { after, before, test } from 'node:test';
import {
  besideSpare,
  CHANGED,
  CHECKED,
  expectMistake,
  GOOD,
  GuideCopy,
  inOpeningTag,
  insteadOfSpare,
  noteOf,
  SERIOUS,
} from './broken-guide.ts';
import type { Case } from './broken-guide.ts';

const WAS = 'Today.\n\n<Was until="2020">Before.</Was>';
const SEVEN = 'One. Two is here. Three is here. Four is here. Five is here. Six is here. Seven is.';

const CASES: readonly Case[] = [
  [
    'An unknown component',
    besideSpare('<Gotha id="x" />'),
    /unknown component <Gotha>; allowed: .*Gotcha/,
  ],
  [
    'An unknown attribute',
    inOpeningTag((tag) => tag.replace('id=', 'sevrity="serious" id=')),
    /\[box-neigh[\w-]+\] unknown attribute "sevrity" on <Gotcha>; allowed: .*severity/,
  ],
  [
    'A gotcha without an alias, which nobody could ask for',
    inOpeningTag((tag) => tag.replace(/aliases=\{\[[^\]]*\]\}/, '')),
    /a gotcha without "aliases"; allowed: aliases=\{\["how somebody in trouble would put it"/,
  ],
  [
    'A tip without an alias, which nobody could ask for',
    insteadOfSpare(noteOf({ ...GOOD, aliases: undefined })),
    /\[box-spare\] a tip without "aliases"/,
  ],
  [
    'A serious gotcha that nobody has checked',
    insteadOfSpare(noteOf({ ...GOOD, severity: 'serious' }, undefined, 'Gotcha')),
    /\[box-spare\] a serious gotcha that nobody has checked; allowed: a status other than/,
  ],
  [
    'An id that is not in the list of permalinks',
    besideSpare(noteOf({ ...GOOD, id: 'box-new-note' })),
    /\[box-new-note\] the id is not in .*permalinks\.txt; allowed: npm run permalinks/,
  ],
  [
    'An unknown severity',
    inOpeningTag((tag) => tag.replace('severity="serious"', 'severity="grave"')),
    /unknown severity "grave"; allowed: serious, regular/,
  ],
  [
    'An unknown mark',
    inOpeningTag((tag) => tag.replace(/marks="[^"]*"/, 'marks="shiny"')),
    /unknown mark "shiny"; allowed: important, security/,
  ],
  [
    'An unknown status',
    inOpeningTag((tag) => tag.replace(/status="[^"]*"/, 'status="stale"')),
    /unknown status "stale"; allowed: holds, changed/,
  ],
  [
    'An unknown source',
    inOpeningTag((tag) => tag.replace(/from="[^"]*"/, 'from="hearsay"')),
    /unknown source "hearsay" in "from"; allowed: open-guide/,
  ],
  ['A missing id', besideSpare(noteOf({ ...GOOD, id: undefined })), /"id" is missing/],
  [
    'A missing title',
    insteadOfSpare(noteOf({ ...GOOD, title: undefined })),
    /\[box-spare\] "title" is missing/,
  ],
  [
    'A missing "from"',
    insteadOfSpare(noteOf({ ...GOOD, from: undefined })),
    /\[box-spare\] "from" is missing; allowed: open-guide/,
  ],
  [
    'A missing "asOf"',
    insteadOfSpare(noteOf({ ...GOOD, asOf: undefined })),
    /"asOf" is missing; allowed: the year/,
  ],
  [
    'A missing status',
    insteadOfSpare(noteOf({ ...GOOD, status: undefined })),
    /"status" is missing/,
  ],
  [
    'An "asOf" that is no year',
    insteadOfSpare(noteOf({ ...GOOD, asOf: 'long ago' })),
    /"asOf" is "long ago"; allowed: a year from 2002 to 2026/,
  ],
  [
    'An id that another note has',
    besideSpare(noteOf({ ...GOOD, id: SERIOUS.id })),
    /the id "box-neighbours-is-everyone" is taken: .*lids\.mdx:\d+/,
  ],
  [
    'An id with the prefix of another page',
    besideSpare(noteOf({ ...GOOD, id: 'crate-new-note' })),
    /the id has the prefix of another page, "crate-"; allowed: box-<slug>/,
  ],
  [
    'An id without the prefix of any page',
    besideSpare(noteOf({ ...GOOD, id: 'barrel-new-note' })),
    /the id does not begin with "box-"/,
  ],
  [
    'A misshapen id',
    besideSpare(noteOf({ ...GOOD, id: 'box-New_Note' })),
    /the id "box-New_Note" is misshapen/,
  ],
  [
    'A gotcha without a severity',
    inOpeningTag((tag) => tag.replace('severity="serious"', '')),
    /a gotcha needs "severity"; allowed: serious, regular/,
  ],
  [
    'A severity on a tip',
    insteadOfSpare(noteOf({ ...GOOD, severity: 'serious' })),
    /"severity" on <Tip>; allowed: severity only on <Gotcha>/,
  ],
  [
    'A note that holds without having been checked',
    insteadOfSpare(noteOf({ ...CHECKED, checked: undefined })),
    /status "holds" is a claim about today and needs "checked"/,
  ],
  [
    'A changed note without a source',
    insteadOfSpare(noteOf({ ...CHANGED, source: undefined }, WAS)),
    /status "changed" is a claim about today and needs "source"/,
  ],
  [
    'A retired note with neither a check nor a source',
    insteadOfSpare(noteOf({ ...GOOD, status: 'retired' }, WAS)),
    /"retired" is a claim .* needs "checked"[\s\S]*"retired" is a claim .* needs "source"/,
  ],
  [
    'A check of an unchecked note',
    insteadOfSpare(noteOf({ ...GOOD, checked: '2024-05' })),
    /"checked" on an unchecked note/,
  ],
  [
    'A source that is not https',
    insteadOfSpare(noteOf({ ...CHECKED, source: 'http://docs.aws.amazon.com/' })),
    /"source" is not an https address: "http:/,
  ],
  [
    'A check in the future',
    insteadOfSpare(noteOf({ ...CHECKED, checked: '2026-12' })),
    /"checked" is in the future \(2026-12\); allowed: 2026-11 or earlier/,
  ],
  [
    'A check whose month is no month',
    insteadOfSpare(noteOf({ ...CHECKED, checked: 'November' })),
    /"checked" is "November"; allowed: a month/,
  ],
  [
    'A title of more than 80 characters',
    insteadOfSpare(noteOf({ ...GOOD, title: 'word '.repeat(20).trim() })),
    /the title has 99 characters; allowed: a claim of 20 to 80/,
  ],
  [
    'A title that another note has',
    insteadOfSpare(noteOf({ ...GOOD, title: SERIOUS.title })),
    /the title ".*" is taken: /,
  ],
  [
    'A tag that is never closed',
    insteadOfSpare('<Tip id="box-spare">\nNever closed.'),
    /MDX syntax: .*closing tag/,
  ],
  [
    'A page in "also" that does not exist',
    insteadOfSpare(noteOf({ ...GOOD, also: 'cratte' })),
    /"also" names the page "cratte", which does not exist; allowed: .*crate/,
  ],
  [
    'A note in "see" that does not exist',
    insteadOfSpare(noteOf({ ...GOOD, see: 'box-sparrow' })),
    /"see" names the note "box-sparrow", which does not exist/,
  ],
  [
    'A note that names itself in "see"',
    insteadOfSpare(noteOf({ ...GOOD, see: 'box-spare' })),
    /"see" names "box-spare", to which the note leads already/,
  ],
  [
    'A note in "see" that its text links, by an earlier id',
    insteadOfSpare(
      noteOf({ ...GOOD, see: 'box-damp-bottom' }, 'Rain is [another matter](#box-wet-bottom).'),
    ),
    /"see" names "box-damp-bottom", to which the note leads already/,
  ],
  [
    'More than three notes in "see"',
    insteadOfSpare(noteOf({ ...GOOD, see: 'box-a box-b box-c box-d' })),
    /more than 3 notes in "see"/,
  ],
  ['An empty note', insteadOfSpare(noteOf(GOOD, '')), /\[box-spare\] the note is empty/],
  [
    'A note of more than six sentences without a list',
    insteadOfSpare(noteOf(GOOD, SEVEN)),
    /the note has 7 sentences and no list; allowed: at most 6/,
  ],
];

let guide: GuideCopy;
before(async () => {
  guide = await GuideCopy.make();
});
after(() => guide.remove());

for (const mistake of CASES)
  test(`${mistake[0]} is reported where it stands`, () => expectMistake(guide, mistake));
