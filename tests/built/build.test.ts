// The build as a whole: it stops at bad content, one change of a note reaches page, search and filters, and a base
// path reaches every address. It builds a copy of the fixture guide.
import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { validateXML } from 'xmllint-wasm';
import { startEngine } from '../golden/harness.ts';
import { faultsOfFeed } from '../support/atom.ts';
import { schemaFaults } from '../support/json-schemas.ts';
import { ProjectCopy } from '../support/project.ts';
import { readBack } from '../support/round-trip.ts';
import { build, FIXTURE } from '../support/sites.ts';

const PAGE = 'content/guide/box/lids.mdx';
const NOTE = 'box-neighbours-is-everyone';

let project: ProjectCopy;
let page: string;
before(async () => {
  project = await ProjectCopy.make(FIXTURE.content);
  page = await project.read(PAGE);
});
after(() => project.remove());

/** What is wrong with a description of a search, by the grammar of OpenSearch. */
async function faultsOfOpenSearch(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'opensearch.xml', contents: xml },
    schema: await readFile('tests/support/opensearch.rng', 'utf8'),
    extension: 'relaxng',
  });
  return errors.map(({ message }) => message);
}

/** The description of the search is valid, and pages name it. */
async function checkOpenSearch(root: HTMLElement, xml: string): Promise<void> {
  assert.deepEqual(await faultsOfOpenSearch(xml), []);
  assert.notDeepEqual(await faultsOfOpenSearch(xml.replace('{searchTerms}', 'words')), []);
  assert.match(xml, /template="https:\/\/example\.org\/guide\/search\/\?q=\{searchTerms\}"/);
  const link = root.querySelector('link[rel=search]');
  assert.equal(link?.getAttribute('type'), 'application/opensearchdescription+xml');
  assert.equal(link.getAttribute('href'), '/guide/opensearch.xml');
}

/** Files for reuse have whole addresses, so that they can be read anywhere. */
async function checkReuse(): Promise<void> {
  const site = 'https://example.org/guide/';
  const read = (name: string): Promise<string> => project.read(`based/${name}`);
  const notes = JSON.parse(await read('notes.json')) as Record<string, unknown>;
  const schema = JSON.parse(await read('schema/v1/notes.json')) as Record<string, unknown>;
  assert.equal(notes['$schema'], `${site}schema/v1/notes.json`);
  assert.equal(schema['$id'], notes['$schema']);
  assert.deepEqual(schemaFaults('notes', notes), []);
  for (const name of ['llms.txt', 'llms-full.txt', 'box.md', 'box/lids.md', `n/${NOTE}.md`]) {
    const { links } = readBack(await read(name));
    assert.ok(
      links.some((link) => link.startsWith(site)),
      name,
    );
    assert.deepEqual(
      links.filter((link) => !link.startsWith('https://')),
      [],
      name,
    );
  }
}

const buildCopy = (outDir: string, env: Readonly<Record<string, string>> = {}) =>
  build({ content: 'content', outDir, env, cwd: project.dir });

test('A build stops at a mistake, exits with 1 and says where it is', async () => {
  await project.write(PAGE, page.replace('severity="serious"', 'severity="grave"'));
  const { status, output } = buildCopy('dist');
  await project.write(PAGE, page);
  assert.equal(status, 1);
  assert.equal(output.split('SITE_URL is not set').length, 2, 'said once');
  assert.match(
    output,
    /content\/guide\/box\/lids\.mdx:\d+:\d+ {2}\[box-[\w-]+\] unknown severity "grave"; allowed: serious/,
  );
});

test('One changed note reaches its page, its address, the registers and the search with no other edit', async () => {
  const tag = new RegExp(`<Gotcha id="${NOTE}"[\\s\\S]*?\\n?>\\n`).exec(page)?.[0];
  assert.ok(tag);
  const changed = tag
    .replace(/title="[^"]*"/, 'title="Zyzzyva holders may open what you share"')
    .replace('severity="serious"', 'severity="regular"')
    .replace(/marks="[^"]*"/, 'marks="undocumented"');
  await project.write(PAGE, page.replace(tag, changed));
  const { status, output } = buildCopy('dist', { SITE_URL: '' });
  await project.write(PAGE, page);
  assert.equal(status, 0, output.slice(-2000));
  // No card is drawn where a preview could not ask for it.
  assert.equal(await stat(join(project.dir, 'dist/cards')).catch(() => null), null);

  const read = async (name: string) => parse(await project.read(`dist/${name}/index.html`));
  const note = (await read('box/lids')).getElementById(NOTE);
  assert.match(note?.querySelector('h3')?.text ?? '', /^Zyzzyva holders/);
  assert.equal(note?.getAttribute('data-mark'), 'undocumented');
  assert.match((await read(`n/${NOTE}`)).querySelector('h1')?.text ?? '', /^Zyzzyva/);
  assert.match((await read('register/undocumented')).text, /Zyzzyva/);
  assert.doesNotMatch((await read('register/serious')).text, /Zyzzyva/);

  const { engine, stop } = await startEngine(join(project.dir, 'dist'));
  try {
    const total = async (facet: string, value: string): Promise<number> =>
      (await engine.search('zyzzyva', { filters: { [facet]: { any: [value] } } })).total;
    assert.equal((await engine.search('zyzzyva')).results[0]?.id, NOTE);
    assert.equal(await total('mark', 'undocumented'), 1);
    assert.equal(await total('severity', 'serious'), 0);
  } finally {
    await stop();
  }
});

