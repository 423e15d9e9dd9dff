// What a page is called besides its title: its full name and its acronyms, out of all that people
// type to find it.
import type { Page } from '../compiler/model.ts';

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const initialsOf = (text: string): string =>
  wordsOf(text)
    .map(([first = '']) => first)
    .join('');

/** The most letters of an acronym. */
const LONGEST = 5;

/**
 * Whether all letters of a word stand in a text, in their order, the first of them first. Of two
 * letters the second may be any: DX is Direct Connect.
 */
function abbreviates(short: string, text: string): boolean {
  if (short.length === 2 && text.startsWith(short[0] ?? ' ')) return true;
  let from = 0;
  for (const letter of short) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return initialsOf(text).startsWith(short[0] ?? ' ');
}

const capitalised = (text: string): string =>
  text.replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * The names of a page besides its title.
 * @param page its title, full name and whatever else finds it
 */
export function namesOf({
  title,
  name,
  aliases,
}: Pick<Page, 'title' | 'name' | 'aliases'>): string[] {
  const full = [title, name ?? ''].map((text) => text.toLowerCase());
  const own = full.flatMap(wordsOf);
  const isAcronym = (alias: string): boolean =>
    /^[a-z0-9]+$/.test(alias) &&
    alias.length <= LONGEST &&
    !own.some((word) => word.startsWith(alias)) &&
    full.some((text) => text !== '' && abbreviates(alias, text));
  const spellsOut = (alias: string): boolean =>
    name === null && /\s/.test(alias) && initialsOf(alias) === title.toLowerCase();
  return [
    ...new Set([
      ...(name === null ? [] : [name]),
      ...aliases.filter(spellsOut).map(capitalised),
      ...aliases.filter(isAcronym).map((alias) => alias.toUpperCase()),
    ]),
  ].filter((other, index, all) => {
    const first = all.findIndex((same) => same.toLowerCase() === other.toLowerCase());
    return first === index && other.toLowerCase() !== title.toLowerCase();
  });
}
