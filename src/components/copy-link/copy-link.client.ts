// A click on a note's permanent link copies its address; with a modifier key the link leads there,
// as any link does.
import { announce } from '../announce.client.ts';

/** How long a link says that it was copied, in milliseconds. */
const SHOWN = 2000;

/** The clipboard may be refused: hands the address over to be copied by hand. */
function handOver(link: HTMLAnchorElement): void {
  const field = document.createElement('input');
  field.value = link.href;
  field.readOnly = true;
  field.className = 'copy-by-hand';
  field.setAttribute('aria-label', 'Permanent link, to copy by hand');
  link.replaceWith(field);
  field.focus();
  field.select();
}

function copy(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element && event.target.closest('a.permalink');
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  navigator.clipboard.writeText(link.href).then(
    () => {
      link.classList.add('copied');
      announce('Link copied');
      setTimeout(() => {
        link.classList.remove('copied');
      }, SHOWN);
    },
    () => {
      handOver(link);
    },
  );
}

/** Makes each permanent link copy its address. */
export function defineCopyLink(): void {
  document.addEventListener('click', copy);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.permalink'))
    link.title = 'Copy link';
}
