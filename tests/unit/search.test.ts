// The query layer, module by module, without an index.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packLexicon, unpackLexicon } from '../../src/search/lexicon.ts';
import { passage } from '../../src/search/passage.ts';
import { readQuery } from '../../src/search/query.ts';
import { combine, gain, idf, isForm } from '../../src/search/rank.ts';
import { distance, Speller, tolerance } from '../../src/search/spelling.ts';
import { bareIdentifiers, fold, isStopWord, squash, wordsIn } from '../../src/search/text.ts';
import { countWords, packWords, unpackWords } from '../../src/search/vocabulary.ts';

const words = (text: string): Map<string, number> => new Map(text.split(' ').map((word) => [word, 3]));
const speller = new Speller(words('bucket versioning versions dynamodb load balancer lambda lambdas presigned url s3 s3putobjectacl putobjectacl object acl replication 403 404 policy'));
const lexicon = unpackLexicon(packLexicon({ acronyms: { ddb: 'dynamodb', lb: 'load balancer' }, synonyms: { copy: 'replication', policy: 'acl' } }));
const read = (text: string, literal = false): ReturnType<typeof readQuery> => readQuery(text, speller, lexicon, literal);
const terms = (text: string, literal = false): string[][] => read(text, literal).words.map((word) => word.terms.map(({ term }) => term));

describe('text', () => {
  it('folds case, accents and typographic quotes', () => {
    assert.equal(fold('Région’s ÜBER'), 'region\'s uber');
  });
  it('keeps a compound whole and in its parts', () => {
    assert.deepEqual(wordsIn('Allow s3:PutObjectAcl on us-east-1.'), ['allow', 's3putobjectacl', 's3', 'putobjectacl', 'on', 'useast1', 'us', 'east', '1']);
  });
  it('takes possessives for one word', () => {
    assert.deepEqual(wordsIn('AWS’s bucket'), ['awss', 'bucket']);
  });
  it('finds identifiers without their service', () => {
    assert.deepEqual(bareIdentifiers('needs s3:PutObjectAcl and kms:Decrypt, not s3://bucket'), ['PutObjectAcl', 'Decrypt']);
  });
  it('knows small words', () => {
    assert.ok(isStopWord('why') && isStopWord('can\'t') && !isStopWord('bucket'));
  });
  it('squashes marks away', () => {
    assert.equal(squash('multi-part'), 'multipart');
  });
});

describe('spelling', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    assert.equal(distance('bukcet', 'bucket', 2), 1);
    assert.equal(distance('versionning', 'versioning', 2), 1);
    assert.equal(distance('glaceir', 'glacier', 2), 1);
    assert.equal(distance('abc', 'xyz', 2), 3);
    assert.equal(distance('', 'ab', 2), 2);
  });
  it('bears more mistakes in longer words', () => {
    assert.deepEqual([3, 4, 6, 7].map(tolerance), [0, 1, 1, 2]);
  });
  it('corrects to the nearest word of the site and leaves numbers alone', () => {
    assert.equal(speller.correct('bukcet'), 'bucket');
    assert.equal(speller.correct('versionning'), 'versioning');
    assert.equal(speller.correct('qwertz'), null);
    assert.equal(speller.correct('4043'), null);
  });
  it('sees beginnings and splits', () => {
    assert.ok(speller.begins('presig') && !speller.begins('presx'));
    assert.deepEqual(speller.split('loadbalancer'), ['load', 'balancer']);
    assert.equal(speller.split('lambda'), null);
  });
});

