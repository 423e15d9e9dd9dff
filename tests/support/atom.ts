// What is wrong with a feed: by the grammar of RFC 4287, and by those of its rules that no grammar
// can tell.
import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { validateXML } from 'xmllint-wasm';

const GRAMMAR = 'tests/support/atom.rng';

/**
 * What is wrong with an Atom feed.
 * @param xml its text
 * @returns a line each; none if it is valid
 */
export async function faultsOfFeed(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents: xml },
    schema: await readFile(GRAMMAR, 'utf8'),
    extension: 'relaxng',
  });
  const faults = errors.map(({ message }) => message);
  if (faults.length > 0) return faults;

  const $ = load(xml, { xml: true });
  const entries = $('entry').toArray();
  const ids = $('id')
    .toArray()
    .map((id) => $(id).text());
  const isAbsolute = (url: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s]+$/.test(url);
  // 4.2.6: an id is an absolute IRI, and no other thing has it.
  faults.push(...ids.filter((id) => !isAbsolute(id)).map((id) => `the id "${id}" is not absolute`));
  faults.push(
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id "${id}" twice`),
  );
  // 4.1.1: an author for all entries, and where the feed itself stands.
  if ($('feed > author').length === 0) faults.push('the feed has no author');
  if ($('feed > link[rel=self]').length !== 1) faults.push('the feed does not say where it stands');
  for (const entry of entries) {
    const links = $(entry).children('link[rel=alternate]').toArray();
    // 4.1.2: content, or a link to it.
    if (links.length === 0 && $(entry).children('content').length === 0)
      faults.push('an entry has neither content nor link');
  }
  for (const link of $('link').toArray())
    if (!isAbsolute($(link).attr('href') ?? ''))
      faults.push(`the link "${$(link).attr('href') ?? ''}" is not absolute`);
  // 3.3: times of RFC 3339 with upper case T and Z or an offset.
  const times = $('updated')
    .toArray()
    .map((time) => $(time).text());
  for (const time of times)
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(time))
      faults.push(`the time "${time}" is none of RFC 3339`);
  const [own = '', ...others] = times;
  if (others.some((time) => time > own)) faults.push('an entry is newer than the feed');
  return faults;
}
