// The topics of a page while its notes are filtered: those without a note go, the contents count
// what is left.

const NOTE = '[data-kind]:not([hidden])';

/** The notes that are shown under a topic's heading, or in the list that the heading names. */
function shownUnder(heading: Element): number {
  if (!heading.matches('.notes > h2'))
    return heading.parentElement?.querySelectorAll(NOTE).length ?? 0;
  let count = 0;
  for (
    let next = heading.nextElementSibling;
    next && next.tagName !== 'H2';
    next = next.nextElementSibling
  )
    if (next.matches(NOTE)) count += 1;
  return count;
}

/** The topics of a page, its list of guests among them. */
export class Topics {
  readonly #list = document.querySelector('.notes');
  readonly #headings: readonly HTMLElement[] = [
    ...document.querySelectorAll<HTMLElement>('.notes > h2, #also'),
  ];

  /**
   * Hides the topics of which no note is left, and counts in the contents.
   * @param filtered whether anything is chosen
   */
  update(filtered: boolean): void {
    this.#list?.classList.toggle('filtered', filtered);
    for (const heading of this.#headings) {
      const count = shownUnder(heading);
      const hide = filtered && count === 0;
      const place = heading.id === 'also' ? heading.closest('section') : heading;
      place?.toggleAttribute('hidden', hide);
      const links = document.querySelectorAll(`page-contents a[href="#${CSS.escape(heading.id)}"]`);
      for (const link of links) {
        link.closest('li')?.toggleAttribute('hidden', hide);
        const number = link.querySelector('.count');
        if (number) number.textContent = ` ${count}`;
      }
    }
  }

  /** The heading under which something stands. */
  headingOf(note: Element): HTMLElement | undefined {
    return this.#headings.findLast(
      (heading) => heading.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
  }
}
