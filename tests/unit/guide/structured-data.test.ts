// What pages say of themselves to machines, as text in a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, jsonLd } from '../../../src/guide/structured-data.ts';

test('No title ends the element that holds it, and it is read back letter for letter', () => {
  const title = '</script><script>alert(1)</script> <!-- “\u2028” \\ "quoted"';
  const text = jsonLd([article(title, 'Boxes')]);
  assert.doesNotMatch(text, /</);
  const { '@graph': graph } = JSON.parse(text) as { '@graph': { headline: string }[] };
  assert.equal(graph[0]?.headline, title);
});
