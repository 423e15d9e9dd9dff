// Takes a pasted message into a field of one line: a trace of many lines becomes its heart, which
// the reader sees and can mend.
import { LONGEST_QUERY } from '../../text.ts';
import { readPasted } from '../shared/pasted.ts';
import type { Pasted } from '../shared/pasted.ts';

/** Whether a text is more than the field should hold as it is. */
const isMessage = (text: string): boolean =>
  text.length > LONGEST_QUERY || /[\r\n]/.test(text.trim());

/** What was set aside of the message in a field, as long as nothing else was typed. */
const pasted = new WeakMap<HTMLInputElement, Pasted['asides']>();

/** What was set aside of the message that was pasted into a field; null where none was. */
export const asidesOf = (input: HTMLInputElement): Pasted['asides'] | null =>
  pasted.get(input) ?? null;

/**
 * Watches a field for messages that are pasted into it. Shorter texts are pasted as ever. Whoever
 * listens to the field learns of a message as of anything that is typed.
 * @param input a field of one line
 */
export function takeMessages(input: HTMLInputElement): void {
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isMessage(text)) return;
    event.preventDefault();
    const { heart, asides } = readPasted(text);
    const end = input.value.length;
    input.setRangeText(heart, input.selectionStart ?? end, input.selectionEnd ?? end, 'end');
    pasted.set(input, asides);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // Browsers tell how somebody types; the event above does not.
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent) pasted.delete(input);
  });
}
