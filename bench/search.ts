// `npm run bench:search`: how well, how quickly and with how many bytes search finds what people ask, through the real search box
// of the built site in Chromium, beside Pagefind as it comes and MiniSearch on the same records. Prints tables; not a test.
// `npm run bench:search -- --large` also measures a guide of fifty times the content, which takes some minutes.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { readGuideOrFail } from '../src/compiler/read.ts';
import { indexRecords, writeFiles } from '../src/search/index/build.ts';
import { searchRecords } from '../src/search/index/records.ts';
import { fuzzed } from '../tests/golden/fuzz.ts';
import { answersAt, readLines, startEngine } from '../tests/golden/harness.ts';
import type { Golden } from '../tests/golden/harness.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../scripts/chromium.ts';
import { grown } from './enlarge.ts';
import { median, table } from './measure.ts';
import { miniSearch, pagefindAsItComes, withStockInterface } from './competitors.ts';
import type { Rival } from './competitors.ts';
import { serve } from '../scripts/serve.ts';
import { slowLine } from './slow-line.ts';

const project = JSON.parse(await readFile('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
/** Versions are pinned exactly. */
const version = (name: string): string =>
  project.dependencies[name] ?? project.devDependencies[name] ?? '';
const SETS = ['open', 'tuning', 'validation'] as const;
/** Queries of every type, for bytes and times. */
const SAMPLE = [
  'nat gateway cost',
  "why can't my lambda in a public subnet reach the internet",
  'bucket versionning',
  'asg cool down',
  'CannotPullContainerError ecr',
  'alternatives to dynamodb',
];
const KEY_PAUSE = 50;
const LARGE = 50;
const FUZZED = 10_000;
const SLOW = { latency: 150, bitsPerSecond: 1_600_000 };

const guide = await readGuideOrFail();
const records = searchRecords(guide);
const server = await serve({ dir: 'dist' });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });

/** Opens the search of a page and waits until it stands ready for keys. */
async function openSearch(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
}

/** The search box of the site as a rival of the others: types nothing by key, but reads what a reader sees. */
async function searchBox(): Promise<{ ask: Rival; close: () => Promise<void> }> {
  const page = await browser.newPage();
  await openSearch(page, server.url);
  return {
    ask: async (query) =>
      page.evaluate(
        (text) =>
          new Promise<string[]>((resolve, reject) => {
            const input = document.querySelector<HTMLInputElement>('dialog input');
            const hits = document.querySelector('.hits');
            const status = document.querySelector('dialog .search-status');
            if (!input || !hits || !status) throw new Error('no search box');
            const links = (): string[] =>
              [...hits.querySelectorAll<HTMLAnchorElement>('a.hit')].map(
                (link) => link.pathname + link.hash,
              );
            const timer = setTimeout(() => {
              reject(new Error(`no answer to ${text}`));
            }, 15_000);
            // A list comes in two parts; it is whole when nothing has changed for a while.
            let settled: ReturnType<typeof setTimeout>;
            const observer = new MutationObserver(() => {
              clearTimeout(settled);
              settled = setTimeout(() => {
                observer.disconnect();
                clearTimeout(timer);
                resolve(links());
              }, 120);
            });
            hits.replaceChildren();
            status.replaceChildren();
            observer.observe(hits, { childList: true });
            observer.observe(status, { childList: true });
            input.value = text;
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }),
        query,
      ),
    close: () => page.close(),
  };
}

interface Score {
  asked: number;
  first: number;
  three: number;
  none: number;
}

/** @returns by set and by type: how many were asked, answered by the first link, by one of three, and found nothing at all */
async function judge(ask: Rival): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const set of SETS) {
    for (const { q, type, want, verbatim } of await readLines<Golden>(
      `tests/golden/queries/${set}.jsonl`,
    )) {
      const urls = await ask(q);
      let place = 0;
      for (const [index, url] of urls.slice(0, 3).entries()) {
        if (place === 0 && (await answersAt(url, want))) place = index + 1;
      }
      for (const key of [
        set,
        `type ${type}`,
        ...(verbatim === true ? ['titles as they stand'] : []),
        'all',
      ]) {
        const score = scores.get(key) ?? { asked: 0, first: 0, three: 0, none: 0 };
        score.asked += 1;
        if (place === 1) score.first += 1;
        if (place >= 1) score.three += 1;
        if (urls.length === 0) score.none += 1;
        scores.set(key, score);
      }
    }
  }
  return scores;
}

