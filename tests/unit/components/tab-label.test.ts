// What a page is called among the pages of its service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../../src/compiler/model.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { tabLabel } from '../../../src/components/tabs/label.ts';
import { FIXTURE } from '../../support/sites.ts';

const { pages } = await readGuideOrFail({ dir: FIXTURE.content });
const [some] = pages;
const page = (key: string, title: string): Page => {
  if (some === undefined) throw new Error('the fixture guide has no page');
  return { ...some, key, service: 's3', title };
};
const index = page('s3', 'S3');

test('The index of a service is its overview', () => {
  assert.equal(tabLabel(index, index), 'Overview');
});

test('A topic page does not say again what service it is about', () => {
  assert.equal(
    tabLabel(page('s3/data-protection', 'S3 data protection'), index),
    'Data protection',
  );
});

test('A name that would say nothing without its service stays whole', () => {
  for (const title of ['S3 for Outposts', 'Storage lens', 'S3'])
    assert.equal(tabLabel(page('s3/x', title), index), title);
});

test('Where a service has no index, its first page keeps its name', () => {
  const first = page('s3/a', 'S3 a');
  assert.equal(tabLabel(first, first), 'S3 a');
});
