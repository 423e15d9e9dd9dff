// `npm run stale`: what was checked longest ago, serious gotchas first; `-- 100` prints a hundred
// instead of forty.
import { claimsOf } from './recheck/claims.ts';

const MOST = 40;
const most = Number(process.argv[2] ?? MOST);
const claims = (await claimsOf({})).sort(
  (a, b) =>
    Number(b.serious) - Number(a.serious) ||
    a.checked.localeCompare(b.checked) ||
    a.id.localeCompare(b.id),
);
for (const { id, checked, serious, file, line, source } of claims.slice(0, most))
  console.log(
    `${checked}  ${serious ? 'serious' : '       '}  ${file}:${line}  [${id}]  ${source}`,
  );
console.log(`${Math.min(most, claims.length)} of ${claims.length} claims.`);