describe('a query', () => {
  it('drops small words, unless there is nothing else', () => {
    assert.deepEqual(terms('why is my bucket'), [['bucket']]);
    assert.equal(read('why is my').words.length + read('why is my').unknown.length, 3);
  });
  it('joins and splits words', () => {
    assert.deepEqual(terms('dynamo db'), [['dynamodb']]);
    assert.deepEqual(terms('loadbalancer'), [['load'], ['balancer']]);
  });
  it('corrects, says so, and can be told not to', () => {
    const query = read('bukcet versionning');
    assert.deepEqual(query.corrections, [{ from: 'bukcet', to: 'bucket' }, { from: 'versionning', to: 'versioning' }]);
    assert.deepEqual(read('bukcet', true), { phrase: null, words: [], corrections: [], unknown: ['bukcet'] });
  });
  it('takes acronyms and synonyms as alternatives, at less weight', () => {
    assert.deepEqual(read('ddb').words, [{ typed: 'ddb', terms: [{ term: 'dynamodb', weight: 0.9 }] }]);
    assert.deepEqual(read('policy').words[0]?.terms, [{ term: 'policy', weight: 1 }, { term: 'acl', weight: 0.6 }]);
    assert.deepEqual(terms('copy lb'), [['replication'], ['load balancer']]);
    assert.deepEqual(terms('policy', true), [['policy']]);
  });
  it('takes identifiers whole where the site has them, else in parts', () => {
    assert.deepEqual(terms('s3:PutObjectAcl'), [['s3putobjectacl']]);
    assert.deepEqual(terms('s3:object'), [['s3'], ['object']]);
  });
  it('takes a plural for its singular, without calling it a mistake', () => {
    assert.deepEqual(terms('buckets urls'), [['bucket'], ['url']]);
    assert.deepEqual(read('buckets').corrections, []);
  });
  it('takes quotes as a phrase', () => {
    assert.equal(read('"access denied"').phrase, 'access denied');
    assert.equal(read('"access').phrase, 'access');
  });
  it('survives anything that can be typed', () => {
    for (const text of ['', ' ', '\u0000', '💥'.repeat(5000), '<script>alert(1)</script>', '((((', '\\', '"', '""', 'a'.repeat(10000), '\ud800', '../../etc', '%00', 'constructor __proto__ toString']) {
      const query = read(text);
      assert.ok(query.words.length <= 16, text.slice(0, 20));
    }
  });
});

describe('ranking', () => {
  it('weighs rare words more', () => {
    assert.ok(idf(1, 400) > idf(200, 400));
  });
  it('puts records that match more of the query first', () => {
    const order = combine([
      { count: 100, hits: [{ id: 'both', score: 1 }, { id: 'one', score: 1.8 }] },
      { count: 5, hits: [{ id: 'both', score: 1 }] },
    ], 400);
    assert.deepEqual(order.map(({ id }) => id), ['both', 'one']);
  });
  it('breaks ties the same way every time', () => {
    const hits = [{ id: 'b', score: 1 }, { id: 'a', score: 1 }];
    assert.deepEqual(combine([{ count: 2, hits }], 10).map(({ id }) => id), ['a', 'b']);
  });
  it('rewards neighbours, topic and title', () => {
    const text = { words: ['bucket', 'policy', 'denies'], title: ['a', 'bucket'], page: ['s3'] };
    assert.equal(gain(['lambda'], text), 1);
    assert.ok(gain(['bucket', 'policy'], text) > gain(['policy', 'bucket'], text));
    assert.ok(gain(['s3', 'denies'], text) > gain(['denies'], text));
  });
  it('knows forms of a word', () => {
    assert.ok(isForm('buckets', 'bucket') && isForm('policies', 'policy') && isForm('encrypted', 'encrypting'));
    assert.ok(!isForm('cloudformation', 'cloud') && !isForm('s3', 'sns'));
  });
});

describe('a passage', () => {
  const text = `${'Filler words stand here in a row. '.repeat(12)}Then the bucket policy denies everything. ${'More filler follows here. '.repeat(12)}`;
  it('shows the stretch that matches, with its words marked', () => {
    const pieces = passage(text, ['bucket', 'policy']);
    assert.deepEqual(pieces.filter((piece) => piece.marked).map((piece) => piece.text), ['bucket', 'policy']);
    assert.equal(pieces[0]?.text.startsWith('… '), true);
    assert.equal(pieces.at(-1)?.text, ' …');
  });
  it('shows a short text whole', () => {
    assert.equal(passage('Short  text.', ['none']).map((piece) => piece.text).join(''), 'Short text.');
  });
  it('is empty for an empty text', () => {
    assert.deepEqual(passage('', ['x']), []);
  });
});

describe('the site\'s words', () => {
  it('come back from their file as they went in', () => {
    const counts = countWords(['The bucket is full', 'A bucket, two buckets']);
    assert.deepEqual([...unpackWords(packWords(counts))].sort(), [...counts].sort());
    assert.equal(counts.get('bucket'), 2);
    assert.equal(counts.has('the'), false);
  });
});
