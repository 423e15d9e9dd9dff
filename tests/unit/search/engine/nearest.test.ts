// Pages and words that are near to what found nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestPages, nearestWords } from '../../../../src/search/engine/nearest.ts';
import { smallGuide } from './small-guide.ts';

describe('pages near to what found nothing', () => {
  it('are those with a like name', () => {
    const pages = [
      { key: 'kms', title: 'KMS' },
      { key: 'elasticache', title: 'ElastiCache' },
      { key: 's3', title: 'S3' },
    ];
    assert.deepEqual(
      nearestPages('elastic cash', pages).map(({ key }) => key),
      ['elasticache'],
    );
    assert.deepEqual(nearestPages('', pages), []);
  });
});

describe('words like those that the guide lacks', () => {
  it('share most of their letters and the first one', async () => {
    assert.deepEqual(await nearestWords(['versionized'], smallGuide()), ['versioning', 'versions']);
    assert.deepEqual(await nearestWords(['zebra', ''], smallGuide()), []);
  });
});
