// Reading: browsing, filtering, deep links, copying, theme; with and without JavaScript, down to 320 px.
import { expect, test } from '@playwright/test';

const NOTE = 's3-authenticated-users-is-everyone';

test('from home to a page and on to the next', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('table').getByRole('link', { name: 'S3 permissions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('S3 permissions');
  await expect(
    page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: 'S3 permissions' }),
  ).toHaveAttribute('aria-current', 'page');
  await page
    .getByRole('navigation', { name: 'Breadcrumbs' })
    .getByRole('link', { name: 'S3', exact: true })
    .click();
  await expect(page).toHaveURL('/s3/');
  await page
    .getByRole('navigation', { name: 'Previous and next page' })
    .getByRole('link', { name: /Next/ })
    .click();
  await expect(page).toHaveURL('/s3/permissions/');
});

test('a link to a note marks it, below the header', async ({ page }) => {
  await page.goto(`/s3/permissions/#${NOTE}`);
  const note = page.locator(`#${NOTE}`);
  await expect(note).toBeInViewport();
  const header = await page.locator('header.site-header').boundingBox();
  await expect
    .poll(async () => (await note.boundingBox())?.y ?? 0)
    .toBeGreaterThanOrEqual(header?.height ?? 0);
  const [own, other] = await Promise.all(
    [note, page.locator('.note').first()].map((each) =>
      each.evaluate((element) => getComputedStyle(element).backgroundColor),
    ),
  );
  expect(own).not.toBe(other);
});

