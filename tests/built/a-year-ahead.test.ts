// Time passes: what is right today must be right in a year, without any edit.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { FIXTURE, REAL } from '../support/sites.ts';

const CLOCK = import.meta.resolve('../support/a-year-ahead.ts');

/** Runs Node with its clock a year ahead. */
function nextYear(...args: string[]): { status: number | null; output: string } {
  // A test runner inside of another would report to it instead of printing.
  const env = { ...process.env };
  delete env['NODE_TEST_CONTEXT'];
  const run = spawnSync(process.execPath, ['--import', CLOCK, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

test('The clock of the other tests in this file is a year ahead', () => {
  const year = (text: string): number => Number(text.trim());
  const { output } = nextYear('-p', 'new Date().getFullYear()');
  const { output: now } = nextYear('-p', 'new Date(Date.now()).getFullYear()');
  assert.equal(year(output), new Date().getFullYear() + 1);
  assert.equal(year(now), new Date().getFullYear() + 1);
});

for (const { name, content } of [REAL, FIXTURE])
  test(`${name} has no mistakes in a year`, () => {
    const { status, output } = nextYear('src/compiler/cli.ts', content);
    assert.equal(status, 0, output);
  });

test('All unit tests pass in a year', () => {
  const files = globSync('tests/unit/**/*.test.ts');
  assert.ok(files.length > 0);
  const { status, output } = nextYear('--test', '--test-reporter=dot', ...files);
  assert.equal(status, 0, output);
});
