// What the cards of pages, notes and errors say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { cardsOf } from '../../../src/cards/card.ts';
import type { Card } from '../../../src/cards/card.ts';
import { createUrls } from '../../../src/urls.ts';
import { FIXTURE } from '../../support/sites.ts';

const guide = await readGuideOrFail({ dir: FIXTURE.content });
const urls = createUrls('/based/');
const cards = cardsOf(guide, urls);
const at = (address: string): Card =>
  cards.find((card) => card.address === address) ?? assert.fail(address);

test('Every page, note and error has a card, the guide one more, and no two share a file', () => {
  const { pages, notes, errors } = guide;
  assert.equal(cards.length, 1 + pages.length + notes.length + errors.length);
  assert.equal(new Set(cards.map(({ address }) => urls.card(address))).size, cards.length);
});

test('The card of a note says its badge, its claim, its page and when it was checked', () => {
  const { id, title } =
    guide.notes.find((note) => note.severity === 'serious' && note.checked === '2024-06') ??
    assert.fail();
  const card = at(urls.permalink(id));
  assert.equal(card.badge, 'Serious gotcha');
  assert.equal(card.title, title);
  assert.equal(card.place, 'Box lids');
  assert.match(card.footer, /[Cc]hecked June 2024$/);
});

test('The card of a note that nobody checked, or that is an opinion, does not say otherwise', () => {
  for (const note of guide.notes.filter(({ checked }) => checked === null))
    assert.match(at(urls.permalink(note.id)).footer, /^(Not checked since \d{4}|Opinion)/, note.id);
});

test('The card of a service counts the notes of all its pages', () => {
  const count = guide.notes.filter(({ page }) => /^box(\/|$)/.test(page)).length;
  assert.equal(at(urls.page('box')).detail, `${count} gotchas, tips and limits`);
});

test('The card of an error is set as code and names its services', () => {
  for (const { slug, name, notes } of guide.errors) {
    const card = at(urls.error(slug));
    assert.equal(card.title, name);
    assert.ok(card.isCode);
    assert.equal(card.footer.startsWith(`${notes.length} note`), notes.length > 0, name);
  }
});
