// One item of the checklist: the claim with its tick, what to do, and a remark.
import type { Item } from '../../review/checklist.ts';
import { noteKey } from '../../review/note-key.ts';
import { LONGEST_REMARK } from '../../review/state.ts';
import { button, element, icon } from '../../search/ui/elements.ts';
import { badgeOf, MARKS, marksInView } from '../../vocabulary.ts';

interface ItemOptions {
  readonly ticked: boolean;
  readonly remark: string;
  /** The permanent address of the note. */
  readonly address: string;
  readonly onTick: (key: string, ticked: boolean) => void;
  readonly onRemark: (key: string, remark: string) => void;
}

/** What the note is besides its claim: kind, marks, its limit, the services that it lies between. */
function detailsOf({ note, services }: Item): string {
  return [
    badgeOf(note.kind, note.severity).label,
    ...marksInView(note.kind, note.marks).map((mark) => MARKS[mark].label),
    ...(services.length > 1 ? [services.join(' and ')] : []),
    ...(note.limit === null ? [] : [note.limit]),
  ].join(' · ');
}

/** The field for a remark, which grows with its lines. */
function remarkField(key: string, title: string, options: ItemOptions): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = 'review-remark';
  field.maxLength = LONGEST_REMARK;
  field.value = options.remark;
  field.placeholder = 'Remark';
  field.setAttribute('aria-label', `Remark on: ${title}`);
  const grow = (): void => {
    field.rows = field.value.split('\n').length;
  };
  grow();
  field.addEventListener('input', () => {
    grow();
    options.onRemark(key, field.value);
  });
  return field;
}

/**
 * The element of an item.
 * @param item of a checklist
 * @param options see `ItemOptions`
 */
export function itemElement(item: Item, options: ItemOptions): HTMLLIElement {
  const { note } = item;
  const key = noteKey(note.id);
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.id = `tick-${key}`;
  tick.checked = options.ticked;
  tick.addEventListener('change', () => {
    options.onTick(key, tick.checked);
  });
  const label = element('label', '', note.title);
  label.htmlFor = tick.id;
  const link = element('a', 'permalink', icon('link'));
  link.href = options.address;
  link.title = 'Copy link';
  link.setAttribute('aria-label', `Permanent link to: ${note.title}`);
  const read = element('a', '', 'Read the note');
  read.href = options.address;
  read.setAttribute('aria-label', `Read the note: ${note.title}`);
  const field = remarkField(key, note.title, options);
  field.hidden = options.remark === '';
  const add = button(
    'Remark',
    () => {
      field.hidden = false;
      add.hidden = true;
      field.focus();
    },
    'quiet',
  );
  add.setAttribute('aria-label', `Add a remark on: ${note.title}`);
  add.hidden = !field.hidden;
  return element(
    'li',
    'review-item',
    tick,
    element(
      'div',
      '',
      label,
      ...(note.do === null ? [] : [element('p', '', note.do)]),
      element('p', 'list-detail', detailsOf(item)),
      element('p', 'review-more', read, add, link),
      element('p', 'review-address', link.href),
      field,
    ),
  );
}
