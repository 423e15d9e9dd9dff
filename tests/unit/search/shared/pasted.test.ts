// What is read of a pasted message.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPasted } from '../../../../src/search/shared/pasted.ts';
import type { Aside } from '../../../../src/search/shared/pasted.ts';
import { LONGEST_QUERY } from '../../../../src/text.ts';

/** Each thing that is set aside: a message, what is of one case only, and what remains. */
const CASES: readonly [aside: Aside, message: string, heart: string][] = [
  [
    'ARN',
    'User: arn:aws:sts::123456789012:assumed-role/lid/i-0 is not authorized to perform: box:Open',
    'User: is not authorized to perform: box:Open',
  ],
  [
    'ARN',
    'cannot assume arn:aws:iam::123456789012:role/aws-service-role/AWSServiceRoleForBoxes today',
    'cannot assume AWSServiceRoleForBoxes today',
  ],
  [
    'address',
    'Could not connect to the endpoint URL: "https://sqs.eu-west-1.amazonaws.com/"',
    'Could not connect to the endpoint URL: sqs',
  ],
  ['address', 'dial tcp 10.0.3.4:5432: i/o timeout', 'dial tcp i/o timeout'],
  ['address', 'no mail from someone.else@example.org arrives', 'no mail from arrives'],
  ['id', 'cannot stop i-0123456789abcdef0 in this state', 'cannot stop in this state'],
  [
    'id',
    'Request ID: 7b4d6f0e-1c2d-4e5f-8a9b-0c1d2e3f4a5b failed with no reason',
    'failed with no reason',
  ],
  ['id', 'the key AKIAIOSFODNN7EXAMPLE is not valid', 'the key is not valid'],
  ['time', '2026-11-21T10:11:12.345Z the lid is stuck', 'the lid is stuck'],
  ['time', 'Sat, 21 Nov 2026 10:11:12 GMT the lid is stuck', 'the lid is stuck'],
  ['path', 'cannot read /home/someone/boxes/lid.json at all', 'cannot read at all'],
  ['number', 'box 9876543 has no lid at all', 'box has no lid at all'],
  [
    'stack frame',
    'the lid is stuck\n    at open (/srv/box.js:12:3)\n    at async Object.run (node:internal/x:1:2)',
    'the lid is stuck',
  ],
  [
    'stack frame',
    'File "/srv/box.py", line 12, in open\n    lid.open()\nLidError: the lid is stuck',
    'LidError: the lid is stuck',
  ],
  [
    'stack frame',
    'Error: the lid is stuck\n  with aws_box.mine,\n  on main.tf line 12, in resource "aws_box" "mine":\n  12: resource "aws_box" "mine" {',
    'Error: the lid is stuck',
  ],
  [
    'frame',
    'botocore.exceptions.ClientError: An error occurred (LidStuck) when calling the OpenBox operation: the lid is stuck',
    'LidStuck OpenBox : the lid is stuck',
  ],
  [
    'frame',
    'The lid is stuck (Service: Boxes; Status Code: 400; Error Code: LidStuck; Request ID: 7F; Proxy: null)',
    'The lid is stuck Boxes LidStuck',
  ],
  [
    'markup',
    '{"__type":"com.amazonaws.box.v20120810#LidStuck","message":"The lid is stuck"}',
    'LidStuck , The lid is stuck',
  ],
  [
    'markup',
    '<Error><Code>LidStuck</Code><Message>The lid is stuck.</Message></Error>',
    'LidStuck The lid is stuck.',
  ],
];

/** Without the marks that stand alone, which mean nothing to search. */
const words = (text: string): string =>
  text
    .split(' ')
    .filter((word) => /\w/.test(word))
    .join(' ');

describe('a pasted message', () => {
  for (const [aside, message, heart] of CASES)
    it(`has ${aside}s set aside: ${heart}`, () => {
      const read = readPasted(message);
      assert.equal(words(read.heart), words(heart));
      assert.ok((read.asides.get(aside) ?? 0) > 0, [...read.asides].join(' '));
    });
  it('is left as it is where nothing is of one case only', () => {
    for (const text of ['s3 access denied', 'curl http://169.254.169.254/ times out', 'LidStuck'])
      assert.deepEqual(readPasted(text), { heart: text, asides: new Map() });
  });
  it('is left as it is where hardly anything would remain', () => {
    for (const text of ['i-0123456789abcdef0', 'arn:aws:iam::123456789012:role/box', '2026-11-21'])
      assert.deepEqual(readPasted(text), { heart: text, asides: new Map() });
  });
  it('is told by its lines that say what went wrong, as far as a query is long', () => {
    const noise = Array.from(
      { length: 40 },
      (_, line) => `step ${'abcdefgh'[line % 8] ?? ''}${line} of the run is done`,
    );
    const message = [...noise, 'the lid cannot be opened', ...noise].join('\n');
    const { heart } = readPasted(`2026-11-21 10:11:12 ${message}`);
    assert.match(heart, /the lid cannot be opened/);
    assert.ok(heart.length <= LONGEST_QUERY);
  });
  it('never throws nor takes long, whatever it is', () => {
    const huge = [
      'a ',
      '"',
      'at ',
      '<a ',
      'arn:aws:',
      '1',
      'a.',
      'a/',
      'A',
      '\ud800',
      '{"message":',
      ' ',
      ': ',
      '-a',
      '0x',
      'on a',
      'An error occurred (',
      'https://a',
      '│',
      '__proto__ ',
      '<script>',
      '\n',
    ];
    for (const part of huge) {
      const text = part.repeat(Math.ceil(10_000_000 / part.length));
      const start = performance.now();
      const { heart } = readPasted(text);
      const took = performance.now() - start;
      assert.ok(heart.length <= LONGEST_QUERY, part);
      assert.ok(heart.isWellFormed(), part);
      assert.ok(took < 100, `${part}: ${took} ms`);
    }
  });
});
