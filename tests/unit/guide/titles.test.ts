// What pages are called in a tab.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { familiesOf } from '../../../src/guide/family.ts';
import { errorTitle, pageTitle, servicesLine } from '../../../src/guide/titles.ts';
import { FIXTURE } from '../../support/sites.ts';

const { pages, notes } = await readGuideOrFail({ dir: FIXTURE.content });
const families = familiesOf(pages, notes);
const titleOf = (key: string): string => {
  const page = pages.find((candidate) => candidate.key === key) ?? assert.fail(key);
  return pageTitle(page, families.get(page.service) ?? assert.fail(key));
};

test('The first page of a service counts the notes of all its pages, a topic page its own', () => {
  const count = (of: RegExp): number => notes.filter(({ page }) => of.test(page)).length;
  assert.equal(titleOf('box'), `Boxes: ${count(/^box(\/|$)/)} gotchas, tips and limits`);
  assert.equal(titleOf('box/lids'), `Box lids: ${count(/^box\/lids$/)} gotchas, tips and limits`);
});

test('A page of few notes does not count them', () => {
  assert.equal(titleOf('moving'), 'Moving house');
});

test('The title of an error says how many causes it has', () => {
  assert.equal(errorTitle('SlowDown', 0), 'SlowDown');
  assert.equal(errorTitle('SlowDown', 1), 'SlowDown: cause and what to do');
  assert.equal(errorTitle('SlowDown', 3), 'SlowDown: 3 causes and what to do');
});

test('A line of services names each once, and at most three', () => {
  assert.equal(servicesLine(['S3', 'IAM', 'S3']), 'S3, IAM');
  assert.equal(servicesLine(['S3', 'IAM', 'KMS', 'EC2']), 'S3, IAM, KMS and others');
});
