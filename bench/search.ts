// `npm run bench:search`: how well, how quickly and with how many bytes search finds what people
// ask, through the real search box of the built site in Chromium, beside Pagefind as it comes and
// MiniSearch on the same records. Prints tables; not a test. `npm run bench:search -- --large` also
// measures a guide of fifty times the content, which takes some minutes.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { buildIn, formatBuild } from '../scripts/built.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/chromium.ts';
import { serve } from '../scripts/serve.ts';
import { readGuideOrFail } from '../src/compiler/read.ts';
import { urls } from '../src/config.ts';
import { indexRecords, writeFiles } from '../src/search/index/build.ts';
import { searchRecords } from '../src/search/index/records.ts';
import type { SearchRecord } from '../src/search/index/records.ts';
import { fuzzed } from '../tests/golden/fuzz.ts';
import { startEngine, textAt } from '../tests/golden/harness.ts';
import {
  miniSearch,
  pagefindAsItComes,
  STOCK,
  STOCK_PAGE,
  withStockInterface,
} from './competitors.ts';
import { enlarge } from './enlarge.ts';
import { formatScore, judge, scoresOf } from './golden.ts';
import type { Competitor } from './golden.ts';
import { kB, median, ms, percentile } from './measure.ts';
import { keystroke, openSearch, OURS, prefixesOf, searchBox } from './search-box.ts';
import type { SearchInterface } from './search-box.ts';
import { slowLine } from './slow-line.ts';
import { KEY_PAUSE, typeQuery } from './typing.ts';
import type { Typed } from './typing.ts';

/** Queries of every type, for bytes and times. */
const SAMPLE = [
  'nat gateway cost',
  "why can't my lambda in a public subnet reach the internet",
  'bucket versionning',
  'asg cool down',
  'CannotPullContainerError ecr',
  'alternatives to dynamodb',
];
/** The shorter ones are also typed key by key. */
const SHORT = 30;
const LARGE = 50;
const FUZZED = 10_000;
/** Milliseconds there and back, and bits a second: Lighthouse's "slow 4G". */
const SLOW_LINE = { latency: 150, bitsPerSecond: 1_600_000 };

/** A line of a table: what, measured, wanted. */
type Row = [what: string, measured: string, wanted: string];

