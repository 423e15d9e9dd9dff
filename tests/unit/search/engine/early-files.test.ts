// The first files of the index, on their way before anybody needs them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EarlyFiles } from '../../../../src/search/engine/early-files.ts';
import { HeldFetch } from '../../../../src/search/engine/held-fetch.ts';

const bytes = (text: string): ArrayBuffer => {
  const { buffer } = new TextEncoder().encode(text);
  return buffer;
};

function start(): { early: EarlyFiles; fetched: HeldFetch; sent: string[] } {
  const sent: string[] = [];
  const fetched = new HeldFetch((url) => {
    sent.push(url);
    return Promise.resolve(new Response(`from the network: ${url}`));
  }, 20);
  return { early: new EarlyFiles('/pagefind/', fetched), fetched, sent };
}

describe('early files', () => {
  it('come from the page, and are not asked for a second time', async () => {
    const { early, fetched, sent } = start();
    early.expect(['site.json']);
    early.arrive('site.json', bytes('from the page'));
    assert.equal(await (await fetched.fetch('/pagefind/site.json')).text(), 'from the page');
    assert.deepEqual(sent, []);
  });
  it('are asked for by the worker if the page could not get them', async () => {
    const { early, fetched, sent } = start();
    early.expect(['site.json']);
    early.arrive('site.json', null);
    await fetched.fetch('/pagefind/site.json');
    assert.deepEqual(sent, ['/pagefind/site.json']);
  });
  it('bring the metadata, whose name stands in the entry', async () => {
    const { early, fetched, sent } = start();
    early.expect(['pagefind-entry.json']);
    early.arrive('pagefind-entry.json', bytes('{"languages":{"en":{"hash":"en_1"}}}'));
    const entry = await fetched.fetch('/pagefind/pagefind-entry.json?ts=1');
    assert.match(await entry.text(), /en_1/);
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(sent, ['/pagefind/pagefind.en_1.pf_meta']);
  });
  it('are also the words that a query needs, each shard once, until the engine fails', () => {
    const { early, sent } = start();
    early.startWords('bucket broken (ünder) 403 "404"');
    assert.deepEqual(sent, [
      '/pagefind/words/b.txt',
      '/pagefind/words/u.txt',
      '/pagefind/words/0.txt',
    ]);
    early.startWords('bucket');
    assert.equal(sent.length, 3);
    early.reset();
    early.startWords('bucket');
    assert.equal(sent.length, 4);
  });
});
