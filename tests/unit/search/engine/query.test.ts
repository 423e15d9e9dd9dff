// What a typed query is read as.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuery } from '../../../../src/search/engine/query.ts';
import type { Query } from '../../../../src/search/engine/query.ts';
import { readSynonyms } from '../../../../src/search/engine/synonyms.ts';
import { smallGuide } from './small-guide.ts';

const spellingWords = smallGuide();
const synonyms = readSynonyms({
  acronyms: { ddb: 'dynamodb', lb: 'load balancer' },
  synonyms: { copy: 'replication', policy: ['acl', 'versioning'] },
});
const read = (text: string, literal = false): Promise<Query> =>
  readQuery(text, { spellingWords, synonyms, literal });
const terms = async (text: string, literal = false): Promise<string[][]> =>
  (await read(text, literal)).words.map((word) => word.terms.map(({ term }) => term));

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
  it('drops a measured value, but no version', async () => {
    assert.deepEqual(await terms('lambda 3.00 ms'), [['lambda'], ['ms']].slice(0, 1));
    assert.ok((await read('lambda 3.9 policy')).unknown.length > 0);
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
    assert.deepEqual(query.words, [
      { typed: 'ddb', terms: [{ term: 'dynamodb', weight: 0.9 }], place: 0 },
    ]);
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
