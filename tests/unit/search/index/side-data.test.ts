// What search knows beside the index, written and read again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSideData } from '../../../../src/search/engine/side-data.ts';
import { sideDataOf } from '../../../../src/search/index/side-data.ts';
import { packSideData } from '../../../../src/search/shared/side-data.ts';
import { guide } from './small-guide.ts';

const asked: string[] = [];
const sideData = readSideData(packSideData(sideDataOf(guide, 7, ['c'])), (file) => {
  asked.push(file);
  return Promise.resolve('crate:3 crane');
});

describe('side data', () => {
  it('names all pages of a service by its name, full name, alias and acronym', () => {
    const pages = [
      ['page', 'crate'],
      ['page', 'crate/stacking'],
    ];
    for (const name of ['crate', 'simple crate service', 'wooden box', 'scs'])
      assert.deepEqual(sideData.names.get(name), pages, name);
    assert.deepEqual(sideData.names.get('crate stacking'), [['page', 'crate/stacking']]);
  });
  it('knows the one page that a name is the title of', () => {
    assert.deepEqual(
      ['crate', 'simple crate service', 'scs', 'crate stacking', 'wooden box', 'cc'].map((name) =>
        sideData.titles.get(name),
      ),
      ['crate', 'crate', 'crate', 'crate/stacking', undefined, undefined],
    );
  });
  it('knows the phrases that name filters', () => {
    assert.deepEqual(sideData.names.get('nasty surprises'), [
      ['kind', 'gotcha'],
      ['severity', 'serious'],
    ]);
  });
  it('knows synonyms, pages, the number of records and where the words lie', async () => {
    assert.deepEqual(sideData.synonyms.get('chest'), [{ term: 'crate', weight: 0.45 }]);
    assert.deepEqual(sideData.pages[1], { key: 'crate/stacking', title: 'Crate stacking' });
    assert.equal(sideData.total, 7);
    assert.equal(await sideData.spellingWords.has('crane'), true);
    assert.deepEqual(asked, ['words/c.txt']);
  });
});
