// What a review recognises in code, plans and lists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from '../../../src/review/pieces.ts';
import { recognise, Recogniser } from '../../../src/review/recognise.ts';

test('Terraform resources and data sources are counted, comments are not', () => {
  const { terraform, modules } = recognise(`
    resource "aws_box_lid" "a" {
      arn = "\${aws_box.arn}/*"
    }
    resource "aws_box_lid" "b" {}
    data "aws_crate" "c" {}
    # resource "aws_no_one" "x" {}
    // resource "aws_no_two" "x" {}
    /*
    resource "aws_no_three" "x" {}
    */
    resource "random_id" "r" {}
    module "shed" {
      source = "./shed"
    }`);
  assert.deepEqual(terraform, [
    ['aws_box_lid', 2],
    ['aws_crate', 1],
    ['random_id', 1],
  ]);
  assert.equal(modules, 1);
});

test('Terraform in JSON is read, and a plan counts each resource once', () => {
  assert.deepEqual(
    recognise('{"resource": {"aws_box": {"a": {}}, "aws_crate":{"b":{}}}}').terraform,
    [
      ['aws_box', 1],
      ['aws_crate', 1],
    ],
  );
  const resource = '{"address":"aws_box.a","type":"aws_box","name":"a"}';
  const plan = `{"planned_values":[${resource}],"resource_changes":[${resource}]}`;
  assert.deepEqual(recognise(plan).terraform, [['aws_box', 1]]);
});

test('CloudFormation and SAM are read as YAML and JSON, types of parameters are not resources', () => {
  const yaml = `
Parameters:
  Network:
    Type: AWS::EC2::VPC::Id
  Image:
    Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
  Subnets:
    Type: List<AWS::EC2::Subnet::Id>
Resources:
  Box:
    Type: AWS::Box::Box
  # Type: AWS::No::Thing
  Lid:
    Type: 'AWS::Box::Lid'
  Run:
    Type: "AWS::Serverless::Function"`;
  const types = [
    ['AWS::Box::Box', 1],
    ['AWS::Box::Lid', 1],
    ['AWS::Serverless::Function', 1],
  ];
  assert.deepEqual(recognise(yaml).cloudformation, types);
  const json =
    '{"Resources":{"A":{"Type":"AWS::Box::Box"},"B":{"Type" : "AWS::Box::Lid"},"C":{"Type":"AWS::Serverless::Function"}}}';
  assert.deepEqual(recognise(json).cloudformation, types);
});

const CDK: Readonly<Record<string, string>> = {
  'TypeScript by namespace': `
    import * as b from 'aws-cdk-lib/aws-box';
    new b.Box(this, 'A'); new b.Box(this, 'B');`,
  'TypeScript by name': `
    import { Box, BoxProps } from 'aws-cdk-lib/aws-box';
    new Box(this, 'A'); new Box(
      this, 'B');`,
  'TypeScript from the library': `
    import { aws_box as b, App } from 'aws-cdk-lib';
    new b.Box(this, 'A'); new b.Box(this, 'B');`,
  Python: `
from aws_cdk import (
    aws_box as b,
)
b.Box(self, "A")
b.Box(self, "B")`,
  'Python by name': `
from aws_cdk.aws_box import Box
Box(self, "A")
Box(self, "B")`,
  Java: `
import software.amazon.awscdk.services.box.Box;
Box a = Box.Builder.create(this, "A").build();
Box b = new Box(this, "B");`,
};
for (const [language, code] of Object.entries(CDK))
  test(`CDK in ${language} gives its modules and constructs`, () => {
    const { cdk, guesses } = recognise(code);
    const all = new Map([...guesses, ...cdk]);
    assert.ok(all.has('aws-box'), 'the module');
    assert.equal(all.get('aws-box.Box'), 2);
  });

test('CDK in Go and C# gives its modules', () => {
  assert.deepEqual(recognise('import "github.com/aws/aws-cdk-go/awscdk/v2/awsbox"').cdk, [
    ['aws-box', 1],
  ]);
  assert.deepEqual(recognise('using Amazon.CDK.AWS.Box;').cdk, [['aws-box', 1]]);
});

test('A construct without its import is a guess', () => {
  const { cdk, guesses } = recognise(`new box.Box(this, 'A');`);
  assert.deepEqual([cdk, guesses], [[], [['aws-box.Box', 1]]]);
});

test('A list gives its entries without bullets, and types as types', () => {
  const list = recognise(`
- Boxes
* [x] Crates (two)
3. Sheds
AWS::Box::Lid
module.a.aws_crate.b[0]
data.aws_box.c`);
  assert.deepEqual(list.names, [
    ['Boxes', 1],
    ['Crates (two)', 1],
    ['Sheds', 1],
  ]);
  assert.deepEqual(list.cloudformation, [['AWS::Box::Lid', 1]]);
  assert.deepEqual(list.terraform, [
    ['aws_crate', 1],
    ['aws_box', 1],
  ]);
});

test('A text is cut between its lines, and nothing of it is lost', () => {
  const text = 'resource "aws_box" "b" {}\n'.repeat(20_000);
  const pieces = [...piecesOf(text)];
  assert.equal(pieces.join(''), text);
  assert.ok(pieces.length > 10);
  assert.deepEqual(recognise(text).terraform, [['aws_box', 20_000]]);
});

const MEGABYTES = 10_000_000;
const filled = (text: string, before = ''): string =>
  before + text.repeat(Math.ceil(MEGABYTES / text.length)).slice(0, MEGABYTES);
const HOSTILE: Readonly<Record<string, () => string>> = {
  'one letter': () => filled('a'),
  'nothing but lines': () => filled('\n'),
  'blanks that never end': () => filled('resource                 '),
  tabs: () => filled('\t'),
  'JSON of two million levels': () => '{"a":'.repeat(2_000_000),
  braces: () => filled('import { a,', 'aws-cdk-lib '),
  'beginnings of types': () => filled('AWS::'),
  'beginnings of plans': () => filled('"type":"aws_a","name":"'),
  'beginnings of constructs': () => filled('A(   ', 'awscdk '),
  'beginnings of comments': () => filled('/*'),
  'half surrogates': () => filled('\uD800'),
  'names of prototypes': () => filled('__proto__\nconstructor\ntoString\n'),
  'types without end': () =>
    Array.from({ length: 300_000 }, (_, index) => `resource "aws_x${index}_y" "z" {}`).join('\n'),
  markup: () => filled('<img src=x onerror=alert(1)>\n'),
};
for (const [name, make] of Object.entries(HOSTILE))
  test(`Ten megabytes of ${name} are read in small steps`, () => {
    const recogniser = new Recogniser();
    const steps: number[] = [];
    const start = performance.now();
    for (const piece of piecesOf(make())) {
      const before = performance.now();
      recogniser.read(piece);
      steps.push(performance.now() - before);
    }
    const found = recogniser.found();
    assert.ok(found.terraform.length + found.names.length <= 2000);
    // A hundred times what it takes, so that a busy machine does not fail it; quadratic time would.
    assert.ok(performance.now() - start < 20_000);
    // One step may be unlucky; a hundredth of them may not.
    const slow = steps.toSorted((a, b) => b - a)[Math.ceil(steps.length / 100)] ?? 0;
    assert.ok(slow < 100, `${slow} ms`);
  });
