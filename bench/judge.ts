// `npm run judge`: how many golden queries search answers, in seconds and without building a page.
// Reads the content, makes the index in a temporary folder, asks the engine in Node, and says what
// changed against the saved run. `npm run judge -- --save` saves this run to compare later ones
// with.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { contentHash, currentCommit } from '../scripts/built.ts';
import type { Guide, Note, TableRow } from '../src/compiler/model.ts';
import { readGuideOrFail } from '../src/compiler/read.ts';
import { urls } from '../src/config.ts';
import { sourceLabel } from '../src/guide/freshness.ts';
import { indexRecords, writeFiles } from '../src/search/index/build.ts';
import { searchRecords } from '../src/search/index/records.ts';
import { INDEX_FOLDER } from '../src/urls.ts';
import type { SearchRecord } from '../src/search/index/records.ts';
import { splitContent } from '../src/search/shared/index-format.ts';
import { isKey, KINDS, MARKS, SEVERITIES } from '../src/vocabulary.ts';
import { startEngine } from '../tests/golden/harness.ts';
import type { Shown } from '../tests/golden/verdict.ts';
import { formatScore, isHidden, judge, scoresOf, SETS } from './golden.ts';
import type { Verdict } from './golden.ts';

const SAVED = 'bench/judged.json';

/** A run to compare with. */
interface SavedRun {
  readonly time: string;
  readonly commit: string;
  readonly content: string;
  /**
   * The place of the answer to each query, by its id: 1 to 3; 0 if none of the first three answers.
   */
  readonly places: Readonly<Record<string, number>>;
}

/** The words on a record's badges. */
function badgesOf({ meta, filters }: SearchRecord): string[] {
  const { kind, severity } = meta;
  return [
    ...(severity === '' ? [] : [SEVERITIES[severity].badge ?? '']),
    ...(isKey(KINDS, kind) ? [KINDS[kind].label] : []),
    ...(filters.mark ?? []).map((mark) => (isKey(MARKS, mark) ? MARKS[mark].label : '')),
  ];
}

/**
 * What a reader sees of notes and rows beside their records, by id: the source, and cells without
 * columns' titles.
 */
function seenBeside({ notes, tables }: Guide): Map<string, string> {
  const rows = tables.flatMap((table) => table.rows);
  const sourceOf = ({ source }: Note | TableRow): string =>
    source === null ? '' : sourceLabel(source);
  return new Map([
    ...notes.map((note) => [note.id, [...note.errors, sourceOf(note)].join(' ')] as const),
    ...rows.map((row) => {
      const cells = row.cells.map(({ text }) => text);
      return [row.id, [...cells, sourceOf(row)].join(' ')] as const;
    }),
  ]);
}

/** What a reader sees of a record, without what only search reads. */
function shown(record: SearchRecord, beside: ReadonlyMap<string, string>): Shown {
  const { url, content, meta } = record;
  const { id, title, page, fresh } = meta;
  const seen = [
    ...badgesOf(record),
    title,
    splitContent(content).shown,
    fresh,
    beside.get(id) ?? '',
  ];
  const text = seen.join(' ');
  return { url, text, around: page };
}

/** Asks all golden queries of an index that is made for the occasion. */
async function run(): Promise<Verdict[]> {
  const guide = await readGuideOrFail();
  const records = searchRecords(guide, urls);
  const beside = seenBeside(guide);
  const byUrl = new Map(records.map((record) => [record.url, shown(record, beside)]));
  const shownAt = (url: string): Promise<Shown> => {
    const found = byUrl.get(url);
    return found === undefined
      ? Promise.reject(new Error(`no record at ${url}`))
      : Promise.resolve(found);
  };
  const dir = await mkdtemp(join(tmpdir(), 'judge-'));
  try {
    await writeFiles(await indexRecords(records, guide), join(dir, INDEX_FOLDER));
    const { engine, stop } = await startEngine(dir);
    const verdicts = await judge(
      async (query) => (await engine.search(query)).results.map(({ url }) => url),
      shownAt,
    );
    await stop();
    return verdicts;
  } finally {
    await rm(dir, { recursive: true });
  }
}

function scoreTable(verdicts: readonly Verdict[]): string {
  const scores = [...scoresOf(verdicts)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return markdownTable([
    ['queries', 'asked', 'first / one of three'],
    ...scores.map(([heading, score]) => [heading, String(score.asked), formatScore(score)]),
  ]);
}

const placeName = (place: number): string => (place === 0 ? 'none of three' : `place ${place}`);
/** A place as a number of which less is better. */
const rankOf = (place: number): number => (place === 0 ? Infinity : place);

/** What became better or worse in one set; of the validation set no more than how many. */
function changesOf(
  set: (typeof SETS)[number],
  verdicts: readonly Verdict[],
  places: SavedRun['places'],
): string[] {
  const changed = verdicts.flatMap(({ set: own, golden, place }) => {
    const before = places[golden.id];
    return own === set && before !== undefined && before !== place
      ? [{ golden, before, place }]
      : [];
  });
  const better = changed.filter(({ before, place }) => rankOf(place) < rankOf(before)).length;
  const lines = isHidden(set)
    ? []
    : changed.map(
        ({ golden: { id, q }, before, place }) =>
          `  ${id} “${q}”: ${placeName(before)} → ${placeName(place)}`,
      );
  return [`${set}: ${better} better, ${changed.length - better} worse`, ...lines];
}

const start = performance.now();
const verdicts = await run();
const commit = currentCommit();
const content = await contentHash();
const seconds = (performance.now() - start) / 1000;
console.log(`Judged commit ${commit}, content ${content}, in ${seconds.toFixed(1)} s.\n`);
console.log(scoreTable(verdicts));

const text = await readFile(SAVED, 'utf8').catch(() => null);
if (text === null) {
  if (!process.argv.includes('--save'))
    console.log(`\nNo saved run to compare with: "npm run judge -- --save" saves one.`);
} else {
  const saved = JSON.parse(text) as SavedRun;
  console.log(
    `\nAgainst the run of ${saved.time}, commit ${saved.commit}, content ${saved.content}`,
  );
  for (const set of SETS) console.log(changesOf(set, verdicts, saved.places).join('\n'));
}
if (process.argv.includes('--save')) {
  const places = Object.fromEntries(verdicts.map(({ golden, place }) => [golden.id, place]));
  const saved: SavedRun = { time: new Date().toISOString(), commit, content, places };
  await writeFile(SAVED, `${JSON.stringify(saved, null, 2)}\n`);
  console.log(`\nSaved to ${SAVED}.`);
}
