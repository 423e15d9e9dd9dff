// Whoever knows better can mend a note or tell of it, by what the environment of the build says.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'node-html-parser';
import { readGuideOrFail } from '../../src/compiler/read.ts';
import { ProjectCopy } from '../support/project.ts';
import { build, FIXTURE } from '../support/sites.ts';

const NOTE = 'box-spare';
const WARNING = /Neither REPOSITORY_URL nor CONTACT_URL is set/g;
const UNSET = { REPOSITORY_URL: '', CONTACT_URL: '', SITE_URL: '' };

let project: ProjectCopy;
before(async () => {
  project = await ProjectCopy.make(FIXTURE.content);
});
after(() => project.remove());

/** Builds the copy and gives what was printed, and the links by which to help on some pages. */
async function helpIn(env: Readonly<Record<string, string>>) {
  const { status, output } = build({
    content: 'content',
    outDir: 'dist',
    env: { ...UNSET, ...env },
    cwd: project.dir,
  });
  assert.equal(status, 0, output.slice(-2000));
  const on = async (path: string) => {
    const help = parse(await project.read(`dist/${path}/index.html`)).querySelector('.note-help');
    const links = help?.querySelectorAll('a') ?? [];
    return {
      text: help?.text ?? '',
      links: new Map(links.map((link) => [link.text.trim(), link.getAttribute('href') ?? ''])),
    };
  };
  return { output, note: await on(`n/${NOTE}`), page: await on('box/lids') };
}

test('With a repository, "Edit" opens the file at its line and "Report" a filled issue', async () => {
  const { output, note, page } = await helpIn({
    REPOSITORY_URL: 'https://github.com/somebody/guide',
    CONTACT_URL: 'mailto:guide@example.org',
    SITE_URL: 'https://guide.example.org',
  });
  assert.doesNotMatch(output, WARNING);
  const guide = await readGuideOrFail({ dir: FIXTURE.content });
  const { title, place } = guide.notes.find(({ id }) => id === NOTE) ?? assert.fail(NOTE);
  const edit = 'https://github.com/somebody/guide/edit/main/content/guide/box/lids.mdx';
  assert.equal(note.links.get('Edit this note'), `${edit}#L${place.line}`);
  assert.equal(page.links.get('Edit this page'), `${edit}#L1`);
  const report = new URL(note.links.get('Report it') ?? '');
  assert.equal(report.searchParams.get('title'), `${NOTE}: ${title}`);
  assert.match(
    report.searchParams.get('body') ?? '',
    new RegExp(`https://guide\\.example\\.org/n/${NOTE}/$`),
  );
  assert.match(note.links.get('Write to us') ?? '', /^mailto:guide@example\.org\?subject=/);
});

test('With neither, the page names file and line, and the build warns once', async () => {
  const { output, note, page } = await helpIn({});
  assert.equal(output.match(WARNING)?.length, 1);
  assert.equal(note.links.size, 0);
  assert.match(note.text, /line \d+ of content\/guide\/box\/lids\.mdx/);
  assert.match(page.text, /line 1 of content\/guide\/box\/lids\.mdx/);
});

test('With a contact alone, readers are asked to write', async () => {
  const { output, note } = await helpIn({ CONTACT_URL: 'https://example.org/write' });
  assert.doesNotMatch(output, WARNING);
  assert.deepEqual([...note.links], [['Write to us', 'https://example.org/write']]);
});