const box = await searchBox();
const rivals: [name: string, ask: Rival][] = [
  ['the search box', box.ask],
  [`Pagefind ${version('pagefind')} as it comes`, await pagefindAsItComes('dist', server.url)],
  [`MiniSearch ${version('minisearch')}, one field`, miniSearch(records, null)],
  [`MiniSearch ${version('minisearch')}, title and page twice`, miniSearch(records, 2)],
];
const scored: [string, Map<string, Score>][] = [];
for (const [name, ask] of rivals) scored.push([name, await judge(ask)]);
await box.close();
const keys = [...(scored[0]?.[1].keys() ?? [])].sort();
const share = (score: Score | undefined): string =>
  score === undefined
    ? ''
    : `${(score.first / score.asked).toFixed(2)} / ${(score.three / score.asked).toFixed(2)}${score.none > 0 ? `, ${score.none} empty` : ''}`;
console.log(
  `\nAnswered by the first link / by one of the first three, on ${records.length} records\n`,
);
console.log(
  table([
    ['queries', 'asked', ...scored.map(([name]) => name)],
    ...keys.map((key) => [
      key,
      String(scored[0]?.[1].get(key)?.asked ?? 0),
      ...scored.map(([, scores]) => share(scores.get(key))),
    ]),
  ]),
);

/** Bytes over the wire from opening the search to its first results, and milliseconds from the last key to them. */
async function typed(
  url: string,
  query: string,
  stock: boolean,
  on: Browser = browser,
): Promise<{ bytes: number; requests: number; milliseconds: number }> {
  const context = await on.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  let bytes = 0;
  let requests = 0;
  const pending: Promise<void>[] = [];
  context.on('requestfinished', (request) => {
    requests += 1;
    pending.push(
      request.sizes().then(
        (sizes) => {
          bytes += sizes.responseBodySize + sizes.responseHeadersSize;
        },
        () => undefined,
      ),
    );
  });
  const [input, hit] = stock
    ? ['.pagefind-ui__search-input', '.pagefind-ui__result-link']
    : ['dialog input', '.hits a.hit'];
  if (stock) await page.locator('button').first().click();
  else await page.keyboard.press('/');
  await page.locator(input).waitFor();
  await page.locator(input).focus();
  await page.evaluate(
    ([field, link]) => {
      const times = { key: 0, hit: 0 };
      Object.assign(window, { times });
      document.querySelector(field ?? '')?.addEventListener('input', () => {
        times.key = performance.now();
        times.hit = 0;
      });
      new MutationObserver(() => {
        if (times.hit === 0 && times.key > 0 && document.querySelector(link ?? ''))
          times.hit = performance.now();
      }).observe(document.body, { childList: true, subtree: true });
    },
    [input, hit],
  );
  await page.keyboard.type(query, { delay: KEY_PAUSE });
  // The first results for the whole query: what stood there for its beginning does not count.
  await page.waitForFunction(
    () => {
      const { times } = window as unknown as { times: { key: number; hit: number } };
      return times.hit > 0 || performance.now() - times.key > 8000;
    },
    undefined,
    { timeout: 30_000 },
  );
  const milliseconds = await page.evaluate(() => {
    const { times } = window as unknown as { times: { key: number; hit: number } };
    return times.hit > 0 ? times.hit - times.key : null;
  });
  await Promise.all(pending);
  await context.close();
  // No result is slower than any.
  return { bytes, requests, milliseconds: milliseconds ?? Infinity };
}

