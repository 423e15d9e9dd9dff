// The small pure modules: addresses, freshness, permalinks, headers of the server.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHeaders } from '../../scripts/headers.ts';
import { formatFreshness, formatMonth, sourceLabel } from '../../src/guide/freshness.ts';
import { ICONS } from '../../src/components/icon/icons.ts';
import { addPermalinks, readPermalinks } from '../../src/compiler/permalinks.ts';
import { createUrls } from '../../src/urls.ts';
import { toCsv, toJson } from '../../src/guide/downloads.ts';
import { COMPONENTS, isKey, keys, KINDS, MARKS, STATUSES } from '../../src/vocabulary.ts';

describe('freshness in words', () => {
  const age = { asOf: '2017', checked: null, now: null } as const;
  it('of a note that changed', () => {
    assert.equal(
      formatFreshness({
        asOf: '2017',
        status: 'changed',
        checked: '2026-11',
        now: { since: '2023' },
      }),
      'said in 2017, changed in 2023, checked November 2026',
    );
  });
  it('of a note whose change has no known year', () => {
    assert.equal(
      formatFreshness({
        asOf: '2012',
        status: 'retired',
        checked: '2026-01',
        now: { since: 'unknown' },
      }),
      'said in 2012, retired, checked January 2026',
    );
  });
  it('of a note that nobody checked', () => {
    assert.equal(
      formatFreshness({ ...age, status: 'unchecked' }),
      'said in 2017, not checked since',
    );
  });
  it('of a judgement, and of one that holds', () => {
    assert.equal(formatFreshness({ ...age, status: 'judgement' }), 'said in 2017, a judgement');
    assert.equal(
      formatFreshness({ ...age, status: 'holds', checked: '2026-02' }),
      'said in 2017, still holds, checked February 2026',
    );
  });
  it("calls only AWS's own pages official", () => {
    assert.deepEqual(
      [
        'https://docs.aws.amazon.com/x',
        'https://repost.aws/x',
        'https://github.com/x',
        'https://learn.microsoft.com/x',
        'https://notamazon.com/',
      ].map(sourceLabel),
      ['official page', 'official page', 'maker’s page', 'maker’s page', 'maker’s page'],
    );
  });
  it('names every month', () => {
    assert.deepEqual(['2026-01', '2026-06', '2026-12'].map(formatMonth), [
      'January 2026',
      'June 2026',
      'December 2026',
    ]);
  });
});

describe('the vocabulary', () => {
  it('has a drawn icon for every kind, mark and status', () => {
    for (const key of [...keys(KINDS), ...keys(MARKS), ...keys(STATUSES), 'serious'])
      assert.ok(isKey(ICONS, key), key);
  });
  it('has a component for every kind', () => {
    assert.deepEqual(new Set(Object.values(COMPONENTS)), new Set(keys(KINDS)));
  });
  it('does not take inherited names for keys', () => {
    assert.equal(isKey(KINDS, 'toString'), false);
  });
});

describe('addresses', () => {
  it('spell pages, fragments, permalinks and registers', () => {
    const urls = createUrls('/');
    assert.equal(urls.page('s3/permissions'), '/s3/permissions/');
    assert.equal(urls.fragment('s3', 's3-x'), '/s3/#s3-x');
    assert.equal(urls.permalink('s3-x'), '/n/s3-x/');
    assert.equal(urls.registerAtPage('cost', 's3/cost'), '/register/cost/#s3-cost');
    assert.equal(urls.search('a b&c'), '/search/?q=a%20b%26c');
  });
  it('begin with the base path', () => {
    assert.equal(createUrls('/field-guide/').permalink('a'), '/field-guide/n/a/');
  });
  it('report to the tracker where there is one, else lead to the page that tells how', () => {
    assert.equal(createUrls('/').report('x'), '/about/#missing');
    const { report } = createUrls('/', 'https://example.org/repo');
    assert.equal(report('a b'), 'https://example.org/repo/issues/new?title=a%20b');
  });
});

describe('the list of permalinks', () => {
  it('grows, stays sorted and never shrinks', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'guide-'));
    const file = join(dir, 'permalinks.txt');
    try {
      assert.deepEqual([...(await readPermalinks(file))], []);
      assert.deepEqual(await addPermalinks(file, ['b-b', 'a-a']), ['b-b', 'a-a']);
      assert.deepEqual(await addPermalinks(file, ['c-c', 'a-a']), ['c-c']);
      assert.deepEqual([...(await readPermalinks(file)).keys()], ['a-a', 'b-b', 'c-c']);
      assert.match(await readFile(file, 'utf8'), /^# Every id that was ever published/);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });
});

describe('a table as a file', () => {
  const prose = (text: string) => ({ text, html: text, markdown: text });
  const table = {
    id: 't',
    title: 'T',
    caption: null,
    page: 'p',
    topic: null,
    place: { file: 'f', line: 1, column: 1 },
    columns: [
      { key: 'name', title: 'Name', type: 'text' },
      { key: 'gb', title: 'Size, GB', type: 'number' },
    ],
    rows: [
      {
        id: 'p-a',
        cells: [prose('Say "a"'), prose('1,5')],
        aliases: [],
        from: ['memos'],
        asOf: '2015',
        status: 'holds',
        checked: '2026-11',
        source: 'https://example.org/',
        now: null,
        place: { file: 'f', line: 2, column: 1 },
      },
    ],
  } as const;
  it('is CSV with quotes where they are needed', () => {
    assert.equal(
      toCsv(table),
      'id,Name,"Size, GB",Status,Freshness,Source\r\np-a,"Say ""a""","1,5",holds,"said in 2015, still holds, checked November 2026",https://example.org/\r\n',
    );
  });
  it('is JSON with cells by column', () => {
    const { rows } = JSON.parse(toJson(table)) as { rows: Record<string, unknown>[] };
    assert.deepEqual(rows, [
      {
        id: 'p-a',
        name: 'Say "a"',
        gb: '1,5',
        status: 'holds',
        asOf: '2015',
        checked: '2026-11',
        source: 'https://example.org/',
        now: null,
      },
    ]);
  });
});

describe('the server', () => {
  it('reads rules as static hosts do', () => {
    const [all, assets] = parseHeaders(
      '/*\n  X-A: 1\n  X-B: a: b\n/_astro/*\n  Cache-Control: immutable\n',
    );
    assert.deepEqual(all?.headers, [
      ['X-A', '1'],
      ['X-B', 'a: b'],
    ]);
    assert.ok(all?.pattern.test('/s3/'));
    assert.ok(assets?.pattern.test('/_astro/x.js') && !assets.pattern.test('/s3/'));
  });
});
