// The list of limits, and its files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { limitsToCsv } from '../../../src/guide/downloads.ts';
import { limitsOf } from '../../../src/guide/limits.ts';
import { FIXTURE } from '../../support/sites.ts';

const { notes, pages } = await readGuideOrFail({ dir: FIXTURE.content });
const limits = limitsOf(notes, pages);
const addressOf = (id: string): string => `https://example.org/n/${id}/`;

test('Limits are those of every note that has one, by service in alphabetical order', () => {
  assert.deepEqual(
    limits.map(({ service, note, limit }) => [service, note.id, limit]),
    [
      ['Boxes', 'box-heavy-books', '25 kg for each person'],
      // From a topic page of the same service.
      ['Boxes', 'box-ticket', '1 thing for each ticket'],
      ['Boxes', 'box-ticket-expires', '7 days for each ticket'],
      ['Crates', 'crate-stack-height', '5 crates in a stack, 6 with a strap'],
    ],
  );
  assert.deepEqual(limitsOf([...notes].reverse(), pages).at(-1)?.service, 'Crates');
});

test('A limit on a page of a service without a page of its own is called by that page', () => {
  const lids = pages.filter(({ key }) => key === 'box/lids');
  const own = notes.filter(({ page }) => page === 'box/lids');
  assert.deepEqual(
    new Set(limitsOf(own, lids).map(({ service }) => service)),
    new Set(['Box lids']),
  );
  assert.throws(() => limitsOf(own, []), /no page "box\/lids"/);
});

test('Limits as CSV have a line each, with quotes where they are needed', () => {
  const lines = limitsToCsv(limits, addressOf).split('\r\n');
  assert.equal(lines[0], 'id,Service,Limit,Adjustable,Seen as,Note,Address,Status,Checked,Source');
  assert.equal(
    lines[1],
    'box-heavy-books,Boxes,25 kg for each person,support,LiftFailed: weight exceeded,' +
      'Books make a box too heavy long before it is full,' +
      'https://example.org/n/box-heavy-books/,unchecked,,',
  );
  assert.match(
    lines[4] ?? '',
    /^crate-stack-height,Crates,"5 crates in a stack, 6 with a strap",yes/,
  );
  assert.deepEqual(lines.slice(5), ['']);
});
