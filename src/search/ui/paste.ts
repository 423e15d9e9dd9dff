// Takes a pasted message into a field of one line: a trace of many lines becomes its heart, which
// the reader sees and can mend.
import { LONGEST_QUERY } from '../../text.ts';
import { readPasted } from '../shared/pasted.ts';
import type { Pasted } from '../shared/pasted.ts';

/** Whether a text is more than the field should hold as it is. */
const isMessage = (text: string): boolean =>
  text.length > LONGEST_QUERY || /[\r\n]/.test(text.trim());

/**
 * Watches a field for messages that are pasted into it. Shorter texts are pasted as ever.
 * @param input a field of one line
 * @param onMessage called with what was set aside, right before the field says that it changed
 */
export function takeMessages(
  input: HTMLInputElement,
  onMessage: (asides: Pasted['asides']) => void,
): void {
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isMessage(text)) return;
    event.preventDefault();
    const { heart, asides } = readPasted(text);
    const end = input.value.length;
    input.setRangeText(heart, input.selectionStart ?? end, input.selectionEnd ?? end, 'end');
    onMessage(asides);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
}
