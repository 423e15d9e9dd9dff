// Makes switches of the services, and starts the review when somebody reaches for it or has one to go
// on with.
import { keptReviews } from './device.client.ts';
import { Picker } from './picker.client.ts';
import type { Review } from './review.client.ts';

/** Signs that somebody is about to choose or paste. */
const INTENT = ['pointerover', 'focusin', 'dragenter', 'input', 'change'];

/** An address that holds a review: see `src/review/state.ts`. */
const HAS_REVIEW = /^#\d+(;|%3B)/i;

/**
 * Enhances a review.
 * @param root a `<design-review>`
 */
export function enhanceReview(root: HTMLElement): void {
  const [code, services] = [
    root.querySelector<HTMLElement>('.review-code'),
    root.querySelector('details'),
  ];
  const field = root.querySelector('textarea');
  if (!code || !services || !field) return;
  let review: Promise<Review> | null = null;
  const load = (): Promise<Review> =>
    (review ??= import('./review.client.ts').then(
      ({ Review: Made }) => new Made({ root, code, field, picker }),
    ));
  const picker = new Picker(services, (id) => {
    void load().then((made) => {
      made.toggleService(id);
    });
  });
  for (const event of INTENT) root.addEventListener(event, () => void load(), { once: true });
  addEventListener('hashchange', () => {
    if (HAS_REVIEW.test(location.hash)) void load();
  });
  // What a browser kept in the field waits to be read.
  if (HAS_REVIEW.test(location.hash) || keptReviews().length > 0 || field.value !== '') void load();
}
