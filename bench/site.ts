// `npm run bench`: measures what the guide promises and prints a table. Not a test: figures move
// with the machine.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { buildIn, formatBuild } from '../scripts/built.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/chromium.ts';
import { serve } from '../scripts/serve.ts';
import { lighthouseScores } from './lighthouse.ts';
import { kB, median, ms, packed, percentile, timed } from './measure.ts';
import { keystroke, openSearch, OURS, prefixesOf } from './search-box.ts';

/** A line of the table: what, measured, wanted. */
type Row = [what: string, measured: string, wanted: string];

const DIR = 'dist';
/** What a build leaves for the next one. */
const CACHES = [DIR, '.astro', 'node_modules/.astro', 'node_modules/.vite'];
const COLD_ROUNDS = 5;
const COLD_QUERY = 'who can read objects shared with authenticated users';
const WARM_QUERIES = [
  'bucket policy',
  'nat gateway cost',
  'presigned url expiry',
  'termination protection',
  'root user',
  'user data size',
];

/** Builds without any cache. */
async function coldBuild(): Promise<Row[]> {
  await Promise.all(CACHES.map((dir) => rm(dir, { recursive: true, force: true })));
  const { seconds, bytes, output } = await timed(['node_modules/astro/bin/astro.mjs', 'build']);
  const records = /search index: (\d+) records/.exec(output)?.[1];
  if (records === undefined) throw new Error('the build does not say how many records it indexed');
  return [
    ['cold build with index', `${seconds.toFixed(1)} s`, 'under 60 s'],
    ['its memory, with all its processes', `${(bytes / 1e6).toFixed(0)} MB`, 'under 1,500 MB'],
    ['records in the index', records, ''],
    ['records a second, whole build', (Number(records) / seconds).toFixed(0), ''],
  ];
}

/** The path of the page that is the largest to load. */
async function largestPage(): Promise<string> {
  const files = await readdir(DIR, { recursive: true });
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => ({ file, html: await readFile(join(DIR, file), 'utf8') })),
  );
  // Compressing is slow: only what is large before can be the largest after.
  const [largest] = pages
    .toSorted((a, b) => b.html.length - a.html.length)
    .slice(0, 5)
    .map(({ file, html }) => ({ file, bytes: packed(html) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  if (largest === undefined) throw new Error('nothing was built');
  return `/${largest.file.replace(/index\.html$/, '')}`;
}

/** What came over the wire. */
interface Loaded {
  readonly url: string;
  readonly bytes: number;
}

const sum = (list: readonly Loaded[]): number =>
  list.reduce((total, { bytes }) => total + bytes, 0);

/** Loads a page, and collects what comes over the wire until it is idle. */
async function load(browser: Browser, url: string): Promise<{ loaded: Loaded[]; shift: number }> {
  const page = await browser.newPage();
  const loaded: Loaded[] = [];
  const urls = new Map<string, string>();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  client.on('Network.responseReceived', ({ requestId, response }) => {
    urls.set(requestId, response.url);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loaded.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(total);
        }, 200);
      }),
  );
  await page.close();
  return { loaded, shift };
}

/** What the first load of a page costs. */
async function weightRows(browser: Browser, origin: string, path: string): Promise<Row[]> {
  const { loaded, shift } = await load(browser, origin + path);
  // The icon is fetched after the page is usable, and kept for good.
  const counted = loaded.filter(({ url }) => !url.endsWith('favicon.svg'));
  const scripts = counted.filter(({ url }) => url.endsWith('.js'));
  return [
    [`first load of the largest page, ${path}`, kB(sum(counted), 1), 'at most 40 kB'],
    ['its requests', `${counted.length}`, 'at most 3'],
    ['its JavaScript before any interaction', kB(sum(scripts), 1), 'at most 5 kB'],
    ['its layout shift', `${shift}`, '0'],
  ];
}

/** Milliseconds to the first results in a browser that has nothing of the search yet. */
async function coldSearches(browser: Browser, origin: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
    await openSearch(page, OURS);
    times.push((await keystroke(page, COLD_QUERY)) ?? Infinity);
    await context.close();
  }
  return times;
}

/**
 * Milliseconds from every second key to its results, when the whole queries were searched before.
 */
async function warmSearches(browser: Browser, origin: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await openSearch(page, OURS);
  for (const query of WARM_QUERIES) await keystroke(page, query);
  const times: number[] = [];
  for (const text of WARM_QUERIES.flatMap((query) => prefixesOf(query, 2)))
    times.push((await keystroke(page, text)) ?? Infinity);
  await page.close();
  return times;
}

async function searchRows(browser: Browser, origin: string): Promise<Row[]> {
  const cold = await coldSearches(browser, origin);
  const warm = await warmSearches(browser, origin);
  return [
    ['search: opening and first results, nothing loaded before', ms(median(cold)), ''],
    ['search: keystroke to results, warm, median', ms(median(warm)), 'under 100 ms'],
    ['search: the same, slowest of 20', ms(percentile(warm, 0.95)), 'under 100 ms'],
  ];
}

/** Lighthouse's scores of some pages; the exit code tells if one has none. */
async function lighthouseRows(
  origin: string,
  paths: readonly string[],
  chromePath: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of paths) {
    const scores = await lighthouseScores(origin + path, chromePath);
    const failed = 'failure' in scores;
    if (failed) process.exitCode = 1;
    else for (const audit of scores.failedAudits) console.log(`${path}: ${audit}`);
    const measured = failed ? `failed: ${scores.failure}` : scores.scores.join(' / ');
    rows.push([`Lighthouse, mobile, ${path}`, measured, '100 / 100 / 100 / 100']);
  }
  return rows;
}

const rows = await coldBuild();
console.log(`Measures ${formatBuild(await buildIn(DIR))}.`);
const path = await largestPage();
const server = await serve({ dir: DIR });
const origin = server.url.replace(/\/$/, '');
const executablePath = ensureChromium();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
rows.push(...(await weightRows(browser, origin, path)));
rows.push(...(await searchRows(browser, origin)));
await browser.close();
rows.push(...(await lighthouseRows(origin, ['/', path, '/search/'], executablePath)));
await server.close();
console.log(markdownTable([['what', 'measured', 'wanted'], ...rows]));