test('Every address begins with the base path, and knows its site, where the build is told of them', async () => {
  const { status, output } = buildCopy('based', {
    BASE_PATH: '/guide/',
    SITE_URL: 'https://example.org',
  });
  assert.equal(status, 0, output.slice(-2000));
  const root = parse(await project.read('based/box/index.html'));
  const addresses = ['href', 'src', 'data-search', 'data-home'].flatMap((name) =>
    root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? ''),
  );
  const own = addresses.filter((address) => address.startsWith('/'));
  assert.ok(own.length > 20);
  for (const address of own) assert.ok(address.startsWith('/guide/'), address);
  const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
  assert.equal(canonical, 'https://example.org/guide/box/');
  // Previews and search engines are told of the one address of every page, with its origin.
  const pages = await readdir(join(project.dir, 'based'), { recursive: true });
  const sitemap = await readFile(join(project.dir, 'based/sitemap-0.xml'), 'utf8');
  for (const file of pages.filter((name) => name.endsWith('index.html'))) {
    const html = parse(await project.read(`based/${file}`));
    const contentOf = (property: string): string | undefined =>
      html.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    const address = html.querySelector('link[rel=canonical]')?.getAttribute('href');
    const own = `https://example.org/guide/${file.replace(/index\.html$/, '')}`;
    if (html.querySelector('meta[name=robots]') === null) {
      assert.ok(sitemap.includes(`<loc>${own}</loc>`), file);
      assert.equal(address, own, file);
      assert.equal(contentOf('og:url'), own, file);
      const card = contentOf('og:image') ?? '';
      assert.ok(card.startsWith('https://example.org/guide/cards/'), `${file}: ${card}`);
      const { size } = await stat(
        join(project.dir, card.replace('https://example.org/guide', 'based')),
      );
      assert.ok(size > 5_000 && size < 40_000, `${card}: ${size} bytes`);
      assert.equal(
        html.querySelector('meta[name="twitter:card"]')?.getAttribute('content'),
        'summary_large_image',
        file,
      );
      // Notes, pages of the guide and errors have cards of their own.
      const isOwn = card.endsWith(`/cards/${file.replace(/\/index\.html$/, '')}.png`);
      assert.equal(isOwn, contentOf('og:type') === 'article', `${file}: ${card}`);
    } else {
      // What moved or went names the page to which it leads, and no part of it; and no list names it.
      assert.ok(!sitemap.includes(`<loc>${own}</loc>`), file);
      assert.notEqual(address, own, file);
      assert.match(address ?? '', /^https:\/\/example\.org\/guide\/[^#]+\/$/, file);
    }
  }
  const data = parse(await project.read(`based/n/${NOTE}/index.html`), {
    blockTextElements: { script: true },
  }).querySelector('script[type="application/ld+json"]');
  assert.match(data?.rawText ?? '', /"item":"https:\/\/example\.org\/guide\/box\/lids\/"/);
  assert.match(sitemap, /https:\/\/example\.org\/guide\/n\//);
  // The copy has no history: nothing has a date, and nothing is amiss.
  assert.doesNotMatch(sitemap, /lastmod/);
  assert.match(output, /No dates of notes: there is no git repository/);

  const feed = await project.read('based/changes.xml');
  assert.deepEqual(await faultsOfFeed(feed), []);
  assert.match(feed, /href="https:\/\/example\.org\/guide\/n\/box-neighbours-is-everyone\/"/);
  for (const path of ['index.html', 'changes/index.html', 'unlearn/index.html']) {
    const link = parse(await project.read(`based/${path}`)).querySelector(
      'link[type="application/atom+xml"]',
    );
    assert.equal(link?.getAttribute('href'), '/guide/changes.xml', path);
  }
  assert.doesNotMatch(output, /SITE_URL is not set/);
  await checkOpenSearch(root, await project.read('based/opensearch.xml'));
  await checkReuse();
});
