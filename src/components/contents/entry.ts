// An entry of a page's contents.
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** How many notes stand there; a topic may hold only a table or a list. */
  readonly count?: number;
}
