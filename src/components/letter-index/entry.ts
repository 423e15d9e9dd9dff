// An entry of an index by first letter.

/** A name, and where it leads. */
export interface Entry {
  readonly name: string;
  readonly url: string;
  /** What else is said of it; empty for nothing. */
  readonly also: string;
}
