// A guide of one page and one table, in which hostile input takes the place of one part.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { formatProblem } from '../../../src/compiler/problem.ts';
import { checkGuide } from '../../../src/compiler/read.ts';

const TODAY = new Date('2026-11-21');
export const HEAD = {
  title: 'Box',
  category: 'storage',
  summary: 'A page that exists so that hostile input can be tried on it.',
};
export const TIP = {
  id: 'box-tip',
  title: 'A box is best kept closed at night',
  from: 'memos',
  asOf: '2018',
  status: 'unchecked',
};
const ALIASES = 'aliases={["close the box"]}';
export const HOLDS = {
  status: 'holds',
  checked: '2026-10',
  source: 'https://docs.aws.amazon.com/box/',
};
export const WORDS = 'A sentence that says something.';
const ROW = { id: 'box-row', cells: ['"Small"', '"10"'] };

/** The head of a page in YAML; a value replaces a field or adds one. */
export const head = (fields: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...HEAD, ...fields })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** A note as authors write it. */
export const tip = (
  fields: Readonly<Record<string, string>> = {},
  body = WORDS,
  aliases = ALIASES,
): string => {
  const attributes = Object.entries({ ...TIP, ...fields }).map(
    ([name, value]) => `${name}="${value}"`,
  );
  return `<Tip ${[...attributes, aliases].join(' ')}>\n${body}\n</Tip>\n`;
};

/** A page; what is not given is without a mistake. */
export const page = ({
  top = head(),
  heading = '## First {#first}',
  note = tip(),
  rest = '<DataTable id="box-sizes" />',
} = {}): string => `---\n${top}---\n\n${heading}\n\n${note}\n${rest}\n`;

/** A table of one row. */
const table = ({ top = '', row = '', cells = ROW.cells } = {}): string =>
  `title: Sizes of boxes
from: memos
asOf: "2018"
status: unchecked
${top}columns:
  - { key: size, title: Size }
  - { key: charge, title: Litres }
rows:
  - id: ${ROW.id}
    cells: [${cells.join(', ')}]
${row}`;

export type Files = Readonly<Record<string, string | Uint8Array>>;
export type Case = readonly [mistake: string, files: Files, says: RegExp];
/** The page that the cases break. */
export const PAGE = 'guide/box/index.mdx';
const TABLE = 'tables/box-sizes.yaml';
/** A mistake anywhere on the page. */
export const onPage = (mistake: string, text: string, says: RegExp): Case => [
  mistake,
  { [PAGE]: text },
  says,
];
/** A mistake in the text of the note. */
export const inNote = (mistake: string, body: string, says: RegExp): Case =>
  onPage(mistake, page({ note: tip({}, body) }), says);
/** A mistake in the heading. */
export const inHeading = (mistake: string, words: string, says: RegExp): Case =>
  onPage(mistake, page({ heading: `## ${words} {#first}` }), says);
/** A mistake in an attribute of the note. */
export const field = (
  mistake: string,
  fields: Readonly<Record<string, string>>,
  says: RegExp,
): Case => onPage(mistake, page({ note: tip(fields) }), says);
/** A mistake in the front matter. */
export const inHead = (
  mistake: string,
  fields: Readonly<Record<string, string>>,
  says: RegExp,
): Case => onPage(mistake, page({ top: head(fields) }), says);
/** A mistake in the table. */
export const inTable = (
  mistake: string,
  parts: Parameters<typeof table>[0],
  says: RegExp,
): Case => [mistake, { [TABLE]: table(parts) }, says];

let dir = '';
const good: Files = { [PAGE]: page(), [TABLE]: table() };
const write = async (files: Files): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
};
/** What is said of the good guide with some files in the place of its own. */
export async function mistakesIn(files: Files): Promise<string[]> {
  await rm(dir, { recursive: true, force: true });
  await write({ ...good, ...files });
  const problems = await checkGuide({ dir, today: TODAY, assets: join(dir, 'public') });
  return problems.map(formatProblem);
}

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-'));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

/** Refused with a message that has a place; never an error that ends the check. */
export function refuses(cases: readonly Case[]): void {
  for (const [mistake, files, says] of cases)
    it(mistake, async () => {
      const mistakes = await mistakesIn(files);
      assert.match(mistakes.join('\n'), says);
      for (const line of mistakes) assert.match(line, /^\S+:\d+:\d+ {2}/);
    });
}

/** What is said of a character that cannot be seen. */
export const INVISIBLE = /a character that cannot be seen, U\+/;
/** A text that is longer than anything may be. */
export const LONG = 'word '.repeat(900);
