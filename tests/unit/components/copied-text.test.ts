// What is copied of a note, as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPart, reviewComment } from '../../../src/components/copy-link/copied-text.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { createSource } from '../../../src/guide/reuse/source.ts';
import { noteMarkdown } from '../../../src/guide/reuse/twins.ts';
import { oneLine, readBack } from '../../support/round-trip.ts';
import { FIXTURE } from '../../support/sites.ts';

const guide = await readGuideOrFail({ dir: FIXTURE.content });
const source = createSource(guide, (path) => path);
const ORIGIN = 'https://example.org';

test('A note copied as Markdown ends with where it comes from, and all its addresses are whole', () => {
  for (const note of source.notes) {
    const copied = markdownPart(noteMarkdown(note, source), ORIGIN);
    assert.match(copied.trimEnd().split('\n').at(-1) ?? '', /^From the \[AWS Field Guide\]/);
    const { links } = readBack(copied);
    assert.ok(links.includes(`${ORIGIN}/n/${note.id}/`));
    assert.ok(links.every((link) => link.startsWith('https://')));
  }
});

test('A file that is no note is copied as it stands', () => {
  assert.equal(markdownPart('words', ORIGIN), 'words\n');
  assert.equal(markdownPart('', ORIGIN), '\n');
});

test('A comment for a review has the claim, what to do, and the link', () => {
  const link = 'https://example.org/n/box-lid/';
  assert.equal(
    reviewComment({ claim: 'Lids stay open', advice: 'Shut them.', link }),
    `**Lids stay open**\n\nShut them.\n\n${link}\n`,
  );
  assert.equal(
    reviewComment({ claim: 'Lids stay open', advice: null, link }),
    `**Lids stay open**\n\n${link}\n`,
  );
});

test('Words of a comment for a review stay words', () => {
  for (const words of [
    '<b>x</b>',
    '*a* `b` [c](d)',
    '__init__ of aws_s3_bucket',
    'a\\*b',
    ' a\n# b',
  ])
    assert.ok(
      readBack(reviewComment({ claim: words, advice: words, link: '' })).words.startsWith(
        `${oneLine(words)} ${oneLine(words)}`,
      ),
      words,
    );
});
