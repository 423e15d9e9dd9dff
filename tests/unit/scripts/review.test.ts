// `npm run review`: the checklist of files on a terminal.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FIXTURE } from '../../support/sites.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-'));
  await writeFile(
    join(folder, 'boxes.tf'),
    'resource "aws_box_lid" "a" {}\nresource "aws_barn" "b" {}',
  );
  await writeFile(join(folder, 'crates.yaml'), 'Resources:\n  A:\n    Type: AWS::Crate::Crate\n');
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs the command in the folder, as npm would. */
function review(
  args: readonly string[],
  input = '',
): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/review.ts', ...args], {
    encoding: 'utf8',
    input,
    env: {
      ...process.env,
      INIT_CWD: folder,
      CONTENT_DIR: FIXTURE.content,
      SITE_URL: 'https://example.org',
    },
  });
  return { status, out: stdout, error: stderr };
}

test('Files give one checklist with whole addresses', () => {
  const { status, out } = review(['boxes.tf', 'crates.yaml']);
  assert.equal(status, 0);
  assert.match(out, /^# Design review: (Boxes, Crates|Crates, Boxes)\n/);
  assert.match(out, /Recognised: Boxes \(1\), Crates \(1\)\./);
  assert.match(out, /The guide has no page for: aws\\_barn\./);
  assert.match(out, /^- \[ \] \*\*.*\[Note\]\(https:\/\/example\.org\/n\/box-wet-bottom\/\)$/m);
  assert.match(out, /### Between them\n\n- \[ \] .*crate-stack-height/);
});

test('What counts can be chosen, and a list be piped in', () => {
  const { status, out } = review(['--what', 'limits', '-'], 'boxes');
  assert.equal(status, 0);
  assert.match(out, /Limit: 25 kg for each person\./);
  assert.doesNotMatch(out, /box-wet-bottom/);
});

test('Files that name nothing of AWS are no mistake', () => {
  const { status, out } = review(['-'], 'hello, world {');
  assert.equal(status, 0);
  assert.match(out, /0 of 0 done/);
});

test('What cannot be read ends with 2 and a message', () => {
  for (const [args, says] of [
    [['missing.tf'], /missing\.tf cannot be read/],
    [['.'], /\. cannot be read/],
    [['--what', 'serious,colour', 'boxes.tf'], /does not know "colour"; it knows serious/],
    [['--nothing'], /nothing/],
    [[], /No files were named/],
  ] as const) {
    const { status, out, error } = review(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(error, says);
  }
});

test('Help says what there is', () => {
  const { status, out } = review(['--help']);
  assert.equal(status, 0);
  assert.match(out, /--what serious,gotchas,cost,security,lock-in,limits/);
});