/** Milliseconds from a key to painted results, every key of some queries that were searched before. */
async function warm(url: string): Promise<number[]> {
  const page = await browser.newPage();
  await openSearch(page, url);
  const ask = (text: string): Promise<number> =>
    page.evaluate(
      (query) =>
        new Promise<number>((resolve, reject) => {
          const input = document.querySelector<HTMLInputElement>('dialog input');
          const hits = document.querySelector('.hits');
          if (!input || !hits) throw new Error('no search box');
          setTimeout(() => {
            reject(new Error(`no answer to ${query}`));
          }, 20_000);
          const observer = new MutationObserver(() => {
            if (hits.childElementCount === 0) return;
            observer.disconnect();
            const took = performance.now() - start;
            // The second part of the list may still come.
            setTimeout(() => {
              resolve(took);
            }, 150);
          });
          const start = performance.now();
          observer.observe(hits, { childList: true });
          input.value = query;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      text,
    );
  const queries = SAMPLE.filter((query) => query.length < 30);
  const all = queries
    .flatMap((query) =>
      Array.from({ length: query.length - 2 }, (_, index) => query.slice(0, index + 3)),
    )
    .filter((text) => !text.endsWith(' '));
  for (const text of all) await ask(text).catch(() => 0);
  const times: number[] = [];
  for (const text of all) {
    // A half-typed word may be nothing that the guide has.
    const took = await ask(text).catch(() => null);
    if (took !== null) times.push(took);
  }
  await page.close();
  return times;
}

const p95 = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? NaN;
const each = async (url: string, stock: boolean): Promise<Awaited<ReturnType<typeof typed>>[]> => {
  const runs = [];
  for (const query of SAMPLE) runs.push(await typed(url, query, stock));
  return runs;
};
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const ms = (milliseconds: number): string =>
  milliseconds === Infinity ? 'no result' : `${milliseconds.toFixed(0)} ms`;
const rows: string[][] = [['what', 'measured', 'wanted']];

async function speed(name: string, dir: string, wanted: { warm: string }): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'search-'));
  await withStockInterface(dir, copy);
  const site = await serve({ dir: copy });
  const ours = await each(site.url, false);
  const stock = await each(`${site.url}stock.html`, true);
  rows.push(
    [
      `${name}: bytes from opening to first results, median of ${SAMPLE.length} queries`,
      `${kB(median(ours.map(({ bytes }) => bytes)))} in ${median(ours.map(({ requests }) => requests))} requests`,
      `at most ${kB(median(stock.map(({ bytes }) => bytes)))} (Pagefind's stock interface, ${median(stock.map(({ requests }) => requests))} requests)`,
    ],
    [
      `${name}: the same, most and least`,
      `${kB(Math.min(...ours.map(({ bytes }) => bytes)))} to ${kB(Math.max(...ours.map(({ bytes }) => bytes)))}`,
      `stock ${kB(Math.min(...stock.map(({ bytes }) => bytes)))} to ${kB(Math.max(...stock.map(({ bytes }) => bytes)))}`,
    ],
    [
      `${name}: typed at ${KEY_PAUSE} ms a key, cold, last key to first result, median and most`,
      `${ms(median(ours.map(({ milliseconds }) => milliseconds)))}, ${ms(Math.max(...ours.map(({ milliseconds }) => milliseconds)))}`,
      'under 250 ms',
    ],
  );
  const line = await slowLine(site.url, SLOW);
  const slow = await each(line.url, false);
  rows.push([
    `${name}: the same at 1.6 Mbit/s and 150 ms`,
    `${ms(median(slow.map(({ milliseconds }) => milliseconds)))}, ${ms(Math.max(...slow.map(({ milliseconds }) => milliseconds)))}`,
    'under 1,000 ms',
  ]);
  await line.close();
  const times = await warm(site.url);
  rows.push([
    `${name}: warm keystroke to results, median and 95th percentile of ${times.length}`,
    `${ms(median(times))}, ${ms(p95(times))}`,
    wanted.warm,
  ]);
  await site.close();
  await rm(copy, { recursive: true });
}

await speed('the guide', 'dist', { warm: 'under 40 ms' });
if (process.argv.includes('--large')) {
  const large = await mkdtemp(join(tmpdir(), 'large-'));
  await cp('dist', large, { recursive: true, filter: (path) => !path.endsWith('/pagefind') });
  const start = performance.now();
  await writeFiles(await indexRecords([...grown(records, LARGE)], guide), join(large, 'pagefind'));
  console.log(
    `\nindexed ${LARGE} times the content in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  await speed(`${LARGE} times the content`, large, { warm: 'under 80 ms' });
  await rm(large, { recursive: true });
}
// Queries that nobody means: the second time round, when all they need is there.
const { engine, site, stop } = await startEngine();
const words = (
  await Promise.all(
    [...'abcdefghijklmnopqrstuvwxyz'].map((initial) => site.vocabulary.shard(initial)),
  )
).flatMap(({ sorted }) => sorted.filter((_, index) => index % 40 === 0));
let slowest = 0;
for (const measured of [false, true]) {
  for (const query of fuzzed(FUZZED, words)) {
    const start = performance.now();
    await engine.search(query);
    if (measured) slowest = Math.max(slowest, performance.now() - start);
  }
}
await stop();
rows.push([`the slowest of ${FUZZED} fuzzed queries, warm, in Node`, ms(slowest), 'under 100 ms']);
await browser.close();
await server.close();
console.log(`\n${table(rows)}`);
