// Asks Lighthouse for a page's scores, with its own mobile profile.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse';
import { CHROMIUM_ARGS } from '../scripts/chromium.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** A machine under load may fail a run; one that fails as often has something to say. */
const ATTEMPTS = 3;

/** A page's scores, or why there are none. */
export type Scores =
  | { readonly scores: readonly number[]; readonly failedAudits: readonly string[] }
  | { readonly failure: string };

/** Why a run says nothing of the page; null if it says something. */
function failureOf(result: Result): string | null {
  if (result.runtimeError !== undefined) return result.runtimeError.code;
  const missing = CATEGORIES.filter((key) => typeof result.categories[key]?.score !== 'number');
  if (missing.length === 0) return null;
  const failed = Object.values(result.audits).find((audit) => audit.errorMessage !== undefined);
  return failed?.errorMessage ?? `no score for ${missing.join(', ')}`;
}

async function run(url: string, chromePath: string): Promise<Scores> {
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...CHROMIUM_ARGS] });
  try {
    const answer = await lighthouse(url, { port: chrome.port, logLevel: 'error', output: 'json' });
    if (answer === undefined) return { failure: 'no result' };
    const failure = failureOf(answer.lhr);
    if (failure !== null) return { failure };
    return {
      scores: CATEGORIES.map((key) => Math.round((answer.lhr.categories[key]?.score ?? 0) * 100)),
      failedAudits: Object.values(answer.lhr.audits)
        .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
        .map(({ id, title }) => `${id}: ${title}`),
    };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    chrome.kill();
  }
}

/**
 * The scores of a page. A failed run is told and tried again with a fresh browser.
 * @param chromePath of a Chromium
 * @returns 0 to 100 for performance, accessibility, best practices and SEO; or the last run's
 * failure
 */
export async function lighthouseScores(url: string, chromePath: string): Promise<Scores> {
  let last: Scores = { failure: 'not run' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    last = await run(url, chromePath);
    if ('scores' in last) return last;
    console.log(`Lighthouse failed on ${url} (run ${attempt} of ${ATTEMPTS}): ${last.failure}`);
  }
  return last;
}
