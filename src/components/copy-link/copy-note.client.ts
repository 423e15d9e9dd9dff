// Other ways to copy a note than by its link: as Markdown, with its date and attribution, and as a
// comment for a review, which is its claim, what to do and the link. It comes with the first click
// on a permanent link.
import { twinOf } from '../../urls.ts';
import { announce } from '../announce.client.ts';
import { loadStyle } from '../style.client.ts';
import style from './copy-note.css?url';
import { markdownPart, reviewComment } from './copied-text.ts';

/** What a button copies, by its value. */
const FORMS: Readonly<Record<string, { label: string; read: (note: Element) => Promise<string> }>> =
  {
    markdown: { label: 'Markdown', read: readMarkdown },
    review: { label: 'Review comment', read: (note) => Promise.resolve(readReview(note)) },
  };

/** How long a button says that it did its work, in milliseconds. */
const SHOWN = 2000;

/** The style of what is offered; asked for once. */
let styled: Promise<void> | null = null;
const loadOwnStyle = (): Promise<void> => (styled ??= loadStyle(style));

const linkOf = (note: Element): HTMLAnchorElement | null => note.querySelector('a.permalink');

/** What notes say as Markdown, by their addresses; asked for once. */
const asked = new Map<string, Promise<string>>();

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

function readMarkdown(note: Element): Promise<string> {
  const url = twinOf(linkOf(note)?.href ?? '');
  const text = asked.get(url) ?? fetchText(url).then((file) => markdownPart(file, location.origin));
  asked.set(url, text);
  // What could not be had is asked for again.
  text.catch(() => asked.delete(url));
  return text;
}

const readReview = (note: Element): string =>
  reviewComment({
    claim: note.querySelector('h1, h3')?.textContent ?? '',
    advice: note.querySelector('.do > :last-child')?.textContent ?? null,
    link: linkOf(note)?.href ?? '',
  });

/** The clipboard may be refused: hands a text over to be copied by hand. */
async function handOver(control: HTMLElement, what: string, text: string): Promise<void> {
  await loadOwnStyle();
  document.querySelector('.copy-by-hand')?.remove();
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.rows = Math.min(text.split('\n').length, 8);
  field.className = 'copy-by-hand';
  field.setAttribute('aria-label', `${what}, to copy by hand`);
  control.closest('.note')?.querySelector('.badges')?.after(field);
  field.focus();
  field.select();
}

/** Says on a button that it did its work, without a change of its width. */
function confirm(button: HTMLElement): void {
  const before = button.textContent;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = before;
    button.style.minWidth = '';
    button.closest<HTMLElement>('.copy-menu')?.hidePopover();
  }, SHOWN);
}

/** Copies the note in which a button stands, in the form that is the button's value. */
async function copyNote(button: HTMLButtonElement): Promise<void> {
  const form = FORMS[button.value];
  const note = button.closest('.note');
  if (form === undefined || note === null || button.textContent === 'Copied') return;
  const text = await form.read(note).catch(() => null);
  if (text === null) {
    announce('The note could not be loaded. Try again when you are online.');
    button.title = 'Could not be loaded';
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    await handOver(button, form.label, text);
    return;
  }
  confirm(button);
  announce(`${form.label} copied`);
}

let menu: HTMLElement | null = null;

/** The buttons, which stand at one note at a time. */
function createMenu(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'copy-menu';
  box.popover = 'auto';
  for (const [value, { label }] of Object.entries(FORMS)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = value;
    button.textContent = `Copy as ${label === 'Markdown' ? label : label.toLowerCase()}`;
    button.addEventListener('click', () => {
      void copyNote(button);
    });
    box.append(button);
  }
  // Who goes on by keyboard has decided.
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.hidePopover();
  });
  return box;
}

/** Puts a box below a link, at its right edge; above it where the window ends. */
function placeBelow(link: HTMLElement, box: HTMLElement): void {
  const { top, bottom, right } = link.getBoundingClientRect();
  const isLow = bottom + box.offsetHeight > innerHeight;
  box.style.top = `${scrollY + (isLow ? top - box.offsetHeight : bottom)}px`;
  box.style.left = `${scrollX + Math.max(0, right - box.offsetWidth)}px`;
}

/** Offers the other ways to copy a note, once its link was copied. */
async function offerMore(link: HTMLElement): Promise<void> {
  const note = link.closest('.note:not(.alone)');
  // On a page of its own they stand beside the link.
  if (note === null || !('popover' in HTMLElement.prototype)) {
    announce('Link copied');
    return;
  }
  await loadOwnStyle();
  menu ??= createMenu();
  menu.hidePopover();
  link.closest('.badges')?.after(menu);
  menu.showPopover();
  placeBelow(link, menu);
  announce('Link copied. The next buttons copy the note as Markdown or as a review comment.');
  // It is most likely here by the time that it is wanted.
  readMarkdown(note).catch(() => null);
}

/**
 * Goes on where a permanent link or a button beside it was pressed.
 * @param control the link or button
 * @param isCopied whether the link's address is in the clipboard; null for a button
 */
export async function goOn(control: HTMLElement, isCopied: boolean | null): Promise<void> {
  if (control instanceof HTMLButtonElement) await copyNote(control);
  else if (isCopied === true) await offerMore(control);
  else if (control instanceof HTMLAnchorElement)
    await handOver(control, 'Permanent link', control.href);
}
