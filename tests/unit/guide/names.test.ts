// What a page is called besides its title.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf } from '../../../src/guide/names.ts';

const named = (title: string, name: string | null, ...aliases: string[]): string[] =>
  namesOf({ title, name, aliases });

test('A page has its full name, once', () => {
  assert.deepEqual(named('S3', 'Simple Storage Service', 'simple storage service'), [
    'Simple Storage Service',
  ]);
});

test('What spells out a title that is an acronym is a name', () => {
  assert.deepEqual(named('AMI', null, 'amazon machine image', 'golden image'), [
    'Amazon Machine Image',
  ]);
});

test('An acronym of the title or the full name is a name', () => {
  assert.deepEqual(named('CloudFormation', null, 'cfn', 'stack', 'iac', 'cdk'), ['CFN']);
  assert.deepEqual(named('Direct Connect', null, 'dx', 'leased line'), ['DX']);
  assert.deepEqual(named('Certificate Manager', 'AWS Certificate Manager', 'acm', 'cert'), [
    'AWS Certificate Manager',
    'ACM',
  ]);
});

test('Errors, other products and what people look for are no names', () => {
  assert.deepEqual(
    named('Crates', null, 'Endpoint request timed out', 'alloydb equivalent', 'hpc', 'wooden box'),
    [],
  );
});
