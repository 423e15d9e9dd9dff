// Marks, in the page's contents, the topic the reader is at.
class PageContents extends HTMLElement {
  connectedCallback(): void {
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
        link.hash.slice(1),
        link,
      ]),
    );
    const headings = [...links.keys()]
      .map((id) => document.getElementById(id))
      .filter((each) => each !== null);
    if (headings.length === 0) return;
    let waiting = false;
    const mark = (): void => {
      waiting = false;
      const edge = innerHeight * 0.3;
      let here =
        headings
          .filter(
            (heading) =>
              heading.offsetParent !== null && heading.getBoundingClientRect().top < edge,
          )
          .at(-1) ?? null;
      // At the very end the last topics may never reach the edge.
      if (innerHeight + scrollY >= document.documentElement.scrollHeight - 2)
        here = headings.at(-1) ?? here;
      for (const [id, link] of links) {
        if (id === here?.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    const later = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    };
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later, { passive: true });
    later();
  }
}

/** Registers `<page-contents>`, and brings the present page into view in the list of pages. */
export function defineContents(): void {
  customElements.define('page-contents', PageContents);
  const side = document.getElementById('pages');
  const here = side?.querySelector<HTMLElement>('[aria-current]');
  if (side && here && here.offsetTop > side.clientHeight * 0.7)
    side.scrollTop = here.offsetTop - side.clientHeight / 2;
}
