// A review in an address: it comes back as it was, and whatever is broken costs only itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compress, decompress } from '../../../src/review/compress.ts';
import { tellUnknown, withPresentIds } from '../../../src/review/known.ts';
import { noteKey } from '../../../src/review/note-key.ts';
import { decodeState, encodeState, NOTHING_CHOSEN } from '../../../src/review/state.ts';
import type { ReviewState } from '../../../src/review/state.ts';
import { BOX, noteOf } from './notes.ts';

const [A, B] = [noteKey('box-a'), noteKey('box-b')];
const STATE: ReviewState = {
  services: ['box', 'crate'],
  what: ['serious', 'cost'],
  ticks: new Set([A, B]),
  remarks: new Map([
    [A, 'Accepted, see https://example.org/1;2=3#4'],
    [B, 'Zwei Zeilen:\nschön 📦 & <b>'],
  ]),
  rest: [],
};

describe('an address', () => {
  test('gives back what was put into it', () => {
    const fragment = encodeState(STATE);
    assert.match(fragment, /^1;s=box\.crate;w=serious\.cost;t=[\w-]{10};r=[\w-]+$/);
    assert.deepEqual(decodeState(`#${fragment}`), { state: STATE, troubles: [] });
    assert.deepEqual(decodeState(encodeURIComponent(fragment)), { state: STATE, troubles: [] });
    assert.equal(encodeState(NOTHING_CHOSEN), '');
  });

  test('never changes its meaning', () => {
    // An address of version 1, as it was once shared.
    const shared = '1;s=box;w=cost;t=mFle6;r=EwRRYG0TRBGMYxlHBwhkCBk0EdZ3EnVFBRnYULkB';
    const decoded = decodeState(shared);
    assert.deepEqual(decoded?.state.services, ['box']);
    assert.deepEqual([...decoded.state.ticks], ['mFle6']);
    assert.deepEqual(
      [...decoded.state.remarks.values()],
      ['Accepted until the bucket policy is changed.'],
    );
    assert.equal(noteKey('s3-old-buckets-keep-old-defaults'), 'mFle6');
  });

  test('of another version is read as far as it can be, with a word', () => {
    const decoded = decodeState(`#7;s=box;w=serious.colour;t=${A};q=new.thing`);
    assert.deepEqual(decoded?.state.services, ['box']);
    assert.deepEqual(decoded.state.what, ['serious']);
    assert.deepEqual([...decoded.state.ticks], [A]);
    assert.deepEqual(decoded.state.rest, ['q=new.thing']);
    assert.match(decoded.troubles[0] ?? '', /another version/);
    assert.match(encodeState(decoded.state), /;q=new\.thing$/);
  });

  const BROKEN: readonly (readonly [fragment: string, says: RegExp | null])[] = [
    ['1;s=box.<b>.__proto__', /services .* could not be read/],
    ['1;s=box;t=abc', /ticks .* could not be read/],
    ['1;s=box;r=E', /remarks .* cut short/],
    ['1;s=box;r=~~~', /remarks .* cut short/],
    ['1;s=box;w=constructor', /what counts .* unknown/],
    ['1;s=box;<script>', /part .* could not be read/],
    ['1;s=box;%E0%A4%A', /part .* could not be read/],
    [`1;s=box;t=${'a'.repeat(1_000_000)}`, null],
    [`1;${'x=1;'.repeat(300_000)}`, /part .* could not be read/],
    ['1;', null],
  ];
  for (const [fragment, says] of BROKEN)
    test(`that is broken costs only the broken part: ${fragment.slice(0, 40)}`, () => {
      const decoded = decodeState(fragment);
      assert.ok(decoded);
      if (fragment.startsWith('1;s=')) assert.deepEqual(decoded.state.services, ['box']);
      if (says) assert.match(decoded.troubles.join('\n'), says);
    });

  test('that is none of a review is left alone', () => {
    for (const fragment of ['', '#', '#main', '#s3', '#1', '#%', '#1 ;s=box', '#;s=box'])
      assert.equal(decodeState(fragment), null, fragment);
  });

  test('of any shape never throws', () => {
    const letters = '1;s=w=t=r=abc.~%-_#\uD800\u0000<';
    let seed = 1;
    const random = (below: number): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: random(80) }, () => letters[random(letters.length)]).join(
        '',
      );
      const decoded = decodeState(`1;${text}`);
      assert.ok(decoded);
      encodeState(decoded.state);
    }
  });
});

describe('remarks in an address', () => {
  test('come back whatever they are, and take less room than they would as they are', () => {
    const remark = 'Accepted by the team until the bucket policy is changed; see ticket 4711.';
    assert.ok(compress(remark).length < remark.length);
    const texts = [
      '',
      remark,
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      'Größe: 漢字 📦',
      '\u0000\u00FF\u0100',
      Array.from({ length: 30_000 }, (_, index) =>
        String.fromCharCode(32 + ((index * 7) % 300)),
      ).join(''),
    ];
    for (const text of texts) assert.deepEqual(decompress(compress(text)), { text, whole: true });
  });

  test('are read by the same words for ever', () => {
    const shared =
      'QRB0KQ1EUURdG0eSJJUnSlK0tS9MUzTVN06T1P1CUhUFXV1ZFnXFdV3XtfWAYRhmIYtjWOZNmGdaRrGw' +
      'bJtm8cFxXKdB1nceZ7XwfR-X9f-AYDgWBoIguD4ShWFoYhmGkB';
    const says =
      'the and not for with this that have will done are is in to of on we it be has wa' +
      's use used only because accepted checked ticket https://http://github.com/issue ' +
      'issues/pull/ing tion ment ed er est ly s until before after already no longer ne' +
      'ed needs must should could team account region bucket policy production staging ' +
      'cost risk later today by at as or an all our from see todo: okyes. , ';
    assert.deepEqual(decompress(shared), { text: says, whole: true });
  });

  test('with half a surrogate are mended', () => {
    assert.equal(decompress(compress('a\uD800b')).text, 'a\uFFFDb');
  });

  test('cannot grow without end', () => {
    const { text, whole } = decompress('A'.repeat(2_000_000));
    assert.ok(text.length <= 100_000);
    assert.equal(whole, false);
  });
});

test('Ticks and remarks of a renamed note go over to its present id', () => {
  const renamed = withPresentIds(STATE, [noteOf('box-c', { was: ['box-a'] })]);
  assert.deepEqual([...renamed.ticks], [B, noteKey('box-c')]);
  assert.equal(renamed.remarks.get(noteKey('box-c')), STATE.remarks.get(A));
});

test('What the guide does not know of a review is told', () => {
  assert.deepEqual(tellUnknown(STATE, [BOX], [noteOf('box-a')]), [
    'The guide has no service crate.',
    '2 ticks or remarks are on notes that are not of these services.',
  ]);
  assert.deepEqual(tellUnknown(NOTHING_CHOSEN, [BOX], []), []);
});
