// What is kept of the index, and what is asked for again.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { IndexReader } from '../../../../src/search/engine/index-reader.ts';
import type { Pagefind, PagefindAnswer } from '../../../../src/search/engine/pagefind.ts';

const asked: (string | null)[] = [];
let answer: () => Promise<PagefindAnswer>;
let load: () => Promise<never>;

const found: PagefindAnswer = {
  results: [{ id: 'a', score: 1, words: [], data: () => load() }],
  unfilteredResultCount: 1,
};
const pagefind: Pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  filters: () => Promise.resolve({}),
  search: (term) => {
    asked.push(term);
    return answer();
  },
};

beforeEach(() => {
  asked.length = 0;
  answer = () => Promise.resolve(found);
  load = () => Promise.reject(new Error('offline'));
});

describe('the reader of the index', () => {
  it('asks for each term once for the same filters', async () => {
    const index = new IndexReader(pagefind);
    await index.ask('bucket', {});
    await index.ask('bucket', {});
    await index.ask('bucket', { kind: { any: ['tip'] } });
    assert.equal(asked.length, 2);
  });
  it('asks again after a failure', async () => {
    const index = new IndexReader(pagefind);
    answer = () => Promise.reject(new Error('offline'));
    await assert.rejects(index.ask('bucket', {}), /offline/);
    answer = () => Promise.resolve(found);
    assert.equal(await index.ask('bucket', {}), found);
  });
  it('forgets what is on its way when told so, and keeps what has come', async () => {
    const index = new IndexReader(pagefind);
    await index.ask('bucket', {});
    void index.ask('policy', {});
    index.forgetPending();
    await Promise.all([index.ask('bucket', {}), index.ask('policy', {})]);
    assert.deepEqual(asked, ['bucket', 'policy', 'policy']);
    index.forgetAnswers();
    await index.ask('bucket', {});
    assert.equal(asked.length, 4);
  });
  it('loads a record that was found, again if that failed, and no other', async () => {
    const index = new IndexReader(pagefind);
    await assert.rejects(index.record('a'), /never found/);
    await index.ask('bucket', {});
    await assert.rejects(index.record('a'), /offline/);
    let loads = 0;
    load = () => {
      loads += 1;
      return Promise.reject(new Error('still offline'));
    };
    await assert.rejects(index.record('a'), /still offline/);
    assert.equal(loads, 1);
  });
});
