// Loads what only some pages need, when the reader comes near it.

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
    { rootMargin: '300px' },
  );
  for (const element of elements) observer.observe(element);
}

/** Tables become sortable, code gets its copy button. */
export function defineLater(): void {
  whenNear(document.querySelectorAll<HTMLElement>('data-table'), (table) => {
    void import('./data-table/data-table.client.ts').then(({ enhanceTable }) => {
      enhanceTable(table);
    });
  });
  whenNear(document.querySelectorAll<HTMLElement>('pre.code'), (code) => {
    void import('./copy-code/copy-code.client.ts').then(({ addCopy }) => {
      addCopy(code);
    });
  });
}
