// How Markdown becomes what readers see: addresses, slots, highlighted code; and that code in a
// page is never run.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { codeToHtml } from 'shiki';
import { unified } from 'unified';
import type { Resolve } from '../../../src/compiler/links.ts';
import { shikiConfig } from '../../../src/components/prose/highlight.ts';
import { renderInline } from '../../../src/components/prose/inline.ts';
import { remarkGuide } from '../../../src/components/prose/markdown.ts';

const resolve: Resolve = (written, from) => {
  if (written === '#box-lid') return { kind: 'fragment', page: `${from}/lids`, id: 'box-lid' };
  return written === '/crate/' ? { kind: 'page', page: 'crate' } : null;
};

/** A page's tree as it is rendered. */
async function rendered(body: string): Promise<Root> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGuide({ resolve: () => Promise.resolve(resolve), pageOf: () => 'box' }));
  return processor.run(processor.parse(body), { path: 'box/index.mdx' });
}

describe('a page in the pipeline', () => {
  it('has addresses where authors wrote targets', async () => {
    const tree = await rendered('## Lids {#lids}\n\nSee [it](#box-lid) and [them](/crate/).');
    const json = JSON.stringify(tree);
    assert.match(json, /"url":"\/box\/lids\/#box-lid"/);
    assert.match(json, /"url":"\/crate\/"/);
    assert.match(json, /"hProperties":\{"id":"lids"\}/);
  });
  it('has what used to be true in a slot of its note', async () => {
    const body = '<Tip>\nNow.\n\n<Was until="2020">Then.</Was>\n</Tip>';
    const [note] = (await rendered(body)).children;
    assert.equal(note?.type, 'mdxJsxFlowElement');
    const [now, was] = note.children;
    assert.equal(now?.type, 'paragraph');
    assert.equal(was?.type, 'mdxJsxFlowElement');
    assert.deepEqual(
      was.attributes.map((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name),
      ['until', 'slot'],
    );
  });
  it('has what stands between notes in an element that a note’s own page leaves out', async () => {
    const { children } = await rendered('Words.\n\n<Tip>\nText.\n</Tip>');
    assert.deepEqual(
      children.map((child) => (child.type === 'mdxJsxFlowElement' ? child.name : child.type)),
      ['Prose', 'Tip'],
    );
  });
  for (const [what, body] of [
    ['an expression', 'Some {1 + 1}.'],
    ['an expression in a heading', '## First {1 + 1}'],
    ['an export', 'export const x = 1'],
    ['an import', "import x from './x.mjs'"],
    ['an element of HTML', '<script>x()</script>'],
    ['a handler', '## First <img onerror="x()" />'],
    ['an unknown component', '<Evil />'],
    ['an attribute that is called', '<Tip aliases={f()} />'],
    ['a spread', '<Tip {...f()} />'],
    ['an image that is a module', '![x](../../../x.mjs)'],
  ] as const)
    it(`is not rendered with ${what}`, async () => {
      await assert.rejects(rendered(body), /code in a page, which is never run/);
    });
});

describe('inline Markdown', () => {
  it('is rendered without a paragraph, with addresses', () => {
    assert.equal(
      renderInline('Small `s`, *as* [here](#box-lid)', 'box', resolve),
      'Small <code>s</code>, <em>as</em> <a href="/box/lids/#box-lid">here</a>',
    );
  });
  it('holds no HTML', () => {
    assert.equal(renderInline('a <b onclick="x()">b</b>', 'box', resolve), 'a b');
  });
});

describe('code', () => {
  it('is highlighted by classes, without inline styles', async () => {
    const html = await codeToHtml('aws box ls # all\n', { lang: 'bash', ...shikiConfig });
    assert.match(html, /^<pre class="code" tabindex="0" data-language="bash"><code>/);
    assert.match(html, /<span class="s-comment"> ?# all<\/span>/);
    assert.doesNotMatch(html, /style=/);
  });
});
