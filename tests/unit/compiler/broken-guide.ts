// Breaks a copy of the fixture guide in one place and tells what the compiler says of it.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../../src/compiler/problem.ts';
import { checkGuide } from '../../../src/compiler/read.ts';

export const FIXTURE = 'tests/fixtures/guide';

/** The day of the checks. Only the fixture meets it: every date there lies before. */
const TODAY = new Date('2026-11-21');

/** The page that the cases break, and two notes of it: one to be bent, one to be replaced. */
export const PAGE = 'guide/box/lids.mdx';
export const SERIOUS = {
  id: 'box-neighbours-is-everyone',
  title: '“Neighbours” means anyone who has a street address',
};
const SPARE = 'box-spare';

/** Changes the text of a file. */
export type Change = (text: string) => string;

/** What is written in a note's opening tag; a field that is undefined is left out. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

const OFFICIAL = 'https://docs.aws.amazon.com/boxes/latest/keys.html';

/** A note without a mistake, which may stand in the place of the spare one. */
export const GOOD: Fields = {
  id: SPARE,
  title: 'A claim that no other note of the guide makes',
  from: 'open-guide',
  asOf: '2018',
  status: 'unchecked',
  aliases: ['a phrase to be found by'],
};

/** The same, but read against an official page. */
export const CHECKED: Fields = { ...GOOD, status: 'holds', checked: '2024-05', source: OFFICIAL };

/** The same, but changed since; it needs a <Was> in its body. */
export const CHANGED: Fields = { ...CHECKED, status: 'changed' };

const attribute = (name: string, value: string | readonly string[]): string =>
  typeof value === 'string' ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;

/**
 * A note as authors write it.
 * @param fields its attributes
 * @param body its text; a sentence unless told
 * @param component its kind; a tip unless told
 */
export function noteOf(
  fields: Fields,
  body = 'A sentence that says something.',
  component = 'Tip',
): string {
  const attributes = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [attribute(name, value)],
  );
  return `<${component} ${attributes.join(' ')}>\n${body}\n</${component}>`;
}

const wholeNote = (text: string, id: string): string => {
  const found = new RegExp(`<(\\w+) id="${id}"[\\s\\S]*?\\n</\\1>`).exec(text)?.[0];
  assert.ok(found, `the page has no note ${id}`);
  return found;
};

/** Replaces the spare note by another text. */
export const insteadOfSpare =
  (note: string): Change =>
  (text) =>
    text.replace(wholeNote(text, SPARE), () => note);

/** Puts a text before the spare note. */
export const besideSpare =
  (note: string): Change =>
  (text) =>
    text.replace(wholeNote(text, SPARE), (spare) => `${note}\n\n${spare}`);

/** Changes only the opening tag of the serious note. */
export const inOpeningTag =
  (change: Change): Change =>
  (text) =>
    text.replace(wholeNote(text, SERIOUS.id), (note) => {
      const end = note.indexOf('>\n');
      return change(note.slice(0, end)) + note.slice(end);
    });

/** A copy of the fixture guide in a folder of its own. */
export class GuideCopy {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** Copies the fixture; `remove` deletes the copy. */
  static async make(): Promise<GuideCopy> {
    const dir = await mkdtemp(join(tmpdir(), 'guide-'));
    await cp(FIXTURE, dir, { recursive: true });
    return new GuideCopy(dir);
  }

  /** What is wrong with the copy as it stands, a line each. */
  async mistakes(): Promise<string[]> {
    return (await checkGuide({ dir: this.dir, today: TODAY })).map(formatProblem);
  }

  /**
   * Changes one file, does something, and puts the file back.
   * @param file its path in the guide
   * @param change must change something
   * @param act what to do meanwhile; to read what is wrong, unless told
   */
  async broken<T = string[]>(
    file: string,
    change: Change,
    act: () => Promise<T> = () => this.mistakes() as Promise<T>,
  ): Promise<T> {
    const path = join(this.dir, file);
    const text = await readFile(path, 'utf8');
    const changed = change(text);
    assert.notEqual(changed, text, 'the change must change something');
    await writeFile(path, changed);
    try {
      return await act();
    } finally {
      await writeFile(path, text);
    }
  }

  remove(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true });
  }
}

/** One mistake: what it is, how it is made, and what the compiler must say. */
export type Case = readonly [mistake: string, change: Change, says: RegExp];

const AT_THE_PAGE = new RegExp(`^\\S*${PAGE.replaceAll('/', String.raw`\/`)}:\\d+:\\d+ {2}`);

/** Makes a mistake on the page and holds what is said of it, and that nothing is said of other files. */
export async function expectMistake(guide: GuideCopy, [, change, says]: Case): Promise<void> {
  const mistakes = await guide.broken(PAGE, change);
  assert.match(mistakes.join('\n'), says);
  // One mistake is one story: it must not set off messages about other files.
  for (const line of mistakes) assert.match(line, AT_THE_PAGE);
}
