// `npm run review -- infra/*.tf`: prints the checklist of what files use as Markdown, for a pull
// request. Without an address of the site the links of notes are paths: set SITE_URL.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readGuideOrFail } from '../src/compiler/read.ts';
import { absolute, contentDir, urls } from '../src/config.ts';
import { familiesOf } from '../src/guide/family.ts';
import { reviewedOf, typeTableOf } from '../src/guide/review.ts';
import { checklistOf } from '../src/review/checklist.ts';
import { toMarkdown } from '../src/review/markdown.ts';
import { Matcher } from '../src/review/match.ts';
import type { Match } from '../src/review/match.ts';
import { recognise } from '../src/review/recognise.ts';
import { mergeMatches, tellMatch } from '../src/review/tell.ts';
import { COUNTS_AT_FIRST, WHAT_COUNTS } from '../src/review/what-counts.ts';
import type { WhatCounts } from '../src/review/what-counts.ts';
import { isKey, keys } from '../src/vocabulary.ts';

const HELP = `Prints a checklist of what the guide knows about the services that files use.

  npm run -s review -- [--what ${keys(WHAT_COUNTS).join(',')}] files…

Files: Terraform, CloudFormation or SAM, CDK code, plans and states as JSON, or lists of
names; - reads what is piped in.
--what   what counts, with commas between; ${COUNTS_AT_FIRST.join(',')} unless told
--help   this text

SITE_URL=https://guide.example.org makes the links of notes whole addresses.
Ends with 0, and with 2 where a file or an option cannot be read.
`;

/** Ends with a message about what was asked. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** What was asked: options and files. */
function asked(): { readonly what: readonly WhatCounts[]; readonly files: readonly string[] } {
  const { values, positionals } = parse();
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const what = values.what?.split(',').map((each) => each.trim()) ?? COUNTS_AT_FIRST;
  const unknown = what.filter((each) => !isKey(WHAT_COUNTS, each));
  if (unknown.length > 0)
    refuse(
      `--what does not know "${unknown.join(', ')}"; it knows ${keys(WHAT_COUNTS).join(', ')}`,
    );
  if (positionals.length === 0) refuse(`No files were named.\n\n${HELP}`);
  return { what: what.filter((each) => isKey(WHAT_COUNTS, each)), files: positionals };
}

function parse() {
  try {
    return parseArgs({
      options: { what: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** The text of a file, by the folder in which the command was given: npm changes to its own. */
async function read(file: string): Promise<string> {
  try {
    return file === '-'
      ? await text(process.stdin)
      : await readFile(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch (error) {
    return refuse(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const { what, files } = asked();
const texts = await Promise.all(files.map(read));
const guide = await readGuideOrFail({ dir: contentDir });
const reviewed = reviewedOf([...familiesOf(guide.pages, guide.notes).values()]);
const matcher = new Matcher(typeTableOf(reviewed));
const match: Match = mergeMatches(texts.map((written) => matcher.match(recognise(written))));
const named = new Set(match.services.map(({ service }) => service));
const chosen = reviewed.filter(({ family }) => named.has(family.service));
const services = chosen.map(({ family }) => ({ id: family.service, title: family.page.title }));
const titles = new Map(services.map(({ id, title }) => [id, title]));
const told = tellMatch(match, (id) => titles.get(id) ?? id);
const checklist = checklistOf(
  services,
  chosen.flatMap(({ notes }) => notes),
  what,
);
process.stdout.write(
  toMarkdown(checklist, {
    services: services.map(({ title }) => title),
    told,
    state: { ticks: new Set(), remarks: new Map() },
    addressOf: (id) => absolute(urls.permalink(id)) ?? urls.permalink(id),
    address: null,
  }),
);
