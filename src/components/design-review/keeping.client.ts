// Puts a review into the address and onto the device, a moment after it changed.
import { keepReview, keptReviews } from './device.client.ts';

/** Browsers refuse an address that changes too often; and who writes is not done yet. In milliseconds. */
const SAVE_AFTER = 300;

/** Keeps one review. */
export class Keeping {
  readonly #fragment: () => string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the latest review on the device is this one: then it is replaced, else it is kept too. */
  #isLatest = false;

  /** @param fragment gives the review as it is, empty where nothing is chosen */
  constructor(fragment: () => string) {
    this.#fragment = fragment;
    addEventListener('pagehide', () => {
      this.#save();
    });
  }

  /** The address of the review. */
  address(): string {
    const fragment = this.#fragment();
    return location.href.replace(/#.*$/s, '') + (fragment === '' ? '' : `#${fragment}`);
  }

  /**
   * Goes over to another review, which needs no saving yet.
   * @param fragment of it
   * @returns the latest other one on this device, if there is any
   */
  goTo(fragment: string): string | undefined {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const kept = keptReviews();
    this.#isLatest = fragment !== '' && kept[0] === fragment;
    return this.#isLatest ? undefined : kept.find((other) => other !== fragment);
  }

  /** Saves once nothing has changed for a moment. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#save();
    }, SAVE_AFTER);
  }

  #save(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      history.replaceState(history.state, '', this.address());
    } catch {
      // The browser wants a rest; the next change tries again.
    }
    keepReview(this.#fragment(), this.#isLatest);
    this.#isLatest = true;
  }
}
