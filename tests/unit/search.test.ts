// The query layer, module by module, without an index.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countFacets, readFacets } from '../../src/search/engine/counts.ts';
import { recognise } from '../../src/search/engine/query-filters.ts';
import { lexiconOf } from '../../src/search/shared/synonyms.ts';
import { nearestPages } from '../../src/search/engine/nearest.ts';
import { passage } from '../../src/search/engine/passage.ts';
import { Dropped, PatientFetch } from '../../src/search/engine/held-fetch.ts';
import { readQuery } from '../../src/search/engine/query.ts';
import type { Query } from '../../src/search/engine/query.ts';
import { combine, idf, isForm, settle } from '../../src/search/engine/rank.ts';
import type { WordHit } from '../../src/search/engine/rank.ts';
import { correct, distance, split, tolerance } from '../../src/search/engine/spelling.ts';
import { bareIdentifiers, fold, isStopWord, isWeakWord, squash, wordsIn } from '../../src/text.ts';
import {
  countWords,
  packWords,
  shardOf,
  unpackWords,
  Vocabulary,
} from '../../src/search/shared/spelling-words.ts';

const site = packWords(
  new Map(
    'bucket versioning versions dynamodb load balancer lambda lambdas presigned url s3 s3putobjectacl putobjectacl object acl replication 403 404 policy stock lambdaedge'
      .split(' ')
      .map((word) => [word, 3]),
  ),
);
const loaded: string[] = [];
const vocabulary = new Vocabulary(site.keys(), (shard) => {
  loaded.push(shard);
  return Promise.resolve(site.get(shard) ?? '');
});
const lexicon = lexiconOf({
  acronyms: { ddb: 'dynamodb', lb: 'load balancer' },
  synonyms: { copy: 'replication', policy: ['acl', 'versioning'] },
});
const read = (text: string, literal = false): Promise<Query> =>
  readQuery(text, vocabulary, lexicon, literal);
const terms = async (text: string, literal = false): Promise<string[][]> =>
  (await read(text, literal)).words.map((word) => word.terms.map(({ term }) => term));

describe('text', () => {
  it('folds case, accents and typographic quotes', () => {
    assert.equal(fold('Région’s ÜBER'), "region's uber");
  });
  it('keeps a compound whole and in its parts', () => {
    assert.deepEqual(wordsIn('Allow s3:PutObjectAcl on us-east-1.'), [
      'allow',
      's3putobjectacl',
      's3',
      'putobjectacl',
      'on',
      'useast1',
      'us',
      'east',
      '1',
    ]);
  });
  it('takes possessives for one word', () => {
    assert.deepEqual(wordsIn('AWS’s bucket'), ['awss', 'bucket']);
  });
  it('finds identifiers without their service', () => {
    assert.deepEqual(bareIdentifiers('needs s3:PutObjectAcl and kms:Decrypt, not s3://bucket'), [
      'PutObjectAcl',
      'Decrypt',
    ]);
  });
  it('knows small words', () => {
    assert.ok(isStopWord('why') && isStopWord("can't") && !isStopWord('bucket'));
    assert.ok(isWeakWord('aws') && !isWeakWord('error'));
  });
  it('squashes marks away', () => {
    assert.equal(squash('multi-part'), 'multipart');
  });
});

describe('spelling', () => {
  it('counts insertions, deletions, replacements and swaps, likely slips for less', () => {
    assert.equal(distance('bucket', 'bucket', 2), 0);
    assert.equal(distance('bukcet', 'bucket', 2), 0.8);
    assert.equal(distance('versionning', 'versioning', 2), 0.7);
    assert.equal(distance('kinisis', 'kinesis', 2), 1);
    assert.equal(distance('shock', 'stock', 2), 1.6);
    assert.ok(distance('abc', 'xyz', 2) > 2);
    assert.ok(distance('a', 'abcdef', 2) > 2);
  });
  it('bears more mistakes in longer words', () => {
    assert.deepEqual([3, 4, 6, 7].map(tolerance), [0, 1, 1, 2]);
  });
  it('corrects to the nearest word of the site and leaves numbers and other words alone', async () => {
    assert.equal(await correct('bukcet', vocabulary), 'bucket');
    assert.equal(await correct('ubcket', vocabulary), 'bucket');
    assert.equal(await correct('versionning', vocabulary), 'versioning');
    assert.equal(await correct('shock', vocabulary), null);
    assert.equal(await correct('qwertz', vocabulary), null);
    assert.equal(await correct('4043', vocabulary), null);
  });
  it('sees two words in one', async () => {
    assert.deepEqual(await split('loadbalancer', vocabulary), ['load', 'balancer']);
    assert.equal(await split('lambda', vocabulary), null);
  });
});

