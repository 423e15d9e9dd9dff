// Axe on the pages of the real guide: structure on each page, colours on pages that show every look there is.
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { allFaults, structureFaults } from '../axe.ts';
import { pagesOfEveryLook, pagesToRead } from './pages.ts';

/** One page for all tests of a worker: they only look, and a new context each would take longer than looking. */
const test = base.extend<object, { shared: Page }>({
  shared: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Parts into which the pages are cut, so that workers can share the work. */
const PARTS = 8;

let choice: Promise<{ read: string[]; looks: Map<string, number> }> | null = null;

/** The pages to look at, and for how many looks some of them were chosen; found out once by each worker. */
const chosen = () =>
  (choice ??= (async () => ({
    read: await pagesToRead(),
    looks: new Map((await pagesOfEveryLook()).map(({ path, looks }) => [path, looks.length])),
  }))());

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // A page that only leads on has no scripts; of the others, what scripts add is looked at too.
  const theme = page.locator('theme-switch');
  if ((await theme.count()) > 0) await expect(theme).toContainText('Theme');
}

for (let index = 0; index < PARTS; index += 1) {
  test(`the pages of the real guide have no violation, light or dark (part ${index + 1} of ${PARTS})`, async ({
    shared,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const { read, looks } = await chosen();
    const paths = [...new Set([...looks.keys(), ...read])].sort();
    for (const path of paths.filter((_, at) => at % PARTS === index)) {
      await open(shared, `${baseURL ?? ''}${path}`);
      const count = looks.get(path);
      const faults = await (count === undefined ? structureFaults(shared) : allFaults(shared));
      expect.soft(faults, `${path}, chosen for ${count ?? 0} looks`).toEqual([]);
    }
  });
}
