// What can be done with a checklist: copy it, download it, print it, share it, start anew.
import type { Checklist } from '../../review/checklist.ts';
import type { ExportOptions } from '../../review/markdown.ts';
import { button, element } from '../../search/ui/elements.ts';
import { announce } from '../announce.client.ts';

interface ActionOptions {
  /** The present checklist with what an export needs. */
  readonly current: () => { readonly checklist: Checklist; readonly options: ExportOptions };
  /** Empties the review. */
  readonly startAnew: () => void;
}

/** How long a button says that it did its work, in milliseconds. */
const SHOWN = 2000;

/** The clipboard may be refused: hands the text over to be copied by hand. */
function handOver(text: string, row: HTMLElement): void {
  row.querySelector('textarea')?.remove();
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.rows = 6;
  field.setAttribute('aria-label', 'To copy by hand');
  row.append(field);
  field.focus();
  field.select();
}

/** Offers a text as a file. */
function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * The row of actions.
 * @param options see `ActionOptions`
 */
export function actionRow({ current, startAnew }: ActionOptions): HTMLElement {
  const row = element('div', 'review-actions');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'With this checklist');
  const copy = async (pressed: HTMLButtonElement, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      handOver(text, row);
      return;
    }
    const label = pressed.textContent;
    pressed.textContent = 'Copied';
    announce('Copied');
    setTimeout(() => {
      pressed.textContent = label;
    }, SHOWN);
  };
  const markdown = async (): Promise<string> => {
    const { toMarkdown } = await import('../../review/markdown.ts');
    const { checklist, options } = current();
    return toMarkdown(checklist, options);
  };
  const csv = async (): Promise<string> => {
    const { toCsv } = await import('../../review/csv.ts');
    const { checklist, options } = current();
    return toCsv(checklist, options);
  };
  const copyMarkdown = button('Copy as Markdown', () => {
    void markdown().then((text) => copy(copyMarkdown, text));
  });
  const copyAddress = button('Copy link', () => {
    void copy(copyAddress, current().options.address ?? location.href);
  });
  row.append(
    copyMarkdown,
    copyAddress,
    button('Markdown file', () => {
      void markdown().then((text) => {
        download('design-review.md', 'text/markdown', text);
      });
    }),
    button('CSV file', () => {
      void csv().then((text) => {
        download('design-review.csv', 'text/csv', text);
      });
    }),
    button('Print', () => {
      print();
    }),
    button('Start anew', startAnew, 'quiet'),
  );
  return row;
}
