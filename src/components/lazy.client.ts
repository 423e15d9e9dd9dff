// Loads what only some pages need, when the reader comes near it.

type Enhance = (element: HTMLElement) => void | Promise<void>;

/** What loads the script of a component, by the selector of its elements. */
const SCRIPTS: Readonly<Record<string, () => Promise<Enhance>>> = {
  'data-table': async () => (await import('./data-table/data-table.client.ts')).enhanceTable,
  'service-filter': async () =>
    (await import('./group-list/service-filter.client.ts')).enhanceServiceFilter,
  'pre.code': async () => (await import('./copy-code/copy-code.client.ts')).addCopy,
  'design-review': async () =>
    (await import('./design-review/design-review.client.ts')).enhanceReview,
  'not-found': async () => (await import('./not-found/not-found.client.ts')).offerSearch,
};

/** How far below the screen an element is already near: its script comes before it is seen. */
const NEAR = '300px';

/**
 * Calls back for each element once it is close to the viewport.
 * @param elements watched ones
 * @param near called once for each
 */
function whenNear(elements: Iterable<HTMLElement>, near: (element: HTMLElement) => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        if (target instanceof HTMLElement) near(target);
      }
    },
    { rootMargin: NEAR },
  );
  for (const element of elements) observer.observe(element);
}

/** Watches for all such elements of the page. */
export function defineLazy(): void {
  for (const [selector, load] of Object.entries(SCRIPTS))
    whenNear(document.querySelectorAll<HTMLElement>(selector), (element) => {
      void load().then((enhance) => enhance(element));
    });
}
