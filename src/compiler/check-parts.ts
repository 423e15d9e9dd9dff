// What the checks of the whole guide share: everything that was read, and what may stand only once.
import type { Guide } from './model.ts';
import type { RawPage } from './page.ts';
import type { Place, Problems } from './problem.ts';
import type { RawTable } from './table.ts';

/** Everything that was read. */
export interface Everything {
  /** The guide as far as it could be read. */
  readonly guide: Guide;
  readonly pages: readonly RawPage[];
  readonly tables: readonly RawTable[];
  /** Ids of tables that could not be read: nothing is said of what they might hold. */
  readonly unreadableTables: readonly string[];
  /** Every id that was ever published, with its line in the list; empty where there is no list. */
  readonly published: ReadonlyMap<string, number>;
  /** The list's name, for messages. */
  readonly listFile: string;
  /** Whether ids may be missing from the list. */
  readonly allowNewIds: boolean;
  /** The folder of files that are served as they are, such as images. */
  readonly assets: string;
}

/** A map of first uses that reports the second. */
export class Unique {
  readonly #seen = new Map<string, Place>();
  readonly #what: string;
  readonly #problems: Problems;
  constructor(what: string, problems: Problems) {
    this.#what = what;
    this.#problems = problems;
  }
  /** Takes a value down, or reports that something else has it. */
  add(value: string, place: Place, id: string | null): void {
    const first = this.#seen.get(value);
    if (first === undefined) this.#seen.set(value, place);
    else
      this.#problems.add(
        place,
        `the ${this.#what} "${value}" is taken: ${first.file}:${first.line}`,
        { id, allowed: `a ${this.#what} that nothing else has` },
      );
  }
}

/** How two titles are compared: the same words are the same title. */
export const folded = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
