// A checklist as Markdown and as CSV.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklistOf } from '../../../src/review/checklist.ts';
import { toCsv } from '../../../src/review/csv.ts';
import { toMarkdown } from '../../../src/review/markdown.ts';
import { noteKey } from '../../../src/review/note-key.ts';
import { BOX, CRATE, noteOf } from './notes.ts';

const CHECKLIST = checklistOf(
  [BOX, CRATE],
  [
    noteOf('box-a', { title: '*Stars* <b> and `ticks`, "quoted"', limit: '5 boxes' }),
    noteOf('box-b', { title: '=SUM(A1)', do: null }),
    noteOf('box-crate', { services: ['box', 'crate'], title: 'Both @here' }),
  ],
  ['serious'],
);
const options = {
  services: ['Boxes', 'Crates'],
  state: {
    ticks: new Set([noteKey('box-a')]),
    remarks: new Map([
      [noteKey('box-a'), 'one\n- [ ] two'],
      [noteKey('box-b'), '\t=1+1'],
    ]),
  },
  addressOf: (id: string): string => `https://example.org/n/${id}/`,
  address: 'https://example.org/review/#1;s=box',
};

test('Markdown is a task list by section and service, in which text stays text', () => {
  assert.equal(
    toMarkdown(CHECKLIST, options),
    String.raw`# Design review: Boxes, Crates

1 of 3 done. <https://example.org/review/#1;s=box>

Crates has no serious gotcha here.

## Serious

### Boxes

- [x] **\*Stars\* \<b\> and \`ticks\`, "quoted".** Do box-a. Limit: 5 boxes. [Note](https://example.org/n/box-a/)
  - Remark: one - \[ \] two
- [ ] **=SUM(A1).** [Note](https://example.org/n/box-b/)
  - Remark: =1+1

### Between them

- [ ] **Both @${'\u200B'}here.** (Boxes, Crates) Do box-crate. [Note](https://example.org/n/box-crate/)
`.replace('Crates has no serious gotcha here.\n\n', ''),
  );
});

test('CSV quotes what needs it, and no cell is a formula', () => {
  const lines = toCsv(CHECKLIST, options).split('\r\n');
  assert.equal(lines[0], 'Done,Section,Service,Note,Do,Limit,Remark,Address');
  assert.equal(
    lines[1],
    'yes,Serious,Boxes,"*Stars* <b> and `ticks`, ""quoted""",Do box-a.,5 boxes,"one\n- [ ] two",https://example.org/n/box-a/',
  );
  assert.equal(lines[2], "no,Serious,Boxes,'=SUM(A1),,,'\t=1+1,https://example.org/n/box-b/");
  assert.equal(lines[4], '');
});
