// How text becomes words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  bareIdentifiers,
  countWords,
  fold,
  isStopWord,
  isWeakWord,
  LONGEST_QUERY,
  squash,
  typedWords,
  wordsIn,
} from '../../src/text.ts';

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
  it('keeps underscores within a compound, as the index does', () => {
    assert.deepEqual(wordsIn('Seconds_Behind_Master'), [
      'seconds_behind_master',
      'seconds',
      'behind',
      'master',
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
  it('reads a query as runs without the marks around them', () => {
    assert.deepEqual(typedWords('“The bucket’s” (s3:PutObject), why?'), [
      'the',
      'bucket',
      's3:putobject',
      'why',
    ]);
    assert.equal(typedWords('x'.repeat(1000))[0]?.length, LONGEST_QUERY);
  });
  it('counts the texts in which a word stands, not how often it stands there', () => {
    const counts = countWords(['The bucket is full', 'A bucket, two buckets, that bucket']);
    assert.equal(counts.get('bucket'), 2);
    assert.equal(counts.has('the'), false);
  });
  it('squashes marks away', () => {
    assert.equal(squash('multi-part'), 'multipart');
  });
});