describe("the site's words", () => {
  it('come back from their files as they went in', () => {
    const counts = countWords(['The bucket is full', 'A bucket, two buckets', '3 élans']);
    assert.equal(counts.get('bucket'), 2);
    assert.equal(counts.has('the'), false);
    const files = packWords(counts);
    assert.deepEqual([...files.keys()].sort(), ['0', 'b', 'e', 'f', 't']);
    assert.deepEqual(
      [...files.values()].flatMap((text) => [...unpackWords(text)]).sort(),
      [...counts].sort(),
    );
    for (const [shard, text] of files)
      for (const word of unpackWords(text).keys()) assert.equal(shardOf(word), shard);
  });
  it('are loaded initial by initial, each once', async () => {
    loaded.length = 0;
    const fresh = new Vocabulary(site.keys(), (shard) => {
      loaded.push(shard);
      return Promise.resolve(site.get(shard) ?? '');
    });
    assert.deepEqual(
      await Promise.all([
        fresh.has('bucket'),
        fresh.begins('buck'),
        fresh.has('balancer'),
        fresh.has('zebra'),
      ]),
      [true, true, true, false],
    );
    assert.deepEqual(loaded, ['b']);
  });
  it('are asked for again after a failure', async () => {
    let failing = true;
    const flaky = new Vocabulary(['b'], () =>
      failing ? Promise.reject(new Error('offline')) : Promise.resolve('bucket'),
    );
    await assert.rejects(flaky.has('bucket'), /offline/);
    failing = false;
    assert.equal(await flaky.has('bucket'), true);
  });
});

describe('a query', () => {
  it('drops small words, unless there is nothing else', async () => {
    assert.deepEqual(await terms('why is my bucket'), [['bucket']]);
    const small = await read('why is my');
    assert.equal(small.words.length + small.unknown.length, 3);
  });
  it('drops words that every note could claim, if enough others are there', async () => {
    assert.deepEqual(await terms('aws bucket replication issue'), [['bucket'], ['replication']]);
    assert.deepEqual((await read('aws bucket')).unknown, ['aws']);
  });
  it('joins and splits words', async () => {
    assert.deepEqual(await terms('dynamo db'), [['dynamodb']]);
    assert.deepEqual(await terms('loadbalancer'), [['load'], ['balancer']]);
  });
  it('corrects, says so, and can be told not to', async () => {
    assert.deepEqual((await read('bukcet versionning')).corrections, [
      { from: 'bukcet', to: 'bucket' },
      { from: 'versionning', to: 'versioning' },
    ]);
    const literal = await read('bukcet', true);
    assert.deepEqual([literal.words, literal.corrections, literal.unknown], [[], [], ['bukcet']]);
  });
  it('takes acronyms and synonyms as alternatives, at less weight, and says so', async () => {
    const query = await read('ddb');
    assert.deepEqual(query.words, [{ typed: 'ddb', terms: [{ term: 'dynamodb', weight: 0.9 }] }]);
    assert.deepEqual(query.expansions, [{ from: 'ddb', to: 'dynamodb' }]);
    assert.deepEqual((await read('policy')).words[0]?.terms, [
      { term: 'policy', weight: 1 },
      { term: 'acl', weight: 0.45 },
      { term: 'versioning', weight: 0.45 },
    ]);
    assert.deepEqual(await terms('copy lb'), [['replication'], ['load balancer']]);
    assert.deepEqual(await terms('policy', true), [['policy']]);
    assert.deepEqual((await read('policy', true)).expansions, []);
  });
  it('takes identifiers whole where the site has them, else in parts', async () => {
    assert.deepEqual(await terms('s3:PutObjectAcl'), [['s3putobjectacl']]);
    assert.deepEqual(await terms('s3:object'), [['s3'], ['object']]);
  });
  it('takes a plural for its singular, without calling it a mistake', async () => {
    assert.deepEqual(await terms('buckets urls'), [['bucket'], ['url']]);
    assert.deepEqual((await read('buckets')).corrections, []);
  });
  it('takes quotes as phrases, whose words also rank', async () => {
    const query = await read('"object acl" lambda');
    assert.deepEqual(query.phrases, ['object acl']);
    assert.deepEqual(
      query.words.map(({ typed }) => typed),
      ['object', 'acl', 'lambda'],
    );
    assert.deepEqual((await read('"object')).phrases, ['object']);
    assert.deepEqual((await read('""')).phrases, []);
  });
  it('survives anything that can be typed', async () => {
    for (const text of [
      '',
      ' ',
      '\u0000',
      '💥'.repeat(5000),
      '<script>alert(1)</script>',
      '((((',
      '\\',
      '"',
      '""',
      'a'.repeat(10000),
      '\ud800',
      '../../etc',
      '%00',
      'constructor __proto__ toString',
    ]) {
      assert.ok((await read(text)).words.length <= 17, text.slice(0, 20));
    }
  });
});