test('the permanent address shows the note and leads to its place', async ({ page }) => {
  await page.goto(`/n/${NOTE}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('anyone with an AWS account');
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    /anyone with an AWS account/,
  );
  await page.getByRole('link', { name: /See it in its place/ }).click();
  await expect(page).toHaveURL(`/s3/permissions/#${NOTE}`);
});

test("a row's permanent address leads to its table", async ({ page }) => {
  await page.goto('/n/s3-class-standard/');
  await expect(page).toHaveURL('/s3/cost/#s3-class-standard');
  await expect(page.locator('#s3-class-standard')).toBeInViewport();
});

test('the copied link is the permanent address', async ({ page, baseURL }) => {
  await page.goto('/s3/permissions/');
  const note = page.locator(`#${NOTE}`);
  await note.getByRole('button', { name: /Copy link/ }).click();
  await expect(note.getByRole('button')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL ?? ''}/n/${NOTE}/`,
  );
  await expect(page.locator('body > p[role=status]')).toContainText('copied');
});

test('if the clipboard refuses, the link is handed over to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await page.goto('/s3/permissions/');
  await page
    .locator(`#${NOTE}`)
    .getByRole('button', { name: /Copy link/ })
    .click();
  await expect(page.getByLabel('Permanent link, to copy by hand')).toHaveValue(
    new RegExp(`/n/${NOTE}/$`),
  );
});

test('filters show what was chosen, stand in the address, and the back button undoes them', async ({
  page,
}) => {
  await page.goto('/s3/permissions/');
  const notes = page.locator('.notes .note:visible');
  const all = await notes.count();
  await page.getByRole('button', { name: /^Gotchas/ }).click();
  await expect(page).toHaveURL('/s3/permissions/?kind=gotcha');
  const gotchas = await notes.count();
  expect(gotchas).toBeLessThan(all);
  await page.getByRole('button', { name: /^Serious/ }).click();
  await expect(page).toHaveURL('/s3/permissions/?kind=gotcha&severity=serious');
  expect(await notes.count()).toBeLessThan(gotchas);
  await expect(page.locator('.filter-state')).toContainText(/\d+ of \d+ notes/);
  await page.goBack();
  await expect(notes).toHaveCount(gotchas);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(notes).toHaveCount(all);
  await expect(page).toHaveURL('/s3/permissions/');
});

test('a filtered address arrives filtered; an impossible one says so', async ({ page }) => {
  await page.goto('/s3/permissions/?severity=serious');
  await expect(page.getByRole('button', { name: /^Serious/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.locator('.notes .note:visible').first()).toContainText('Serious gotcha');
  for (const heading of await page.locator('.notes > h2:visible').all())
    await expect(heading).toBeVisible();
  await page.goto('/s3/permissions/?kind=lock-in&severity=serious');
  await expect(page.locator('.filter-state')).toContainText(
    'No note of this page fits all filters',
  );
});

test('a link to a note that the filters hide shows it', async ({ page }) => {
  await page.goto(`/s3/permissions/?kind=tip#${NOTE}`);
  await expect(page.locator(`#${NOTE}`)).toBeInViewport();
  await expect(page).toHaveURL(`/s3/permissions/#${NOTE}`);
});

test('the contents follow the reader', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/s3/permissions/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link').nth(3).click();
  await expect(contents.getByRole('link').nth(3)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('End');
  await expect(contents.getByRole('link').last()).toHaveAttribute('aria-current', 'true');
});

test('the theme goes round, stays, and does not flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  const button = page.getByRole('button', { name: /^Theme/ });
  await expect(button).toHaveText('Theme: system');
  await button.click();
  await expect(button).toHaveText('Theme: light');
  await button.click();
  await expect(button).toHaveText('Theme: dark');
  expect(await paper()).not.toBe(light);
  await page.goto('/vpc/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  // Set by the script in the head, before any of the body is there.
  const early = await page.context().newPage();
  await early.route('**/_astro/**.js', (route) => route.abort());
  await early.goto('/vpc/');
  await expect(early.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

test('tables sort by column', async ({ page }) => {
  await page.goto('/s3/cost/');
  const table = page.locator('#table-s3-storage-classes');
  await table.scrollIntoViewIfNeeded();
  const head = table.locator('thead th').first();
  const first = () => table.locator('tbody th').first().innerText();
  const given = await first();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await first()).not.toBe(given);
});

test('long tables filter by words, and a link to a hidden row shows it', async ({ page }) => {
  await page.goto('/product-maturity/');
  const table = page.locator('#table-product-maturity');
  await table.scrollIntoViewIfNeeded();
  await table.getByLabel('Filter rows').fill('athena');
  await expect(table.locator('tbody tr:visible')).toHaveCount(1);
  await expect(table.getByRole('status')).toContainText(/^1 of \d+ rows$/);
  const hidden = await table.locator('tbody tr').first().getAttribute('id');
  await page.evaluate((id) => {
    location.hash = id ?? '';
  }, hidden);
  await expect(page.locator(`#${hidden ?? ''}`)).toBeInViewport();
});

test('code can be copied', async ({ page }) => {
  await page.goto('/s3/protection/#s3-undelete-object');
  const note = page.locator('#s3-undelete-object');
  await note.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(note.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^aws s3api list-object-versions .*\naws s3api delete-object /,
  );
});

test('tables can be downloaded', async ({ page, request }) => {
  await page.goto('/s3/cost/');
  const figure = page.locator('#table-s3-storage-classes');
  const csv = await request.get(
    (await figure.getByRole('link', { name: /^CSV/ }).getAttribute('href')) ?? '',
  );
  expect(await csv.text()).toMatch(/^id,Storage class,|^id,Class,/);
  const json = await request.get(
    (await figure.getByRole('link', { name: /^JSON/ }).getAttribute('href')) ?? '',
  );
  expect(((await json.json()) as { rows: unknown[] }).rows.length).toBe(
    await figure.locator('tbody tr').count(),
  );
});

test('an unknown address offers to search its words', async ({ page }) => {
  const response = await page.goto('/bucket-policy-denied/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'Search for “bucket policy denied”' }).click();
  await expect(page).toHaveURL('/search/?q=bucket%20policy%20denied');
  await expect(page.locator('search-page .hit').first()).toBeVisible();
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('/s3/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('nothing moves once a page has been read: scripts add to it in places that were kept', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  for (const width of [390, 1280]) {
    for (const path of ['/', '/s3/permissions/', '/search/?q=bucket', `/n/${NOTE}/`]) {
      // A context of its own each time: nothing may come from a cache.
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      let settled = 0;
      // The scripts come only after the whole page has been painted; what moves from then on is their doing.
      await page.route('**/_astro/*.js', async (route) => {
        if (settled === 0)
          settled = await page.evaluate(async () => {
            while (document.readyState === 'loading')
              await new Promise((resolve) => setTimeout(resolve, 20));
            for (let frame = 0; frame < 3; frame += 1)
              await new Promise((resolve) => requestAnimationFrame(resolve));
            return performance.now();
          });
        await route.continue();
      });
      // The page is loaded only when its script is, and that comes through the route.
      await page.goto(`${baseURL ?? ''}${path}`, { waitUntil: 'load' });
      await expect(page.locator('theme-switch')).toContainText('Theme');
      await expect.poll(() => settled, path).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      if (path.includes('?q=')) await expect(page.locator('.hit').first()).toBeVisible();
      const shifts = await page.evaluate(
        (since) =>
          new Promise<string[]>((resolve) => {
            const seen: string[] = [];
            new PerformanceObserver((entries) => {
              for (const entry of entries.getEntries() as (PerformanceEntry & {
                value: number;
                sources: { node: Node | null }[];
              })[]) {
                if (entry.startTime >= since)
                  seen.push(
                    `${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(', ')}`,
                  );
              }
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(seen);
            }, 300);
          }),
        settled,
      );
      expect(shifts, `${path} at ${width} px`).toEqual([]);
      await context.close();
    }
  }
});

test('no page breaks its own content policy or throws', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  for (const path of [
    '/',
    '/s3/permissions/',
    '/iam/',
    '/register/',
    '/register/serious/',
    '/legend/',
    '/about/',
    `/n/${NOTE}/`,
  ])
    await page.goto(path, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.keyboard.type('bucket policy');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const path of [
    '/',
    '/s3/permissions/',
    '/s3/cost/',
    '/iam/',
    '/search/?q=bucket',
    '/register/serious/',
    '/legend/',
    '/about/',
    `/n/${NOTE}/`,
    '/nowhere/',
  ]) {
    test(`${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
    });
  }
  test('the menu opens and leads on', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Pages' }).click();
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'VPC', exact: true })
      .click();
    await expect(page).toHaveURL('/vpc/');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every note can be read and filters lead to registers', async ({ page }) => {
    await page.goto('/s3/permissions/');
    await expect(page.locator(`#${NOTE}`)).toContainText('every AWS');
    await expect(page.getByRole('link', { name: /^Permalink/ }).first()).toBeVisible();
    await page.getByRole('link', { name: /^Serious/ }).click();
    await expect(page).toHaveURL('/register/serious/#s3-permissions');
    await page.locator(`a[href$="#${NOTE}"]`).click();
    await expect(page).toHaveURL(`/s3/permissions/#${NOTE}`);
  });
  test('the list of pages opens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/s3/');
    await page.getByRole('button', { name: 'Pages' }).click();
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'IAM', exact: true })
      .click();
    await expect(page).toHaveURL('/iam/');
  });
  test('search says what it needs and offers the registers', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /^Search the notes/ }).click();
    await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
    await page.getByRole('link', { name: /^Gotchas/ }).click();
    await expect(page).toHaveURL('/register/gotcha/');
  });
  test('no button stands there that does nothing', async ({ page }) => {
    for (const path of ['/', '/s3/permissions/', '/s3/cost/', '/search/']) {
      await page.goto(path);
      // The list of pages opens without a script.
      expect(await page.locator('button:visible:not([popovertarget])').count(), path).toBe(0);
    }
  });
});
