// A page carries the icons that it shows, and no others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withUsedIcons } from '../../../src/components/icon/used-icons.ts';

const symbol = (name: string): string =>
  `<symbol id="i-${name}" viewBox="0 0 16 16"><path/></symbol>`;

test('Icons that a page shows stay, the others go, and so does nothing else', () => {
  const page = (icons: string): string =>
    `<svg class="sprite">${icons}</svg><svg><use href="#i-lock-in"></use></svg> #i-tip`;
  assert.equal(
    withUsedIcons(page(symbol('tip') + symbol('lock-in') + symbol('lock'))),
    page(symbol('lock-in')),
  );
});

test('A page without a sprite stays as it is', () => {
  assert.equal(withUsedIcons('<p>&lt;symbol id="i-x"></p>'), '<p>&lt;symbol id="i-x"></p>');
});
