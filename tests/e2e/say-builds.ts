// Before the browser tests: which builds they look at. A build older than its sources would answer for code that is gone.
import { announceBuild, FIXTURE, REAL } from '../support/sites.ts';

/** Playwright calls this once, before all tests. */
export default async function sayBuilds(): Promise<void> {
  await announceBuild(REAL);
  await announceBuild(FIXTURE);
}
