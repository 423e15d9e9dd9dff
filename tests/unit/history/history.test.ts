// When notes came, changed and went, by the commits of a made-up repository.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { blobsOf, ignoredIn, parseLog } from '../../../src/history/commits.ts';
import { daysOf, dayOf, stampOf } from '../../../src/history/days.ts';
import { historyOf } from '../../../src/history/history.ts';
import type { History } from '../../../src/history/history.ts';
import { lastModified } from '../../../src/history/last-modified.ts';
import { createUrls } from '../../../src/urls.ts';
import { FIXTURE } from '../../support/sites.ts';

const NONE = '0'.repeat(40);
const hash = (letter: string): string => letter.repeat(40);
const change = (before: string, after: string, path = 'a.mdx'): string =>
  `:100644 100644 ${before} ${after} M\tcontent/guide/${path}`;

/** Versions of files by their names: notes by id, with their claims. */
const VERSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [hash('1')]: { one: 'first', two: 'first', three: 'first' },
  [hash('2')]: { one: 'second', two: 'first', three: 'first' },
  [hash('3')]: { one: 'second', three: 'formatted' },
  [hash('4')]: { two: 'moved' },
  [hash('5')]: { one: 'second', four: 'first' },
};
const notesOf = (blob: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(VERSIONS[blob] ?? {}).map(([id, text]) => [
      id,
      `id="${id}" title="${id}">\n${text}`,
    ]),
  );

/** A day's noon, in seconds. */
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;
/** As git prints it: the newest commit first. */
const LOG = [
  `${hash('e')} ${noon('2024-01-05')}`,
  '',
  change(hash('3'), hash('5')),
  `${hash('d')} ${noon('2024-01-04')}`,
  '',
  change(hash('2'), hash('3')),
  change(NONE, hash('4'), 'b.mdx'),
  `${hash('b')} ${noon('2024-01-02')}`,
  '',
  change(hash('1'), hash('2')),
  `${hash('a')} ${noon('2024-01-01')}`,
  '',
  change(NONE, hash('1')),
  '',
].join('\n');
const commits = parseLog(LOG);
const history = historyOf(commits, notesOf, new Set());

test('A log is read into commits, the oldest first, and the versions that they name', () => {
  assert.deepEqual(
    commits.map((commit) => commit.hash[0]),
    ['a', 'b', 'd', 'e'],
  );
  assert.deepEqual(commits[0]?.files, [{ before: null, after: hash('1') }]);
  assert.deepEqual(blobsOf(commits).toSorted(), Object.keys(VERSIONS).toSorted());
  assert.deepEqual(parseLog(''), []);
  assert.deepEqual(
    [...ignoredIn(`# only format\n${hash('d')}\n\n${hash('e')} # this too\n`)],
    [hash('d'), hash('e')],
  );
});

test('A note came with its first commit, changed with its claim, and moves as the same note', () => {
  assert.deepEqual(history.notes['one'], {
    first: noon('2024-01-01'),
    changed: [noon('2024-01-02')],
  });
  assert.deepEqual(history.notes['two'], {
    first: noon('2024-01-01'),
    changed: [noon('2024-01-04')],
  });
  assert.deepEqual(history.gone, { three: { time: noon('2024-01-05'), title: 'three' } });
});

test('A commit that only formats changes nothing', () => {
  const without = historyOf(commits, notesOf, new Set([hash('b')]));
  assert.deepEqual(without.notes['one']?.changed, []);
});

const { notes: fixture } = await readGuideOrFail({ dir: FIXTURE.content });
const [model] = fixture;
assert.ok(model);
const noteOf = (id: string, formerIds: readonly string[] = []): Note => ({
  ...model,
  id,
  formerIds,
  page: 'box',
});

test('Days tell which notes came, were reworded and went into others, the newest first', () => {
  const days = daysOf([noteOf('one', ['three']), noteOf('two'), noteOf('four')], history);
  assert.deepEqual(
    days.map(({ day, added, reworded, merged }) => [
      day,
      added.map(({ id }) => id),
      reworded.map(({ id }) => id),
      merged.map(({ id, into }) => `${id} ${into.id}`),
    ]),
    [
      ['2024-01-05', ['four'], [], ['three one']],
      ['2024-01-04', [], ['two'], []],
      ['2024-01-02', [], ['one'], []],
      ['2024-01-01', ['one', 'two'], [], []],
    ],
  );
});

test('A note that was renamed came when its earlier id did', () => {
  const days = daysOf([noteOf('four', ['three'])], history);
  assert.deepEqual(
    days.map(({ day, added, merged }) => [day, added.length, merged.length]),
    [['2024-01-01', 1, 0]],
  );
});

test('A note is reworded once a day, and not on the day on which it came', () => {
  const first = noon('2024-03-01');
  const later = noon('2024-03-02');
  const busy: History = {
    notes: { one: { first, changed: [first + 5, later, later + 9] } },
    gone: {},
  };
  const days = daysOf([noteOf('one'), noteOf('not-committed')], busy);
  assert.deepEqual(
    days.map(({ day, time, reworded }) => [day, time, reworded.length]),
    [
      ['2024-03-02', later + 9, 1],
      ['2024-03-01', first, 0],
    ],
  );
});

test('A note’s page is as new as its claim, a page of the guide as its newest note', () => {
  const urls = createUrls('/guide/');
  const dates = lastModified([noteOf('one'), noteOf('two'), noteOf('unknown')], history, urls);
  assert.deepEqual(Object.fromEntries(dates), {
    '/guide/n/one/': '2024-01-02T12:00:00Z',
    '/guide/n/two/': '2024-01-04T12:00:00Z',
    '/guide/box/': '2024-01-04T12:00:00Z',
  });
});

test('Times are written as days and stamps, in UTC', () => {
  const time = Date.parse('2024-02-29T23:59:59Z') / 1000;
  assert.equal(dayOf(time), '2024-02-29');
  assert.equal(stampOf(time), '2024-02-29T23:59:59Z');
});