/** The version of a package that is installed. */
async function versionOf(name: string, modules: string): Promise<string> {
  const text = await readFile(join(modules, name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** How many golden queries the search box and its competitors answer, as a table. */
async function rankingTable(
  browser: Browser,
  dir: string,
  records: readonly SearchRecord[],
): Promise<string> {
  const server = await serve({ dir });
  const box = await searchBox(browser, server.url);
  const pagefind = await versionOf('pagefind', 'node_modules');
  const minisearch = await versionOf('minisearch', 'bench/node_modules');
  const competitors: [name: string, ask: Competitor][] = [
    ['the search box', box.ask],
    [`Pagefind ${pagefind} as it comes`, await pagefindAsItComes(dir, server.url)],
    [`MiniSearch ${minisearch}, one field`, miniSearch(records, null)],
    [`MiniSearch ${minisearch}, title and page twice`, miniSearch(records, 2)],
  ];
  const shownAt = async (url: string) => ({ url, text: await textAt(url, dir), around: '' });
  const columns: { name: string; scores: ReturnType<typeof scoresOf> }[] = [];
  for (const [name, ask] of competitors)
    columns.push({ name, scores: scoresOf(await judge(ask, shownAt)) });
  await box.close();
  await server.close();

  const headings = [...(columns[0]?.scores.keys() ?? [])].sort();
  return markdownTable([
    ['queries', 'asked', ...columns.map(({ name }) => name)],
    ...headings.map((heading) => {
      const scores = columns.map((column) => column.scores.get(heading));
      return [
        heading,
        String(scores[0]?.asked ?? 0),
        ...scores.map((score) => (score === undefined ? '' : formatScore(score))),
      ];
    }),
  ]);
}

/** Types every query of the sample into a page's search. */
async function typeSample(browser: Browser, url: string, ui: SearchInterface): Promise<Typed[]> {
  const runs = [];
  for (const query of SAMPLE) runs.push(await typeQuery(browser, url, ui, query));
  return runs;
}

/**
 * Milliseconds from a key to painted results, for every key of some queries that were searched
 * before.
 */
async function warmKeystrokes(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await openSearch(page, OURS);
  const texts = SAMPLE.filter((query) => query.length < SHORT).flatMap((query) =>
    prefixesOf(query),
  );
  for (const text of texts) await keystroke(page, text);
  const times: number[] = [];
  for (const text of texts) {
    // A half-typed word may be nothing that the guide has.
    const milliseconds = await keystroke(page, text);
    if (milliseconds !== null) times.push(milliseconds);
  }
  await page.close();
  return times;
}

const range = (numbers: readonly number[]): string =>
  `${kB(Math.min(...numbers))} to ${kB(Math.max(...numbers))}`;
const medianAndMost = (runs: readonly Typed[]): string => {
  const times = runs.map(({ milliseconds }) => milliseconds);
  return `${ms(median(times))}, ${ms(Math.max(...times))}`;
};

/** Bytes of the sample, ours beside the stock interface. */
function byteRows(name: string, ours: readonly Typed[], stock: readonly Typed[]): Row[] {
  const bytes = (runs: readonly Typed[]): number[] => runs.map((run) => run.bytes);
  const requests = (runs: readonly Typed[]): number => median(runs.map((run) => run.requests));
  return [
    [
      `${name}: bytes from opening to first results, median of ${SAMPLE.length} queries`,
      `${kB(median(bytes(ours)))} in ${requests(ours)} requests`,
      `at most ${kB(median(bytes(stock)))} ` +
        `(Pagefind's stock interface, ${requests(stock)} requests)`,
    ],
    [`${name}: the same, least and most`, range(bytes(ours)), `stock ${range(bytes(stock))}`],
  ];
}

/** Bytes and times of the search of one built site. */
async function speedRows(
  browser: Browser,
  name: string,
  dir: string,
  wantedWarm: string,
): Promise<Row[]> {
  const copy = await mkdtemp(join(tmpdir(), 'search-'));
  await withStockInterface(dir, copy);
  const server = await serve({ dir: copy });
  const ours = await typeSample(browser, server.url, OURS);
  const stock = await typeSample(browser, server.url + STOCK_PAGE, STOCK);
  const line = await slowLine(server.url, SLOW_LINE);
  const slow = await typeSample(browser, line.url, OURS);
  await line.close();
  const warm = await warmKeystrokes(browser, server.url);
  await server.close();
  await rm(copy, { recursive: true });
  return [
    ...byteRows(name, ours, stock),
    [
      `${name}: typed at ${KEY_PAUSE} ms a key, cold, last key to first result, median and most`,
      medianAndMost(ours),
      'under 250 ms',
    ],
    [`${name}: the same at 1.6 Mbit/s and 150 ms`, medianAndMost(slow), 'under 1,000 ms'],
    [
      `${name}: warm keystroke to painted results, median and 95th percentile of ${warm.length}`,
      `${ms(median(warm))}, ${ms(percentile(warm, 0.95))}`,
      wantedWarm,
    ],
  ];
}

/** Writes a copy of the site whose index holds many times the records. */
async function enlargedSite(
  dir: string,
  guide: Awaited<ReturnType<typeof readGuideOrFail>>,
): Promise<string> {
  const large = await mkdtemp(join(tmpdir(), 'large-'));
  await cp(dir, large, { recursive: true, filter: (path) => !path.endsWith('/pagefind') });
  const start = performance.now();
  const records = [...enlarge(searchRecords(guide, urls), LARGE)];
  await writeFiles(await indexRecords(records, guide), join(large, 'pagefind'));
  const seconds = (performance.now() - start) / 1000;
  console.log(`\nindexed ${LARGE} times the content in ${seconds.toFixed(0)} s`);
  return large;
}

/**
 * The slowest of many queries that nobody means: the second time round, when all they need is
 * there.
 */
async function fuzzedRow(dir: string): Promise<Row> {
  const { engine, sideData, stop } = await startEngine(dir);
  const initials = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
  const shards = await Promise.all(
    initials.map((initial) => sideData.spellingWords.shard(initial)),
  );
  const words = shards.flatMap(({ sorted }) => sorted.filter((_, index) => index % 40 === 0));
  for (const query of fuzzed(FUZZED, words)) await engine.search(query);
  let slowest = 0;
  for (const query of fuzzed(FUZZED, words)) {
    const start = performance.now();
    await engine.search(query);
    slowest = Math.max(slowest, performance.now() - start);
  }
  await stop();
  return [`the slowest of ${FUZZED} fuzzed queries, warm, in Node`, ms(slowest), 'under 100 ms'];
}

const build = await buildIn('dist').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return process.exit(1);
});
console.log(`Measures ${formatBuild(build)}.`);
const guide = await readGuideOrFail();
const records = searchRecords(guide, urls);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });

const ranking = await rankingTable(browser, build.dir, records);
console.log(
  `\nAnswered by the first link / by one of the first three, on ${records.length} records\n`,
);
console.log(ranking);

const rows = await speedRows(browser, 'the guide', build.dir, 'under 40 ms');
if (process.argv.includes('--large')) {
  const large = await enlargedSite(build.dir, guide);
  rows.push(...(await speedRows(browser, `${LARGE} times the content`, large, 'under 80 ms')));
  await rm(large, { recursive: true });
}
await browser.close();
rows.push(await fuzzedRow(build.dir));
console.log(`\n${markdownTable([['what', 'measured', 'wanted'], ...rows])}`);
