// `npm run check`: reads all content and prints every mistake. `--permalinks` also adds new ids to the list.
import { join } from 'node:path';
import { contentDir } from '../config.ts';
import { addPermalinks, PERMALINKS } from './permalinks.ts';
import { formatProblems } from './problem.ts';
import { readGuide } from './read.ts';

const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith('--')) ?? contentDir;
const { guide, problems } = await readGuide({ dir });
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const ids = [
  ...guide.notes.map((note) => note.id),
  ...guide.tables.flatMap((table) => table.rows.map((row) => row.id)),
];
console.log(
  `${guide.pages.length} pages, ${guide.notes.length} notes, ${guide.tables.length} tables: no mistakes.`,
);
if (args.includes('--permalinks')) {
  const added = await addPermalinks(join(dir, PERMALINKS), ids);
  console.log(
    added.length === 0 ? 'No new ids.' : `Added ${added.length} ids to ${join(dir, PERMALINKS)}.`,
  );
}
