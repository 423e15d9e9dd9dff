// What the server answers, asked through HTTP: the headers of public/_headers, missing pages, broken addresses, caches.
import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { headersFor, parseHeaders } from '../../../scripts/headers.ts';
import { serve } from '../../../scripts/serve.ts';
import type { Served } from '../../../scripts/serve.ts';

const PAGE = `<!doctype html><title>A page</title>${'<p>words</p>'.repeat(200)}`;
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "secret": true }',
  'dist/index.html': PAGE,
  'dist/box/index.html': PAGE,
  'dist/box.md': '# A page',
  'dist/shed/index.html': PAGE,
  'dist/404.html': '<!doctype html><title>Nothing here</title>',
  'dist/_astro/main.abc123.js': `export const words = '${'words '.repeat(200)}';`,
  'dist/pagefind/wasm.en.pagefind': 'already packed',
};

let folder: string;
let served: Served;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await copyFile('public/_headers', join(folder, 'dist/_headers'));
  served = await serve({ dir: join(folder, 'dist') });
});
after(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(new URL(path, served.url), { headers, redirect: 'manual' });

/** The status and body of a request whose path goes out as it stands: `fetch` would tidy it up. */
const getRaw = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    })
      .on('error', reject)
      .end();
  });

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
};

test('A page is served with the security headers of public/_headers, and asked for anew each time', async () => {
  const response = await get('/box/');
  assert.equal(response.status, 200);
  assert.equal(await response.text(), PAGE);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html; ?charset=utf-8$/i);
  for (const [name, value] of Object.entries(SECURITY))
    assert.equal(response.headers.get(name), value, name);
  assert.match(response.headers.get('permissions-policy') ?? '', /camera=\(\)/);
  assert.doesNotMatch(response.headers.get('cache-control') ?? '', /immutable|max-age=[1-9]/);
});

test('A file with a hash in its name may be kept for a year', async () => {
  const response = await get('/_astro/main.abc123.js');
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
  assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
});

test('An unknown address gets the page for it, with the status 404 and the security headers', async () => {
  for (const path of ['/nowhere/', '/nowhere', '/_astro/gone.js']) {
    const response = await get(path);
    assert.equal(response.status, 404, path);
    assert.equal(await response.text(), FILES['dist/404.html'], path);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/, path);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
    assert.doesNotMatch(response.headers.get('cache-control') ?? '', /immutable/, path);
  }
});

test('An address that cannot be decoded is a bad request, and no fault of the server', async () => {
  assert.equal((await get('/%E0%A4%A')).status, 400);
  assert.equal((await get('/box/%')).status, 400);
  assert.equal((await get('/box/')).status, 200);
});

test('No address leads out of the folder', async () => {
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/../package.json',
    '/box/../../package.json',
    '/..%5cpackage.json',
    '//package.json',
  ]) {
    const { status, body } = await getRaw(path);
    assert.doesNotMatch(body, /secret/, path);
    assert.ok(status >= 300 && status < 500, `${path} is answered with ${status}`);
  }
});

test('A folder without a slash at its end is redirected to where its page is', async () => {
  const response = await get('/box?kind=gotcha');
  assert.equal(response.status, 301);
  assert.equal(response.headers.get('location'), '/box/?kind=gotcha');
});

test('A page that the browser has already is not sent again until it changes', async () => {
  const first = await get('/box/');
  const etag = first.headers.get('etag');
  assert.ok(etag);
  const second = await get('/box/', { 'if-none-match': etag });
  assert.equal(second.status, 304);
  assert.equal(await second.text(), '');
  await writeFile(join(folder, 'dist/box/index.html'), `${PAGE} and more`);
  const third = await get('/box/', { 'if-none-match': etag });
  assert.equal(third.status, 200);
  assert.match(await third.text(), /and more$/);
  await writeFile(join(folder, 'dist/box/index.html'), PAGE);
});

test('Text is sent compressed to whoever can read it so, and packed files of search as they are', async () => {
  const read = async (path: string, accept: string): Promise<string | null> =>
    (await get(path, { 'accept-encoding': accept })).headers.get('content-encoding');
  assert.equal(await read('/box/', 'br, gzip'), 'br');
  assert.equal(await read('/box/', 'gzip'), 'gzip');
  assert.equal(await read('/box/', 'identity'), null);
  assert.equal(await read('/pagefind/wasm.en.pagefind', 'br, gzip'), null);
  assert.match((await get('/box/')).headers.get('vary') ?? '', /accept-encoding/i);
});

test('A part of a file can be asked for', async () => {
  const response = await get('/_astro/main.abc123.js', { range: 'bytes=0-5' });
  assert.equal(response.status, 206);
  assert.equal(await response.text(), 'export');
});

test('Rules for headers are read as static hosts read them', () => {
  const rules = parseHeaders(
    '# a comment\n/*\n  X-A: 1\n  X-B: a: b\n/_astro/*\n  Cache-Control: immutable\n',
  );
  assert.deepEqual(headersFor(rules, '/box/'), [
    ['X-A', '1'],
    ['X-B', 'a: b'],
  ]);
  assert.deepEqual(headersFor(rules, '/_astro/x.js').at(-1), ['Cache-Control', 'immutable']);
});

test('A page names the Markdown file that says the same, where there is one', async () => {
  const link = (await get('box/')).headers.get('link') ?? '';
  assert.equal(link, '<../box.md>; rel="alternate"; type="text/markdown"');
  assert.equal((await get('shed/')).headers.get('link'), null);
  assert.equal((await get('')).headers.get('link'), null);
  const [, address = ''] = /<(.*)>/.exec(link) ?? [];
  const twin = await fetch(new URL(address, new URL('box/', served.url)));
  assert.equal(twin.headers.get('content-type'), 'text/markdown; charset=utf-8');
  assert.equal(await twin.text(), '# A page');
});
