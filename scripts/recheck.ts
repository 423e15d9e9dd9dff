// `npm run recheck`: holds every claim of the guide against the page that it was read on. It asks
// the web, so no test and no build runs it.
//   --page KEY     only the notes and rows of a page, such as s3/permissions
//   --note ID      only one note or row
//   --since MONTH  only what was not checked since that month, such as 2026-05
//   --fresh        asks for every page anew, also what came within the last day
//   --markdown F   writes the outcome to a file as Markdown as well
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { repository, site } from '../src/config.ts';
import { claimsOf } from './recheck/claims.ts';
import { fetchPages } from './recheck/fetch-pages.ts';
import { anyFell, judge } from './recheck/judge.ts';
import { asMarkdown, asText } from './recheck/report.ts';

const DAY = 24 * 60 * 60 * 1000;
const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    note: { type: 'string' },
    since: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    markdown: { type: 'string' },
  },
});

const claims = await claimsOf(values);
if (claims.length === 0) {
  console.error('No claim fits these choices.');
  process.exit(2);
}
/** Where hosts can ask who reads them. */
const contact = repository ?? site ?? 'a reader that compares quotations';
const pages = await fetchPages(
  claims.map(({ source }) => source),
  {
    cacheDir: 'node_modules/.cache/recheck',
    freshFor: values.fresh ? 0 : DAY,
    interval: 1000,
    timeout: 30_000,
    retries: 3,
    mostBytes: 20_000_000,
    userAgent: `aws-field-guide-recheck/1.0 (+${contact})`,
    onPage: (done, all, url) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\x1b[K${done} of ${all} pages  ${url.slice(0, 70)}`);
      else if (done % 50 === 0) console.error(`${done} of ${all} pages`);
    },
  },
);
if (process.stderr.isTTY) process.stderr.write('\n');

const verdicts = claims.map((claim) => {
  const page = pages.get(claim.source.replace(/#.*$/, ''));
  if (page === undefined) throw new Error(`${claim.source} was not fetched`);
  return judge(claim, page);
});
console.log(asText(verdicts));
if (values.markdown !== undefined)
  await writeFile(values.markdown, asMarkdown(verdicts, new Date().toISOString().slice(0, 7)));
process.exitCode = anyFell(verdicts) ? 1 : 0;
