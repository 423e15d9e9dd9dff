// A click on a note's permanent link copies its address, and then offers other ways to copy the
// note; with a modifier key the link leads there, as any link does.
import { announce } from '../announce.client.ts';

/** How long a link says that it was copied, in milliseconds. */
const SHOWN = 2000;

/** The rest comes with the first click. */
const loadMore = () => import('./copy-note.client.ts');

function copyLink(link: HTMLAnchorElement): void {
  navigator.clipboard.writeText(link.href).then(
    () => {
      link.classList.add('copied');
      announce('Link copied');
      setTimeout(() => {
        link.classList.remove('copied');
      }, SHOWN);
      void loadMore().then(({ offerMore }) => offerMore(link));
    },
    () => {
      void loadMore().then(({ handOver }) => handOver(link, 'Permanent link', link.href));
    },
  );
}

function copy(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const control = event.target instanceof Element && event.target.closest('.permalink');
  if (control instanceof HTMLButtonElement)
    void loadMore().then(({ copyNote }) => copyNote(control));
  if (!(control instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  copyLink(control);
}

/** Makes each permanent link copy its address. */
export function defineCopyLink(): void {
  document.addEventListener('click', copy);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.permalink'))
    link.title = 'Copy link';
}