describe('filters in a query', () => {
  const names = new Map<string, [string, string][]>([
    ['gotchas', [['kind', 'gotcha']]],
    ['serious', [['severity', 'serious']]],
    [
      'cost traps',
      [
        ['kind', 'gotcha'],
        ['mark', 'cost'],
      ],
    ],
    [
      's3',
      [
        ['page', 's3'],
        ['page', 's3/cost'],
      ],
    ],
    ['iam', [['page', 'iam']]],
  ]);
  const filters = (text: string): unknown => recognise(text.split(' '), names)?.filters ?? null;
  it('are read where it names nothing else', () => {
    assert.deepEqual(filters('serious s3 gotchas'), {
      severity: { any: ['serious'] },
      page: { any: ['s3', 's3/cost'] },
      kind: { any: ['gotcha'] },
    });
    assert.deepEqual(filters('the cost traps of iam'), {
      kind: { any: ['gotcha'] },
      mark: { any: ['cost'] },
      page: { any: ['iam'] },
    });
  });
  it('are not read where other words say more, or where a page is all that is named', () => {
    assert.equal(filters('s3 gotchas versioning'), null);
    assert.equal(filters('s3'), null);
    assert.equal(filters('why'), null);
  });
  it('are counted as each choice would leave', async () => {
    const records: Record<string, Record<string, string[]>> = {
      a: { kind: ['tip'], page: ['s3'] },
      b: { kind: ['gotcha'], page: ['s3', 'vpc'] },
      c: { kind: ['gotcha'], page: ['iam'] },
    };
    const having = (facet: string, value: string): string[] =>
      Object.keys(records).filter((id) => records[id]?.[facet]?.includes(value));
    const facets = await readFacets({
      options: () => Promise.resolve(),
      init: () => Promise.resolve(),
      filters: () =>
        Promise.resolve({ kind: { tip: 1, gotcha: 2 }, page: { s3: 2, vpc: 1, iam: 1 } }),
      search: (_, options) => {
        const [
          [
            facet,
            {
              any: [value = ''],
            },
          ] = ['', { any: [''] }],
        ] = Object.entries(options?.filters ?? {});
        return Promise.resolve({
          results: having(facet, value).map((id) => ({
            id,
            score: 0,
            words: [],
            data: () => Promise.reject(new Error('not asked')),
          })),
          unfilteredResultCount: 3,
        });
      },
    });
    assert.deepEqual(countFacets(['a', 'b', 'c'], facets, {}), {
      kind: { tip: 1, gotcha: 2 },
      page: { s3: 2, vpc: 1, iam: 1 },
    });
    assert.deepEqual(countFacets(['a', 'b', 'c'], facets, { kind: { any: ['gotcha'] } }), {
      kind: { tip: 1, gotcha: 2 },
      page: { s3: 1, vpc: 1, iam: 1 },
    });
    assert.deepEqual(countFacets(['a'], facets, { kind: { any: ['gotcha'] } }), {
      kind: { tip: 1 },
    });
  });
});

describe('ranking', () => {
  const hit = (id: string, score = 1, places: number[] = [], fields: string[] = []): WordHit => ({
    id,
    score,
    places,
    fields,
  });
  const order = (...answers: [count: number, ...hits: WordHit[]][]): string[] =>
    combine(
      answers.map(([count, ...hits]) => ({ count, hits })),
      400,
    ).map(({ id }) => id);
  it('weighs rare words more', () => {
    assert.ok(idf(1, 400) > idf(200, 400));
  });
  it('puts records that match more of the query first', () => {
    assert.deepEqual(order([100, hit('one', 1.8), hit('both')], [5, hit('both')]), ['both', 'one']);
  });
  it('breaks ties the same way every time', () => {
    assert.deepEqual(order([2, hit('b'), hit('a')]), ['a', 'b']);
  });
  it('rewards neighbours in their order, topic and title', () => {
    assert.deepEqual(
      order(
        [9, hit('apart', 1, [3]), hit('side', 1, [3])],
        [9, hit('apart', 1, [9]), hit('side', 1, [4])],
      ),
      ['side', 'apart'],
    );
    assert.deepEqual(
      order(
        [9, hit('turned', 1, [4]), hit('side', 1, [3])],
        [9, hit('turned', 1, [3]), hit('side', 1, [4])],
      ),
      ['side', 'turned'],
    );
    assert.deepEqual(order([9, hit('elsewhere'), hit('topical', 1, [], ['page'])]), [
      'topical',
      'elsewhere',
    ]);
    assert.deepEqual(order([9, hit('body'), hit('headline', 1, [], ['title'])]), [
      'headline',
      'body',
    ]);
  });
  it('knows forms of a word', () => {
    assert.ok(
      isForm('buckets', 'bucket') &&
        isForm('policies', 'policy') &&
        isForm('encrypted', 'encrypting'),
    );
    assert.ok(!isForm('cloudformation', 'cloud') && !isForm('s3', 'sns'));
  });
  it('settles what no longer holds below what does, unless it is asked for', () => {
    const known = { title: ['a', 'b'], kind: 'gotcha', status: 'holds' };
    assert.equal(settle(['x'], known, false), 1);
    assert.ok(settle(['x'], { ...known, status: 'changed' }, false) < 1);
    assert.ok(
      settle(['x'], { ...known, status: 'retired' }, false) <
        settle(['x'], { ...known, status: 'changed' }, false),
    );
    assert.equal(settle(['x'], { ...known, status: 'retired' }, true), 1);
    assert.ok(settle(['x'], { ...known, kind: 'topic' }, false) < 1);
    assert.ok(settle(['a', 'b'], { ...known, kind: 'topic' }, false) > 1);
  });
});

