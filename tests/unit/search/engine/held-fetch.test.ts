// Requests that wait until typing pauses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dropped, HeldFetch, installHeldFetch } from '../../../../src/search/engine/held-fetch.ts';

describe('requests while somebody types', () => {
  const sent: string[] = [];
  const make = (): HeldFetch => {
    sent.length = 0;
    return new HeldFetch((url) => {
      sent.push(url);
      return Promise.resolve(new Response(url));
    }, 20);
  };
  it('for parts of the index wait until typing pauses; the words do not', async () => {
    const held = make();
    held.hold();
    const part = held.fetch('/pagefind/index/a.pf_index');
    await held.fetch('/pagefind/words/a.txt');
    assert.deepEqual(sent, ['/pagefind/words/a.txt']);
    assert.equal(await (await part).text(), '/pagefind/index/a.pf_index');
    await held.fetch('/pagefind/index/b.pf_index');
    assert.equal(sent.length, 3);
  });
  it('are given up at the next key', async () => {
    const held = make();
    held.hold();
    const part = held.fetch('/pagefind/fragment/a.pf_fragment');
    assert.equal(held.drop(), 1);
    await assert.rejects(part, Dropped);
    assert.equal(held.drop(), 0);
    assert.deepEqual(sent, []);
  });
  it('that fail are counted, for Pagefind goes on without them', async () => {
    const failing = new HeldFetch(
      (url) =>
        url.endsWith('/a')
          ? Promise.reject(new Error('offline'))
          : Promise.resolve(new Response('', { status: 404 })),
      20,
    );
    await assert.rejects(failing.fetch('/index/a'), /offline/);
    await failing.fetch('/fragment/b');
    await failing.fetch('/words/q.txt');
    assert.equal(failing.failed, 2);
  });
  it('that every search needs are started early and handed over once', async () => {
    const held = make();
    void held.startEarly('/pagefind/pagefind-entry.json');
    await held.fetch('/pagefind/pagefind-entry.json?ts=1');
    assert.equal(sent.length, 1);
    await held.fetch('/pagefind/pagefind-entry.json?ts=2');
    assert.equal(sent.length, 2);
  });
});

describe('a scope with a held fetch', () => {
  const printed: unknown[][] = [];
  const asked: string[] = [];
  const makeScope = () => {
    printed.length = 0;
    asked.length = 0;
    return {
      fetch: (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
        asked.push(
          `${init?.method ?? 'GET'} ${input instanceof Request ? input.url : String(input)}`,
        );
        return Promise.resolve(new Response());
      },
      console: {
        error: (...messages: unknown[]): void => {
          printed.push(messages);
        },
      },
    };
  };
  it('holds requests without options, and lets those with options pass', async () => {
    const scope = makeScope();
    const held = installHeldFetch(scope, 1000);
    held.hold();
    const part = scope.fetch('/index/a');
    await scope.fetch('/index/b', { method: 'HEAD' });
    assert.deepEqual(asked, ['HEAD /index/b']);
    held.drop();
    await assert.rejects(part, Dropped);
  });
  it('prints errors, but not those of dropped requests', () => {
    const scope = makeScope();
    installHeldFetch(scope, 1000);
    scope.console.error('Failed to load', new Dropped('/index/a'));
    scope.console.error('Failed to load', new Error('offline'));
    assert.equal(printed.length, 1);
    assert.match(String(printed[0]), /offline/);
  });
});
