// `npm test`: every step one after the other, whatever fails, and a table of seconds by step at the
// end.
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.ts';

/** Scripts of package.json, the quick ones first. */
const STEPS = [
  'lint',
  'types',
  'check',
  'test:unit',
  'test:build',
  'test:built',
  'test:golden',
  'test:e2e',
];

/** Runs a script of package.json. */
function run(step: string): { step: string; passed: boolean; seconds: number } {
  console.log(`\n== ${step}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit', env });
  return { step, passed: status === 0, seconds: (performance.now() - start) / 1000 };
}

const env = { ...process.env, CHROMIUM_PATH: ensureChromium(), ASTRO_TELEMETRY_DISABLED: '1' };
const results = STEPS.map(run);

console.log('\n== all');
for (const { step, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${step.padEnd(12)} ${seconds.toFixed(0)} s`);
const failed = results.filter(({ passed }) => !passed).length;
const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
console.log(`${results.length - failed} passed, ${failed} failed, ${total.toFixed(0)} s in all`);
process.exitCode = failed === 0 ? 0 : 1;
