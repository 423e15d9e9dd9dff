// `npm test`: types, units, a fresh build, the built site, the browser. Runs all of them and says at the end what failed.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensureChromium } from './chromium.ts';

const NODE = process.execPath;
const steps: [name: string, args: string[]][] = [
  ['types', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'hint']],
  ['unit tests', ['--test', 'tests/unit/**/*.test.ts']],
  ['build', ['node_modules/astro/bin/astro.mjs', 'build', '--force']],
  ['site and search tests', ['--test', 'tests/built/**/*.test.ts', 'tests/golden/**/*.test.ts']],
  ['browser tests', ['node_modules/@playwright/test/cli.js', 'test']],
];

/** A port that nothing listens on, so that a server left running elsewhere cannot get in the way. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 4391);
      });
    });
  });

const browser = ensureChromium();
const port = await freePort();
rmSync('dist', { recursive: true, force: true });
const results = steps.map(([name, args]) => {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(NODE, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: browser,
      TEST_PORT: String(port),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  return { name, passed: status === 0, seconds: (performance.now() - start) / 1000 };
});

console.log('\n== all');
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(0)} s)`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
