// `npm run screenshot`: makes the README's picture of the built site, in a palette small enough for
// a repository.
import { stat } from 'node:fs/promises';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.ts';
import { serve } from './serve.ts';

const FILE = 'public/screenshot.png';
const server = await serve({ dir: 'dist' });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
});
await page.goto(`${server.url}s3/permissions/#s3-authenticated-users-is-everyone`, {
  waitUntil: 'networkidle',
});
const picture = await page.screenshot();
await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toFile(FILE);
await browser.close();
await server.close();
const { size } = await stat(FILE);
console.log(`${FILE}: ${(size / 1000).toFixed(0)} kB`);
if (size > 150_000) throw new Error('the picture must stay under 150 kB');
