// Titles, phrases and characters that are not what they seem.
import { describe } from 'node:test';
import {
  PAGE,
  INVISIBLE,
  LONG,
  TIP,
  WORDS,
  field,
  inHead,
  inNote,
  onPage,
  page,
  refuses,
  tip,
} from './hostile-guide.ts';

const UNTIDY = /the title has spaces at its ends, or two in a row/;

describe('titles, phrases and characters are what they seem', () => {
  refuses([
    field('a title of spaces', { title: ' '.repeat(30) }, UNTIDY),
    field('a title with a space at its end', { title: `${TIP.title} ` }, UNTIDY),
    field('a title of zero-width spaces', { title: '\u200B'.repeat(30) }, INVISIBLE),
    field('a title with a zero-width joiner', { title: `${TIP.title}\u200D` }, INVISIBLE),
    field('a title that is turned around', { title: `\u202E${TIP.title}` }, INVISIBLE),
    field(
      'a title that is turned around by a reference',
      { title: `&#x202E;${TIP.title}` },
      INVISIBLE,
    ),
    field('a title with a bell', { title: `${TIP.title}\u0007` }, INVISIBLE),
    field('a title with NUL', { title: `${TIP.title}\u0000` }, INVISIBLE),
    field(
      'a title over two lines',
      { title: 'A box is best kept\nclosed at night' },
      /several lines/,
    ),
    inNote('NUL in a note', `${WORDS}\u0000`, INVISIBLE),
    inNote('a control character in a note', `${WORDS}\u001B`, INVISIBLE),
    inNote('text that is turned around', `\u202E${WORDS}`, INVISIBLE),
    inNote('text that is turned around by a reference', `&#8238;${WORDS}`, INVISIBLE),
    inNote('a note without end', LONG, /the note has \d+ characters/),
    onPage(
      'a byte order mark',
      `\uFEFF${page()}`,
      /:1:1 {2}a character that cannot be seen, U\+FEFF/,
    ),
    onPage('a page of a megabyte', page({ note: ' '.repeat(1e6) }), /the file has \d+ bytes/),
    [
      'text that is not UTF-8',
      { [PAGE]: Buffer.from(page({ note: tip({ title: 'Ein Größe über alles' }) }), 'latin1') },
      /not UTF-8/,
    ],
    inHead('a page title of spaces', { title: '"      "' }, UNTIDY),
    inHead('a page title of zero-width spaces', { title: '"\\u200B\\u200B\\u200B"' }, INVISIBLE),
    inHead('a page title that is turned around', { title: '"\\u202EBox"' }, INVISIBLE),
    inHead('a page title over two lines', { title: '|\n  Box\n  and more' }, /several lines/),
    inHead('a summary of spaces', { summary: `"${' '.repeat(60)}"` }, /the summary has spaces/),
    inHead('an alias of spaces', { aliases: '["   "]' }, /the alias has spaces/),
    inHead('an alias twice', { aliases: '[ami, AMI]' }, /an alias stands twice/),
    onPage(
      'an alias of spaces in a note',
      page({ note: tip({}, WORDS, 'aliases={["   "]}') }),
      /the alias has spaces/,
    ),
    onPage(
      'an alias twice in a note',
      page({ note: tip({}, WORDS, 'aliases={["x y", "X y"]}') }),
      /an alias stands twice/,
    ),
    onPage(
      'thirteen aliases',
      page({
        note: tip(
          {},
          WORDS,
          `aliases={${JSON.stringify(Array.from('abcdefghijklm').map((letter) => `${letter} x`))}}`,
        ),
      }),
      /more than 12 aliases/,
    ),
    onPage(
      'aliases that are no list',
      page({ note: tip({}, WORDS, 'aliases="kms access denied"') }),
      /"aliases" is wrong: .*allowed: aliases=\{\["…", "…"\]\}/,
    ),
    onPage(
      'an alias that is the title',
      page({ note: tip({}, WORDS, `aliases={["${TIP.title}"]}`) }),
      /an alias that is the title/,
    ),
    onPage(
      'an alias without end',
      page({ note: tip({}, WORDS, `aliases={["${LONG.trim()}"]}`) }),
      /the alias has \d+ characters/,
    ),
    onPage('no aliases on a tip', page({ note: tip({}, WORDS, '') }), /a tip without "aliases"/),
  ]);
});
