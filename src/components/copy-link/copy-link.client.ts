// A click on a note's permanent link copies its address; with a modifier key the link leads there,
// as any link does. What follows a copied link, and the other ways to copy a note, come with the
// first click.

/** How long a link says that it was copied, in milliseconds. */
const SHOWN = 2000;

function copyLink(link: HTMLAnchorElement): Promise<boolean> {
  return navigator.clipboard.writeText(link.href).then(
    () => {
      link.classList.add('copied');
      setTimeout(() => {
        link.classList.remove('copied');
      }, SHOWN);
      return true;
    },
    () => false,
  );
}

async function copy(event: MouseEvent): Promise<void> {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const control = event.target instanceof Element && event.target.closest('.permalink');
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  const isCopied = control instanceof HTMLAnchorElement ? await copyLink(control) : null;
  const { goOn } = await import('./copy-note.client.ts');
  await goOn(control, isCopied);
}

/** Makes each permanent link copy its address. */
export function defineCopyLink(): void {
  document.addEventListener('click', (event) => void copy(event));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.permalink'))
    link.title = 'Copy link';
}
