// Counts things by name. What is pasted may name anything, so the names stand in a Map and not in an
// object, and only so many of them are kept.

/** The most different names that are kept: no design has as many types of resources. */
const MOST = 2000;

/** How often each name was met. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /**
   * Counts a name.
   * @param name any
   * @param times how often it was met
   */
  add(name: string, times = 1): void {
    const count = this.#counts.get(name);
    if (count === undefined && this.#counts.size >= MOST) return;
    this.#counts.set(name, (count ?? 0) + times);
  }

  has = (name: string): boolean => this.#counts.has(name);

  /** All names with how often they were met, in the order in which they were met first. */
  entries = (): readonly (readonly [name: string, count: number])[] => [...this.#counts];
}
