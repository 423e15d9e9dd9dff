// `npm run check`: reads all content and prints every mistake. `--permalinks` also adds new ids to
// the list.
import { join } from 'node:path';
import { contentDir, permalinksBase } from '../config.ts';
import { listedAs } from './error-names.ts';
import { addPermalinks, checkShrinking, PERMALINKS } from './permalinks.ts';
import { formatProblems, Problems } from './problem.ts';
import { readGuide } from './read.ts';

const args = process.argv.slice(2);
const isAdding = args.includes('--permalinks');
const dir = args.find((arg) => !arg.startsWith('--')) ?? contentDir;
const { guide, problems: mistakes } = await readGuide({ dir, allowNewIds: isAdding });
const problems = new Problems();
problems.addAll(mistakes);
await checkShrinking(dir, permalinksBase, problems);
if (problems.sorted().length > 0) {
  console.error(formatProblems(problems.sorted()));
  process.exit(1);
}
const { pages, notes, tables, errors } = guide;
console.log(`${pages.length} pages, ${notes.length} notes, ${tables.length} tables: no mistakes.`);
if (isAdding) {
  const list = join(dir, PERMALINKS);
  const rows = tables.flatMap((table) => table.rows);
  const added = await addPermalinks(list, [
    ...[...notes, ...rows].map(({ id }) => id),
    ...errors.map(listedAs),
  ]);
  const ids = added.length === 1 ? '1 id' : `${added.length} ids`;
  console.log(added.length === 0 ? 'No new ids.' : `Added ${ids} to ${list}.`);
}