describe('pages near to what found nothing', () => {
  it('are those with a like name', () => {
    const pages = [
      { url: '/kms/', title: 'KMS' },
      { url: '/elasticache/', title: 'ElastiCache' },
      { url: '/s3/', title: 'S3' },
    ];
    assert.deepEqual(
      nearestPages('elastic cash', pages).map(({ url }) => url),
      ['/elasticache/'],
    );
    assert.deepEqual(nearestPages('', pages), []);
  });
});

describe('requests while somebody types', () => {
  const sent: string[] = [];
  const make = (): PatientFetch => {
    sent.length = 0;
    return new PatientFetch((url) => {
      sent.push(url);
      return Promise.resolve(new Response(url));
    }, 20);
  };
  it('for parts of the index wait until typing pauses; the words do not', async () => {
    const patient = make();
    patient.hold();
    const part = patient.fetch('/pagefind/index/a.pf_index');
    await patient.fetch('/pagefind/words/a.txt');
    assert.deepEqual(sent, ['/pagefind/words/a.txt']);
    assert.equal(await (await part).text(), '/pagefind/index/a.pf_index');
    await patient.fetch('/pagefind/index/b.pf_index');
    assert.equal(sent.length, 3);
  });
  it('are given up at the next key', async () => {
    const patient = make();
    patient.hold();
    const part = patient.fetch('/pagefind/fragment/a.pf_fragment');
    assert.equal(patient.drop(), 1);
    await assert.rejects(part, Dropped);
    assert.equal(patient.drop(), 0);
    assert.deepEqual(sent, []);
  });
  it('that fail are counted, for Pagefind goes on without them', async () => {
    const failing = new PatientFetch(
      (url) =>
        url.endsWith('/a')
          ? Promise.reject(new Error('offline'))
          : Promise.resolve(new Response('', { status: 404 })),
      20,
    );
    await assert.rejects(failing.fetch('/index/a'), /offline/);
    await failing.fetch('/fragment/b');
    await failing.fetch('/words/q.txt');
    assert.equal(failing.failed, 2);
  });
  it('that every search needs are started early and handed over once', async () => {
    const patient = make();
    void patient.early('/pagefind/pagefind-entry.json');
    await patient.fetch('/pagefind/pagefind-entry.json?ts=1');
    assert.equal(sent.length, 1);
    await patient.fetch('/pagefind/pagefind-entry.json?ts=2');
    assert.equal(sent.length, 2);
  });
});

describe('a passage', () => {
  const text = `${'Filler words stand here in a row. '.repeat(12)}Then the bucket policy denies everything. ${'More filler follows here. '.repeat(12)}`;
  it('shows the stretch that matches, with its words marked', () => {
    const pieces = passage(text, ['bucket', 'policy']);
    assert.deepEqual(
      pieces.filter((piece) => piece.marked).map((piece) => piece.text),
      ['bucket', 'policy'],
    );
    assert.equal(pieces[0]?.text.startsWith('… '), true);
    assert.equal(pieces.at(-1)?.text, ' …');
  });
  it('shows a short text whole', () => {
    assert.equal(
      passage('Short  text.', ['none'])
        .map((piece) => piece.text)
        .join(''),
      'Short text.',
    );
  });
  it('is empty for an empty text', () => {
    assert.deepEqual(passage('', ['x']), []);
  });
});
