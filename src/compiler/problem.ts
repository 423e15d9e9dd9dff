// A mistake in the content, told the way a compiler would: where, which note, what, and what is
// allowed.

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  /** The note, row or page concerned, if there is one. */
  readonly id: string | null;
  readonly message: string;
  /** What would be right here. */
  readonly allowed: string | null;
}

/** Collects problems, so that one run can report them all. */
export class Problems {
  readonly #list: Problem[] = [];

  /**
   * @param place where the mistake stands
   * @param message what is wrong, as a phrase without a full stop
   * @param about the note's id, and what would be right
   */
  add(
    place: Place,
    message: string,
    about: { id?: string | null | undefined; allowed?: string } = {},
  ): void {
    const { file, line, column } = place;
    this.#list.push({
      file,
      line,
      column,
      message,
      id: about.id ?? null,
      allowed: about.allowed ?? null,
    });
  }

  /** Takes over problems found elsewhere. */
  addAll(problems: readonly Problem[]): void {
    this.#list.push(...problems);
  }

  /** All problems, by file, line and column; what was found twice is told once. */
  sorted(): Problem[] {
    const unique = new Map(this.#list.map((problem) => [formatProblem(problem), problem]));
    return [...unique.values()].sort(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
    );
  }
}

/** One problem as one line: `file:line:column  [id] message; allowed: …`. */
export function formatProblem({ file, line, column, id, message, allowed }: Problem): string {
  const about = id === null ? '' : `[${id}] `;
  const wayOut = allowed === null ? '' : `; allowed: ${allowed}`;
  return `${file}:${line}:${column}  ${about}${message}${wayOut}`;
}

/** A number with its word: "1 mistake", "2 mistakes". */
const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

/**
 * All problems as the text that a build prints.
 * @param problems as `Problems.sorted()` gives them
 */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${counted(problems.length, 'mistake')} in ${counted(files, 'content file')}`;
  return [
    ...problems.map(formatProblem),
    `${count}. content/WRITING.md explains every field.`,
  ].join('\n');
}

/** Stops a build that has mistakes in its content; its message lists them all. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`The content has mistakes:\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
