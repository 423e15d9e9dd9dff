// From what was recognised to services, and what is said of the rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Matcher } from '../../../src/review/match.ts';
import { nameKey } from '../../../src/review/names.ts';
import { recognise } from '../../../src/review/recognise.ts';
import { mergeMatches, tellMatch } from '../../../src/review/tell.ts';

const matcher = new Matcher({
  terraform: [
    ['aws_box*', 'box'],
    ['aws_box_lid_*', 'lid'],
    ['aws_box_lid_key', 'key'],
  ],
  cloudformation: [
    ['AWS::Box::*', 'box'],
    ['AWS::Box::Lid', 'lid'],
  ],
  cdk: [
    ['aws-box', 'box'],
    ['aws-box.Lid', 'lid'],
    ['aws-crate-*', 'crate'],
  ],
  names: [
    ['box', 'box'],
    ['cardboardboxservice', 'box'],
    ['lid', 'lid'],
  ],
});
const match = (text: string) => matcher.match(recognise(text));
const servicesIn = (text: string) =>
  match(text).services.map(({ service, count }) => [service, count]);

test('The longest pattern wins', () => {
  const text = ['aws_box', 'aws_box_lid_a', 'aws_box_lid_key', 'aws_box_x']
    .map((type) => `resource "${type}" "x" {}`)
    .join('\n');
  assert.deepEqual(servicesIn(text), [
    ['box', 2],
    ['lid', 1],
    ['key', 1],
  ]);
  assert.deepEqual(servicesIn('Type: AWS::Box::Lid\nType: AWS::Box::Hinge'), [
    ['lid', 1],
    ['box', 1],
  ]);
});

test('A construct belongs to the page of its class, else to that of its module', () => {
  const text = `import * as box from 'aws-cdk-lib/aws-box'; new box.Lid(this); new box.Hinge(this);
    import * as c from 'aws-cdk-lib/aws-crate-alpha';`;
  assert.deepEqual(
    new Map(match(text).services.map(({ service, count }) => [service, count])),
    new Map([
      ['box', 2],
      ['crate', 1],
      ['lid', 1],
    ]),
  );
});

test('Names are found whatever the spelling, several in a line', () => {
  assert.equal(nameKey('Amazon Bóx (small)'), 'box');
  assert.deepEqual(servicesIn('AWS Cardboard Box Service, lid\nBox + Lid\nbox and lid'), [
    ['box', 3],
    ['lid', 3],
  ]);
});

test('What is not recognised is said, what every configuration has is not', () => {
  const { services, unknown, foreign, modules } = match(`
    resource "aws_barn" "a" {}
    resource "google_box" "b" {}
    data "aws_region" "now" {}
    module "m" {
    }`);
  assert.deepEqual([services, unknown, foreign, modules], [[], ['aws_barn'], ['google_box'], 1]);
  assert.deepEqual(match('box\nbarn').unknown, ['barn']);
  assert.deepEqual(match('__proto__\nconstructor').unknown, ['__proto__', 'constructor']);
});

test('What was recognised is told in sentences, long lists are cut', () => {
  const many = Array.from({ length: 12 }, (_, index) => `resource "aws_barn_${index}" "x" {}`);
  const all = mergeMatches([match('box'), match('box'), match(many.join('\n'))]);
  assert.deepEqual(
    tellMatch(all, (id) => id.toUpperCase()),
    [
      'Recognised: BOX (2).',
      `The guide has no page for: ${[0, 1, 2, 3, 4, 5, 6, 7].map((each) => `aws_barn_${each}`).join(', ')} and 4 more.`,
    ],
  );
  assert.deepEqual(tellMatch(match(''), String), ['Nothing of AWS was recognised in it.']);
});
