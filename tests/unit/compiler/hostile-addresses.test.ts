// Links, sources and images that lead where no reader should be led.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  PAGE,
  HOLDS,
  INVISIBLE,
  field,
  inHead,
  inNote,
  mistakesIn,
  onPage,
  page,
  refuses,
  tip,
} from './hostile-guide.ts';
import type { Case } from './hostile-guide.ts';

const NOT_HTTPS = /is not an https address/;
const NO_IMAGE = /there is no image/;
const NOWHERE = /leads nowhere/;
const source = (mistake: string, url: string): Case =>
  field(mistake, { ...HOLDS, source: url }, NOT_HTTPS);
const official = (mistake: string, url: string): Case =>
  inHead(mistake, { official: `[{ title: Page, url: "${url}" }]` }, NOT_HTTPS);

describe('addresses are official pages and files of the guide', () => {
  refuses([
    source('a source with a password', 'https://me:word@docs.aws.amazon.com/'),
    source('a source with spaces around', ' https://docs.aws.amazon.com/ '),
    source('a source with a space inside', 'https://docs.aws.amazon.com/a b'),
    source('a source over two lines', 'https://docs.aws.\namazon.com/'),
    source('a source whose host looks like another', 'https://dоcs.aws.amazon.com/'),
    source('a source without slashes', 'https:docs.aws.amazon.com/'),
    source('a source whose host has one part', 'https://localhost/'),
    source('two sources', 'https://a.example/ https://b.example/'),
    official('an official link with a password', 'https://me:word@aws.amazon.com/'),
    official('an official link with a space', 'https://aws.amazon.com/a b'),
    official('an official link without slashes', 'https:aws.amazon.com/'),
    inHead(
      'an official title of spaces',
      { official: '[{ title: "   ", url: "https://aws.amazon.com/" }]' },
      /the title has spaces/,
    ),
    inHead(
      'an official link twice',
      {
        official:
          '[{ title: Aa, url: "https://aws.amazon.com/" }, { title: Bb, url: "https://aws.amazon.com/" }]',
      },
      /an official link stands twice/,
    ),
    inNote('a link without slashes', '[x](https:example.org)', NOWHERE),
    inNote('a link with a password', '[x](https://me:word@example.org/)', NOWHERE),
    inNote('a link that is a script', '[x](javascript:alert(1))', NOWHERE),
    inNote('a link without words', 'See [](/box/).', /a link without words/),
    inNote('a link of a zero-width space', 'See [\u200B](/box/).', INVISIBLE),
    inNote(
      'a link by reference',
      'See [x][y].\n\n[y]: https://example.org/',
      /a link by reference/,
    ),
    inNote('a footnote', 'See[^1].\n\n[^1]: https://example.org/', /a footnote/),
    inNote('an image from elsewhere', '![x](https://example.org/x.png)', NO_IMAGE),
    inNote('an image that is a script', '![x](javascript:alert(1))', NO_IMAGE),
    inNote('an image that is data', '![x](data:image/svg+xml,x)', NO_IMAGE),
    inNote('an image without an address', '![x]()', NO_IMAGE),
    inNote('an image that is not there', '![x](/x.svg)', NO_IMAGE),
    inNote('an image outside of its folder', '![x](/../guide/box/index.mdx)', NO_IMAGE),
    inNote('an image that cannot be decoded', '![x](/%E0%A4%A.svg)', NO_IMAGE),
    onPage(
      'an image between notes',
      page({ rest: '![x](http://example.org/x.png)\n\n<DataTable id="box-sizes" />' }),
      NO_IMAGE,
    ),
  ]);
  it('an image of the folder of assets is right', async () => {
    const image = { [PAGE]: page({ note: tip({}, '![x](/x.svg)') }), 'public/x.svg': '<svg />' };
    assert.deepEqual(await mistakesIn(image), []);
  });
});
