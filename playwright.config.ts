// Browser tests on two built sites, each served as a static host serves it. Most look at the fixture guide, so that
// no change of content can break them; those in tests/e2e/content look at the real one.
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, existingChromium } from './scripts/chromium.ts';
import { FIXTURE, REAL } from './tests/support/sites.ts';

const executablePath = existingChromium();
/** A server takes any free port and prints it; Playwright puts it into the environment, under the group's name. */
const ANY_PORT = { PORT: '0' };
const REAL_PORT = /served at \S+:(?<real_port>\d+)/;
const FIXTURE_PORT = /served at \S+:(?<fixture_port>\d+)/;
const address = (port: string | undefined): string => `http://127.0.0.1:${port ?? ''}`;

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  globalSetup: './tests/e2e/say-builds.ts',
  reporter: [['list']],
  timeout: 30_000,
  use: {
    browserName: 'chromium',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) },
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'off',
  },
  projects: [
    // The real site first: its tests take longest.
    {
      name: 'content',
      testDir: 'tests/e2e/content',
      use: { baseURL: address(process.env['REAL_PORT']) },
    },
    {
      name: 'fixture',
      testDir: 'tests/e2e',
      testIgnore: 'content/**',
      use: { baseURL: address(process.env['FIXTURE_PORT']) },
    },
  ],
  webServer: [
    { command: `node scripts/serve.ts ${REAL.dir}`, env: ANY_PORT, wait: { stdout: REAL_PORT } },
    {
      command: `node scripts/serve.ts ${FIXTURE.dir}`,
      env: ANY_PORT,
      wait: { stdout: FIXTURE_PORT },
    },
  ],
});
