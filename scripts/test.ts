// `npm test`: every step one after the other, whatever fails, and a table of seconds by step at the
// end.
import { spawn } from 'node:child_process';
import { ensureChromium } from './chromium.ts';

/** Scripts of package.json, the quick ones first; those of one row run side by side. */
const STEPS = [
  ['lint', 'types'],
  ['check'],
  ['test:unit'],
  ['test:build'],
  ['test:built'],
  ['test:golden'],
  ['test:e2e'],
];

interface Result {
  readonly step: string;
  readonly passed: boolean;
  readonly seconds: number;
}

const env = { ...process.env, CHROMIUM_PATH: ensureChromium(), ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * Runs a script of package.json.
 * @param step its name
 * @param alone whether its output may be shown while it runs; else it is shown at its end
 */
async function run(step: string, alone: boolean): Promise<Result> {
  if (alone) console.log(`\n== ${step}`);
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', step], {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve).on('error', reject);
  });
  if (!alone) console.log(`\n== ${step}\n${output}`);
  return { step, passed: status === 0, seconds: (performance.now() - start) / 1000 };
}

const start = performance.now();
const results: Result[] = [];
for (const row of STEPS)
  results.push(...(await Promise.all(row.map((step) => run(step, row.length === 1)))));
const total = (performance.now() - start) / 1000;

console.log('\n== all');
for (const { step, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${step.padEnd(12)} ${seconds.toFixed(0)} s`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${total.toFixed(0)} s in all`);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
