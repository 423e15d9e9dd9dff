// Decides whether what stands at an address answers a golden query.

/** What a right answer must contain. */
export interface Want {
  /** Regular expressions, all of which the text must match. */
  readonly all: readonly string[];
  /** A regular expression that the address, the page, the title or the text must match. */
  readonly topic?: string;
  /** 3: answers; 2: helps; 1: belongs to the subject, which is not enough. */
  readonly grade: number;
}

/** A query that somebody asked. */
export interface Golden {
  readonly id: string;
  readonly q: string;
  readonly type: string;
  /** Any of these will do. */
  readonly want: readonly Want[];
  /** Whether the query is a thread's title as it stands. */
  readonly verbatim?: boolean;
}

/** What a reader sees of a result. */
export interface Shown {
  readonly url: string;
  /** The text behind the link. */
  readonly text: string;
  /** What else is seen of it: its page, its title. */
  readonly around: string;
}

const SUFFICIENT_GRADE = 2;

/** Whether a result is what was wanted: every regex of one want, and its topic. */
export function answers({ url, text, around }: Shown, wants: readonly Want[]): boolean {
  const matches = (source: string, where: string): boolean => new RegExp(source, 'i').test(where);
  return wants.some(
    ({ all, topic, grade }) =>
      grade >= SUFFICIENT_GRADE &&
      all.every((source) => matches(source, text)) &&
      (topic === undefined || matches(topic, `${url} ${around} ${text}`)),
  );
}
