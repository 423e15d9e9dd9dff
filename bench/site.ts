// `npm run bench`: measures what the guide promises and prints a table. Not a test: figures move with the machine.
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/chromium.ts';
import { median, packed, table, timed } from './measure.ts';
import { serve } from '../scripts/serve.ts';

const rows: string[][] = [['what', 'measured', 'wanted']];
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

// A cold build: no output, no cache of content.
await Promise.all(
  ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'].map((dir) =>
    rm(dir, { recursive: true, force: true }),
  ),
);
const build = await timed(['node_modules/astro/bin/astro.mjs', 'build']);
const notes = Number(/search index: (\d+) records/.exec(build.output)?.[1] ?? 0);
rows.push(
  ['cold build with index', `${build.seconds.toFixed(1)} s`, 'under 60 s'],
  ['its memory, with all its processes', `${(build.bytes / 1e6).toFixed(0)} MB`, 'under 1,500 MB'],
  ['records in the index', `${notes}`, ''],
  ['records a second, whole build', (notes / build.seconds).toFixed(0), ''],
);

// Bytes of the largest page.
const files = (await readdir('dist', { recursive: true })).filter((file) => file.endsWith('.html'));
const sizes = await Promise.all(
  files.map(async (file) => ({ file, html: await readFile(join('dist', file), 'utf8') })),
);
const [largest] = sizes
  .toSorted((a, b) => b.html.length - a.html.length)
  .slice(0, 5)
  .map((each) => ({ ...each, bytes: packed(each.html) }))
  .toSorted((a, b) => b.bytes - a.bytes);
if (!largest) throw new Error('nothing was built');
const largestUrl = `/${largest.file.replace(/index\.html$/, '')}`;

const executablePath = ensureChromium();
const server = await serve({ dir: 'dist' });
const origin = server.url.replace(/\/$/, '');
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });

/** Loads a page and counts what came over the wire until it is idle. */
async function weigh(
  url: string,
): Promise<{ requests: number; bytes: number; script: number; shift: number }> {
  const page = await browser.newPage();
  const seen: { url: string; bytes: number }[] = [];
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const urls = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, response.url),
  );
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    seen.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  await page.goto(url, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 200);
      }),
  );
  await page.close();
  // The icon is fetched after the page is usable, and kept for good.
  const counted = seen.filter((each) => !each.url.endsWith('favicon.svg'));
  const sum = (list: typeof seen): number => list.reduce((total, each) => total + each.bytes, 0);
  return {
    requests: counted.length,
    bytes: sum(counted),
    script: sum(counted.filter((each) => each.url.endsWith('.js'))),
    shift,
  };
}
const weight = await weigh(origin + largestUrl);
rows.push(
  [`first load of the largest page, ${largestUrl}`, kB(weight.bytes), 'at most 40 kB'],
  ['its requests', `${weight.requests}`, 'at most 3'],
  ['its JavaScript before any interaction', kB(weight.script), 'at most 5 kB'],
  ['its layout shift', `${weight.shift}`, '0'],
);

/** From setting the text of the search box to the first change of its results, in milliseconds. */
const answer = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (query) =>
      new Promise<number>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>('dialog input');
        const hits = document.querySelector('.hits');
        if (!input || !hits) throw new Error('no search box');
        setTimeout(() => {
          reject(new Error(`no answer to ${query}`));
        }, 10_000);
        const observer = new MutationObserver(() => {
          if (hits.childElementCount === 0) return;
          observer.disconnect();
          // Painted, not only built.
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
        });
        const start = performance.now();
        observer.observe(hits, { childList: true });
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    text,
  );

const QUERIES = [
  'bucket policy',
  'nat gateway cost',
  'presigned url expiry',
  'termination protection',
  'root user',
  'user data size',
];
const cold: number[] = [];
for (let round = 0; round < 5; round += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  cold.push(await answer(page, 'who can read objects shared with authenticated users'));
  await context.close();
}
const page = await browser.newPage();
await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
await page.keyboard.press('/');
for (const query of QUERIES) await answer(page, query);
const warm: number[] = [];
for (const query of QUERIES)
  for (let end = 3; end <= query.length; end += 2)
    warm.push(await answer(page, query.slice(0, end)));
await browser.close();
rows.push(
  ['search: opening and first results, nothing loaded before', `${median(cold).toFixed(0)} ms`, ''],
  ['search: keystroke to results, warm, median', `${median(warm).toFixed(0)} ms`, 'under 100 ms'],
  [
    'search: the same, slowest of 20',
    `${(warm.toSorted((a, b) => a - b)[Math.floor(warm.length * 0.95)] ?? NaN).toFixed(0)} ms`,
    'under 100 ms',
  ],
);

// Lighthouse with its own mobile profile.
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: ['--headless=new', ...CHROMIUM_ARGS],
});
try {
  for (const url of ['/', largestUrl, '/search/']) {
    const result = await lighthouse(origin + url, {
      port: chrome.port,
      logLevel: 'error',
      output: 'json',
    });
    const categories = result?.lhr.categories ?? {};
    const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((key) =>
      Math.round((categories[key]?.score ?? 0) * 100),
    );
    rows.push([`Lighthouse, mobile, ${url}`, scores.join(' / '), '100 / 100 / 100 / 100']);
    for (const audit of Object.values(result?.lhr.audits ?? {})) {
      if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
        console.log(`${url}: ${audit.id}: ${audit.title}`);
    }
  }
} finally {
  chrome.kill();
}
await server.close();
console.log(table(rows));
