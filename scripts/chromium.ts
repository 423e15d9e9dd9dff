// Finds a Chromium for tests and measurements: one that is there, else Playwright's own, else
// Debian's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * A Chromium that is already on this machine: CHROMIUM_PATH, Playwright's own, or one on the PATH.
 */
export function existingChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run`);
    return named;
  }
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return own;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...PLACES].find(runs) ?? null;
}

const run = (command: string, args: string[], env: Record<string, string> = {}): boolean =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    timeout: 10 * 60 * 1000,
  }).status === 0;

/**
 * A Chromium, installed if need be.
 * @throws with what to do, if none can be had
 */
export function ensureChromium(): string {
  const there = existingChromium();
  if (there !== null) return there;
  console.log('No Chromium found: asking Playwright for its own.');
  if (run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])) {
    const own = existingChromium();
    if (own !== null) return own;
  }
  if (process.getuid?.() === 0 && runs('/usr/bin/apt-get')) {
    console.log("Playwright has none for this machine: installing Debian's package.");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (
      run('apt-get', ['update', '-q'], env) &&
      run(
        'apt-get',
        ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
        env,
      )
    ) {
      const debian = existingChromium();
      if (debian !== null) return debian;
    }
  }
  throw new Error(
    'The browser tests need a Chromium. Install one (for example with ' +
      '"npx playwright install --with-deps chromium") or set CHROMIUM_PATH to one.',
  );
}

/** Arguments that let it run headless in containers, without asking the network for anything. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
