// What every built page must be: valid HTML, unique ids, a strict policy, and all notes readable without a script.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { readPermalinks } from '../../src/compiler/permalinks.ts';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { builtPages, isMoved, valuesOf } from './site.ts';

const pages = await builtPages();
const guide = await readGuideOrFail();
const at = (url: string): string => {
  const page = pages.find((each) => each.url === url);
  assert.ok(page, `no page at ${url}`);
  return page.html;
};

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // The compiler writes `<br>` and `<use ...>` its own way; style, not validity.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
        'doctype-style': 'off',
        // Long titles come from notes' claims, which are up to 80 characters.
        'long-title': 'off',
        // Regions that scroll must be reachable by keyboard.
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        // An inline script sets the theme; the policy names its hash. External ones are our own.
        'require-sri': 'off',
      },
    });
    const faults: string[] = [];
    for (const { url, html } of pages) {
      const report = await validator.validateString(html);
      for (const result of report.results)
        for (const message of result.messages)
          faults.push(
            `${url}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`,
          );
    }
    assert.deepEqual(faults.slice(0, 20), []);
  });
  it('has no id twice', () => {
    for (const { url, html } of pages) {
      const ids = valuesOf(html, 'id');
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        url,
      );
    }
  });
  it('has one h1, a title of its own and a description', () => {
    const titles = new Map<string, string>();
    for (const page of pages.filter((each) => !isMoved(each))) {
      assert.equal(page.html.match(/<h1[\s>]/g)?.length, 1, page.url);
      const title = /<title>([^<]+)<\/title>/.exec(page.html)?.[1] ?? '';
      assert.ok(
        title !== '' && !titles.has(title),
        `${page.url} and ${titles.get(title) ?? ''} share the title "${title}"`,
      );
      titles.set(title, page.url);
      assert.match(page.html, /<meta name="description" content="[^"]{40,}"/, page.url);
    }
  });
  it('runs no inline script but the one whose hash the policy names, and no inline style', () => {
    for (const page of pages.filter((each) => !isMoved(each))) {
      const { url, html } = page;
      const policy =
        /http-equiv="content-security-policy" content="([^"]+)"/
          .exec(html)?.[1]
          ?.replaceAll('&#39;', "'") ?? '';
      assert.match(policy, /default-src 'none'/, url);
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/, url);
      for (const [, attributes = '', text = ''] of html.matchAll(
        /<script([^>]*)>([\s\S]*?)<\/script>/g,
      )) {
        if (/\ssrc=/.test(attributes)) continue;
        assert.ok(
          policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`),
          `${url}: an inline script the policy does not name`,
        );
      }
      assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="/, url);
    }
  });
});

/** Words without the spaces between them, which markup sets its own way. */
const squash = (text: string): string => text.replaceAll(/\s+/g, '');
const parsed = new Map<string, HTMLElement>();
/** The words of the note with this id on a page; those in code too, which the parser would leave as markup. */
function textOf(url: string, id: string): string {
  const page = parsed.get(url) ?? parse(at(url), { blockTextElements: {} });
  parsed.set(url, page);
  const note = page.getElementById(id);
  assert.ok(note, `no note ${id} at ${url}`);
  return squash(note.textContent);
}

describe('notes', () => {
  it('stand on their page and at their own address, whole', () => {
    assert.ok(guide.notes.length > 300);
    for (const note of guide.notes) {
      const place = textOf(`/${note.page}/`, note.id);
      const own = textOf(`/n/${note.id}/`, note.id);
      for (const text of [place, own]) {
        assert.ok(text.includes(squash(note.body.text)), `${note.id} is not whole`);
        if (note.now)
          assert.ok(
            text.indexOf(squash(note.now.text)) < text.indexOf(squash(note.body.text)),
            `${note.id}: what holds now comes first`,
          );
      }
    }
  });
  it('appear on the other pages that they belong to', () => {
    for (const note of guide.notes)
      for (const key of note.also)
        assert.ok(
          at(`/${key}/`).includes(`href="/${note.page}/#${note.id}"`),
          `${note.id} on ${key}`,
        );
  });
  it('and rows that were published are all in the list of permalinks', async () => {
    const listed = await readPermalinks('content/permalinks.txt');
    const ids = [
      ...guide.notes.map((note) => note.id),
      ...guide.tables.flatMap((table) => table.rows.map((row) => row.id)),
    ];
    assert.deepEqual(
      ids.filter((id) => !listed.has(id)),
      [],
      'run npm run permalinks',
    );
  });
  it('that are gotchas or tips say how people would ask for them', () => {
    assert.deepEqual(
      guide.notes
        .filter(
          (note) => (note.kind === 'gotcha' || note.kind === 'tip') && note.aliases.length === 0,
        )
        .map((note) => note.id),
      [],
    );
  });
  it('that are serious or changed carry a check', () => {
    const open = guide.notes.filter(
      (note) =>
        (note.severity === 'serious' || note.status === 'changed' || note.status === 'retired') &&
        note.checked === null &&
        note.status !== 'judgement',
    );
    assert.deepEqual(
      open.map((note) => note.id),
      [],
    );
  });
});

describe('pages of the guide', () => {
  it('open with their serious gotchas, before the first topic', () => {
    for (const page of guide.pages) {
      const serious = guide.notes.filter(
        (note) => note.page === page.key && note.severity === 'serious',
      );
      const html = at(`/${page.key}/`);
      for (const note of serious)
        assert.ok(
          html.indexOf(`href="#${note.id}"`) > 0 &&
            html.indexOf(`href="#${note.id}"`) < html.indexOf('<article'),
          note.id,
        );
    }
  });
  it('offer filters that lead to registers without JavaScript', () => {
    assert.match(
      at('/s3/permissions/'),
      /<a class="chip is-gotcha" href="\/register\/gotcha\/#s3-permissions" data-facet="kind" data-value="gotcha">/,
    );
  });
  it('are all in the matrix on the first page', () => {
    for (const page of guide.pages) assert.ok(at('/').includes(`href="/${page.key}/"`), page.key);
  });
});

describe('bytes', () => {
  it('of the largest page stay under 40 kB compressed, in three requests, with under 5 kB of script', async () => {
    const size = (raw: string | Buffer): number => brotliCompressSync(raw).length;
    // Only the longest can be the largest packed: text packs about alike.
    const [largest] = pages
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, 5)
      .toSorted((a, b) => size(b.html) - size(a.html));
    assert.ok(largest);
    const assets = [
      ...largest.html.matchAll(
        /(?:<link rel="stylesheet" href|<script type="module" src)="([^"]+)"/g,
      ),
    ].map((match) => match[1] ?? '');
    assert.equal(assets.length, 2, `${largest.url} loads ${assets.join(', ')}`);
    const sizes = await Promise.all(
      assets.map(async (asset) => size(await readFile(join('dist', asset)))),
    );
    const script = sizes[assets.findIndex((asset) => asset.endsWith('.js'))] ?? Infinity;
    const all = size(largest.html) + sizes.reduce((sum, each) => sum + each, 0);
    assert.ok(script < 5000, `${script} bytes of script`);
    assert.ok(all < 40000, `${largest.url}: ${all} bytes`);
  });
  it('of pictures and fonts: none are loaded by pages', async () => {
    const files = await readdir('dist', { recursive: true });
    assert.deepEqual(
      files.filter((file) => /\.(woff2?|ttf|gif|jpe?g|webp)$/.test(file)),
      [],
    );
  });
});
