// A link of a list.
export interface Link {
  readonly title: string;
  readonly href: string;
  /** Whether it leads to the present page. */
  readonly current?: boolean;
  /** Whether it stands below the link before it. */
  readonly sub?: boolean;
  /** How many serious gotchas stand there. */
  readonly serious?: number;
}
