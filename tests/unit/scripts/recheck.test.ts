// The re-check against a server of our own, whose pages change, move, vanish, hang, answer slowly
// and stand behind a wall.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fetchPages } from '../../../scripts/recheck/fetch-pages.ts';
import type { FetchOptions } from '../../../scripts/recheck/fetch-pages.ts';
import { anyFell, judge } from '../../../scripts/recheck/judge.ts';
import type { Claim, Verdict } from '../../../scripts/recheck/judge.ts';
import { isWall, missingFrom, readPage } from '../../../scripts/recheck/page-text.ts';
import { asMarkdown, asText } from '../../../scripts/recheck/report.ts';

const page = (text: string, head = ''): string =>
  `<!doctype html><html><head><title>T</title>${head}</head>` +
  `<body><nav>Menu</nav><main>${text}</main></body></html>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const html =
  (text: string, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
  };
const redirect =
  (to: string): Answer =>
  (_request, response) => {
    response.writeHead(301, { location: to }).end();
  };

let failures = 0;
const ANSWERS: Record<string, Answer> = {
  '/holds': html(page('<p>A box holds <b>10</b> crates.</p>'), { etag: '"one"' }),
  '/old': redirect('/new'),
  '/new': html(page('<p>A box holds 10 crates.</p>')),
  '/refresh': html(page('', '<meta http-equiv="Refresh" content="0; URL=/new">')),
  '/slow': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    setTimeout(() => response.end(page('<p>A box holds 10 crates.</p>')), 150);
  },
  '/hangs': () => undefined,
  '/latin': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' });
    response.end(Buffer.from(page('<p>Région: 10 crates</p>'), 'latin1'));
  },
  '/latin-by-meta': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      Buffer.from(page('<p>Région: 10 crates</p>', '<meta charset="iso-8859-1">'), 'latin1'),
    );
  },
  '/consent': html(page('<p>We value your privacy. Accept all cookies to continue.</p>')),
  '/flaky': (request, response) => {
    failures += 1;
    if (failures === 1) response.writeHead(503, { 'retry-after': '0' }).end();
    else ANSWERS['/new']?.(request, response);
  },
  '/broken': (_request, response) => {
    response.writeHead(500).end();
  },
  '/huge': html(page('word '.repeat(100_000))),
  '/paper.pdf': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
  },
};

let server: Server;
let origin = '';
let cacheDir = '';
let seen: { path: string; at: number; etag: string | undefined }[] = [];

before(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({ path, at: performance.now(), etag: request.headers['if-none-match'] });
    const answer = ANSWERS[path];
    if (answer === undefined) response.writeHead(path === '/removed' ? 410 : 404).end();
    else if (path === '/holds' && request.headers['if-none-match'] === '"one"')
      response.writeHead(304).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});
beforeEach(async () => {
  seen = [];
  failures = 0;
  cacheDir = await mkdtemp(join(tmpdir(), 'recheck-'));
});

const options = (changes: Partial<FetchOptions> = {}): FetchOptions => ({
  cacheDir,
  freshFor: 0,
  interval: 5,
  timeout: 400,
  retries: 1,
  mostBytes: 100_000,
  userAgent: 'test',
  ...changes,
});

const claim = (path: string, evidence: readonly string[] = ['holds 10 crates']): Claim => ({
  id: `box${path.replaceAll(/\W/g, '-')}`,
  title: `A claim that stands at ${path}`,
  source: `${origin}${path}`,
  evidence,
  checked: '2020-01',
  serious: false,
  file: 'box.mdx',
  line: 1,
});

async function recheck(claims: readonly Claim[], changes = {}): Promise<Verdict[]> {
  const pages = await fetchPages(
    claims.map(({ source }) => source),
    options(changes),
  );
  return claims.map((each) => {
    const found = pages.get(each.source.replace(/#.*/, ''));
    assert.ok(found, each.source);
    return judge(each, found);
  });
}

const outcomes = (verdicts: readonly Verdict[]): string[] => verdicts.map(({ outcome }) => outcome);

describe('a claim', () => {
  it('holds while its page says so, though markup parts the words', async () => {
    assert.deepEqual(outcomes(await recheck([claim('/holds')])), ['holds']);
  });
  it('falls when its evidence is gone, and the verdict names which', async () => {
    const [verdict] = await recheck([claim('/holds', ['holds 10 crates', '12 lids'])]);
    assert.equal(verdict?.outcome, 'evidence-gone');
    assert.equal(verdict.detail, '“12 lids”');
    assert.equal(anyFell([verdict]), true);
  });
  it('falls when its page is gone', async () => {
    const verdicts = await recheck([claim('/nowhere'), claim('/removed')]);
    assert.deepEqual(outcomes(verdicts), ['gone', 'gone']);
    assert.equal(anyFell(verdicts), true);
  });
  it('does not fall when its page only moved, and the verdict says where to', async () => {
    const verdicts = await recheck([claim('/old'), claim('/refresh')]);
    assert.deepEqual(outcomes(verdicts), ['moved', 'moved']);
    assert.ok(verdicts.every(({ detail }) => detail === `${origin}/new`));
    assert.equal(anyFell(verdicts), false);
  });
  it('without evidence is not called proven', async () => {
    assert.deepEqual(outcomes(await recheck([claim('/holds', [])])), ['unproven']);
  });
  it('is not judged by what could not be read: a hanging page, an error, a wall, a file', async () => {
    const paths = ['/hangs', '/broken', '/consent', '/paper.pdf', '/huge'];
    const verdicts = await recheck(paths.map((path) => claim(path)));
    assert.deepEqual(
      outcomes(verdicts),
      paths.map(() => 'unreadable'),
    );
    assert.match(verdicts[2]?.detail ?? '', /consent/);
    assert.equal(anyFell(verdicts), false);
  });
  it('is read from a slow page, from another encoding, and after a failure that passed', async () => {
    const latin = ['Région: 10 crates'];
    const verdicts = await recheck([
      claim('/slow'),
      claim('/latin', latin),
      claim('/latin-by-meta', latin),
      claim('/flaky'),
    ]);
    assert.deepEqual(outcomes(verdicts), ['holds', 'holds', 'holds', 'holds']);
  });
});

describe('fetching', () => {
  it('asks for a page once, however many claims stand on it', async () => {
    await recheck([claim('/holds'), claim('/holds#part'), claim('/holds#other', ['10'])]);
    assert.equal(seen.length, 1);
  });
  it('leaves the given pause between two requests to a host', async () => {
    const paths = ['/holds', '/new', '/latin', '/nowhere'];
    await recheck(
      paths.map((path) => claim(path)),
      { interval: 120 },
    );
    const gaps = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
    assert.equal(gaps.length, 3);
    for (const gap of gaps) assert.ok(gap >= 100, `${gap} ms`);
  });
  it('asks the next time only whether the page has changed', async () => {
    await recheck([claim('/holds')]);
    const again = await recheck([claim('/holds')]);
    assert.deepEqual(
      seen.map(({ etag }) => etag),
      [undefined, '"one"'],
    );
    assert.deepEqual(outcomes(again), ['holds']);
  });
  it('goes on where it broke off: what came lately is not asked for again, what failed is', async () => {
    await recheck([claim('/holds'), claim('/broken')], { freshFor: 60_000, retries: 0 });
    await recheck([claim('/holds'), claim('/broken'), claim('/new')], {
      freshFor: 60_000,
      retries: 0,
    });
    assert.deepEqual(seen.map(({ path }) => path).toSorted(), [
      '/broken',
      '/broken',
      '/holds',
      '/new',
    ]);
  });
  it('survives a file of the cache that was written half', async () => {
    await recheck([claim('/holds')]);
    for (const file of await readdir(cacheDir)) await writeFile(join(cacheDir, file), '{"url":');
    assert.deepEqual(outcomes(await recheck([claim('/holds')])), ['holds']);
    await rm(cacheDir, { recursive: true });
  });
  it('tells how far it is', async () => {
    const told: string[] = [];
    await recheck([claim('/holds'), claim('/new')], {
      onPage: (done: number, all: number) => told.push(`${done}/${all}`),
    });
    assert.deepEqual(told, ['1/2', '2/2']);
  });
});

describe('the text of a page', () => {
  it('leaves out scripts, styles and navigation, and parts neighbouring blocks', () => {
    const body = '<nav>Menu</nav><script>x</script><p>One</p><p>two</p><td>3</td>';
    assert.equal(readPage(Buffer.from(body), 'text/html').text, 'One two 3');
  });
  it('is compared without regard to case, quotes, dashes and soft hyphens', () => {
    const text = 'Don’t use “More” – 5\u00A0GB, de\u00ADfault';
    assert.deepEqual(missingFrom(["don't", '"more" - 5 gb', 'default'], text), []);
    assert.deepEqual(missingFrom(['6 GB'], text), ['6 GB']);
  });
  it('is a wall only if it is short and speaks like one', () => {
    assert.equal(isWall('Please verify you are a human.'), true);
    assert.equal(isWall(''), true);
    assert.equal(isWall('A short page.'), false);
    assert.equal(isWall(`${'word '.repeat(200)} access denied means no permission`), false);
  });
});

describe('the report', () => {
  const verdict = (changes: Partial<Verdict>, own: Partial<Claim> = {}): Verdict => ({
    claim: { ...claim('/holds'), ...own },
    outcome: 'holds',
    detail: '',
    ...changes,
  });
  const verdicts = [
    verdict({}),
    verdict({ outcome: 'moved', detail: 'https://example.org/' }, { id: 'box-moved' }),
    verdict({ outcome: 'evidence-gone', detail: '“a | b”' }, { id: 'box-regular' }),
    verdict({ outcome: 'evidence-gone', detail: '“c”' }, { id: 'box-serious', serious: true }),
  ];
  it('names what wants somebody’s eye, worst and serious first, and counts the rest', () => {
    const text = asText(verdicts);
    const places = ['box-serious', 'box-regular', 'box-moved'].map((id) => text.indexOf(id));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      text,
    );
    assert.match(text, /4 claims:\n +1 {2}holds\n +2 {2}evidence gone/);
  });
  it('is Markdown whose cells hold bars', () => {
    const markdown = asMarkdown(verdicts, '2026-11');
    assert.match(markdown, /“a \\\| b”/);
    assert.match(markdown, /^# Claims held against their pages, 2026-11\n/);
    assert.match(asMarkdown([verdict({})], '2026-11'), /bears out what is told of it/);
  });
});
