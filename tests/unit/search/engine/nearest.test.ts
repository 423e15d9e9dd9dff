// Pages whose names are near to what found nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestPages } from '../../../../src/search/engine/nearest.ts';

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
