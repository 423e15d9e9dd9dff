// What changed, as the real site tells it: every change in every year that it belongs to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { familiesOf } from '../../src/guide/family.ts';
import { reversalsOf, since, yearsOf } from '../../src/guide/reversals.ts';
import { REAL } from '../support/sites.ts';
import { BuiltSite, withoutSpace } from './pages.ts';

const guide = await readGuideOrFail({ dir: REAL.content });
const site = await BuiltSite.read(REAL);
const reversals = reversalsOf([...familiesOf(guide.pages, guide.notes).values()], guide.tables);
const addressOf = ({ page, id }: { page: string; id: string }): string => `/${page}/#${id}`;

test('Every year has all that changed in it or later, by service, without a script', () => {
  assert.ok(yearsOf(reversals).length > 5);
  for (const year of yearsOf(reversals)) {
    const { root } = site.at(`/unlearn/${year}/`);
    const listed = root
      .querySelectorAll('.group-list a')
      .map((link) => link.getAttribute('href') ?? '');
    assert.deepEqual(listed.toSorted(), since(reversals, year).map(addressOf).toSorted(), year);
  }
});

test('What matters most comes first, as it was and as it is', () => {
  for (const path of ['/unlearn/', `/unlearn/${yearsOf(reversals).at(-1) ?? ''}/`]) {
    const [entry] = site.at(path).root.querySelectorAll('.changes li');
    const [most] = reversals;
    assert.ok(entry && most?.now);
    for (const text of [most.title, most.before, most.now])
      assert.ok(withoutSpace(entry.text).includes(withoutSpace(text)), path);
  }
});

test('The page of changes has each once, and announces no feed where the site is not known', () => {
  const { root, html } = site.at('/changes/');
  const listed = root
    .querySelectorAll('main .note-list a')
    .map((link) => link.getAttribute('href') ?? '');
  for (const address of reversals.map(addressOf))
    assert.equal(listed.filter((href) => href === address).length, 1, address);
  assert.doesNotMatch(html, /atom\+xml|changes\.xml/);
});
