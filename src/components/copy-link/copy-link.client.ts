// Copies a note's permanent link; says so only once the clipboard has it.
import { announce } from '../announce.client.ts';

async function copy(button: HTMLButtonElement, link: HTMLAnchorElement): Promise<void> {
  const label = button.querySelector('span');
  try {
    await navigator.clipboard.writeText(link.href);
    if (label) label.textContent = 'Copied';
    announce(`Link to “${link.dataset['title'] ?? 'the note'}” copied`);
    setTimeout(() => {
      if (label) label.textContent = 'Copy link';
    }, 2000);
  } catch {
    // The clipboard may be refused: hand the link over to be copied by hand.
    const field = document.createElement('input');
    field.value = link.href;
    field.readOnly = true;
    field.className = 'copy-by-hand';
    field.setAttribute('aria-label', 'Permanent link, to copy by hand');
    button.replaceWith(field);
    field.focus();
    field.select();
  }
}

/** Puts a copy button beside each permanent link. */
export function defineCopyLink(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.permalink')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link';
    button.innerHTML =
      '<svg class="icon" aria-hidden="true"><use href="#i-copy"/></svg><span>Copy link</span>';
    const rest = document.createElement('span');
    rest.className = 'visually-hidden';
    rest.textContent = ` to “${link.dataset['title'] ?? ''}”`;
    button.append(rest);
    button.addEventListener('click', () => void copy(button, link));
    link.after(button);
  }
}
