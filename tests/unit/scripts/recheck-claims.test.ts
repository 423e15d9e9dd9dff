// Which claims of a guide are held against their pages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseClaims } from '../../../scripts/recheck/claims.ts';
import { readGuideOrFail } from '../../../src/compiler/read.ts';
import { FIXTURE } from '../../support/sites.ts';

const guide = await readGuideOrFail({ dir: FIXTURE.content });

describe('the claims of a guide', () => {
  const ids = (choice: Parameters<typeof chooseClaims>[1]): string[] =>
    chooseClaims(guide, choice).map(({ id }) => id);
  const checked = [...guide.notes, ...guide.tables.flatMap(({ rows }) => rows)].filter(
    (entry) => entry.checked !== null,
  );
  it('are all notes and rows that were read against a page, and no others', () => {
    assert.ok(checked.length > 0);
    assert.deepEqual(ids({}).toSorted(), checked.map(({ id }) => id).toSorted());
  });
  it('carry what should stand on the page, and where they are told', () => {
    const [first] = chooseClaims(guide, { note: 'box-neighbours-is-everyone' });
    assert.deepEqual(first?.evidence, ['every address of the country', 'box:OpenLid']);
    assert.equal(first.serious, true);
    assert.match(first.file, /box\/lids\.mdx$/);
    const [row] = chooseClaims(guide, { note: 'box-size-l' });
    assert.deepEqual(row?.evidence, ['100 litres']);
    assert.equal(row.title, 'L: Sizes of boxes compared');
  });
  it('can be those of a page, or those that were not checked lately', () => {
    const own = new Set(guide.notes.filter(({ page }) => page === 'crate').map(({ id }) => id));
    const crate = ids({ page: 'crate' });
    assert.ok(crate.length > 1);
    assert.ok(crate.every((id) => own.has(id) || id.startsWith('crate-wood-')));
    const old = ids({ since: '2023-06' });
    assert.ok(old.length > 0 && old.length < checked.length);
    assert.ok(
      checked.every((entry) => old.includes(entry.id) === (entry.checked ?? '') < '2023-06'),
    );
  });
});
