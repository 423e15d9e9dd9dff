// Marks, in the page's contents, the topic the reader is at.

/** A topic counts as reached when its heading stands above this part of the window's height. */
const EDGE = 0.3;

/** A menu that lies above the text closes when something in it, or something else, is pressed. */
function closeOutside(menu: HTMLDetailsElement): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !(menu.contains(target) && target.closest('summary')))
      menu.open = false;
  });
}

class PageContents extends HTMLElement {
  #links = new Map<string, HTMLAnchorElement>();
  #headings: HTMLElement[] = [];
  #waiting = false;

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      this.#links.set(link.hash.slice(1), link);
    this.#headings = [...this.#links.keys()]
      .map((id) => document.getElementById(id))
      .filter((heading) => heading !== null);
    if (this.#headings.length === 0) return;
    const menu = this.querySelector('details');
    if (menu) closeOutside(menu);
    const update = (): void => {
      this.#updateSoon();
    };
    addEventListener('scroll', update, { passive: true });
    addEventListener('resize', update, { passive: true });
    update();
  }

  /** Once a frame at most. */
  #updateSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#update();
    });
  }

  #update(): void {
    const present = this.#present();
    for (const [id, link] of this.#links) {
      if (id === present?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** The heading of the topic that is read; null above the first. */
  #present(): HTMLElement | null {
    // At the very end the last topics may never reach the edge.
    const end = document.documentElement.scrollHeight - 2;
    const last = this.#headings.at(-1);
    if (last && innerHeight + scrollY >= end) return last;
    const reached = this.#headings.filter(
      // Topics that are filtered out have no place.
      (heading) =>
        heading.offsetParent !== null && heading.getBoundingClientRect().top < innerHeight * EDGE,
    );
    return reached.at(-1) ?? null;
  }
}

/** Registers `<page-contents>`. */
export const defineContents = (): void => {
  customElements.define('page-contents', PageContents);
};
