// The words on badges in result lists, beside the vocabulary's own.
import { KINDS } from '../../vocabulary.ts';

export const WORDS: Readonly<Record<string, string>> = Object.freeze({
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, { label }]) => [kind, label])),
  page: 'Page',
  topic: 'Section',
  row: 'Table row',
});
