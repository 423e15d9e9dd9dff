// Puts a copy button on a block of code.
import { announce } from '../announce.client.ts';

/** @param code a `<pre>` */
export function addCopy(code: HTMLElement): void {
  const box = document.createElement('div');
  box.className = 'code-box';
  code.replaceWith(box);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.textContent = 'Copy';
  box.append(code, button);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent.trimEnd()).then(
      () => {
        button.textContent = 'Copied';
        announce('Code copied');
        setTimeout(() => {
          button.textContent = 'Copy';
        }, 2000);
      },
      () => {
        // The clipboard may be refused: select the code, so that the reader's own copy key will do.
        getSelection()?.selectAllChildren(code);
        button.textContent = 'Selected';
      },
    );
  });
}
