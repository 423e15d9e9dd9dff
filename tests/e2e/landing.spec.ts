// A note's own page, where links from elsewhere lead: the note, where it comes from, what else bites,
// the way on.
import { expect, test } from '@playwright/test';
import { LIDS, NOTE } from './fixture-guide.ts';

test('a note’s own page says of what service it is, and leads to its place', async ({ page }) => {
  await page.goto(LIDS.path);
  const shown = await page.locator('main [data-kind]').count();
  const serious = await page.locator('main [data-severity=serious]').count();
  await page.goto(NOTE.permalink);
  await expect(page.locator('.context')).toHaveText(
    `From ${LIDS.title}: ${shown} notes, ${serious} serious · also on Moving house`,
  );
  await page.locator('.context').getByRole('link', { name: LIDS.title }).click();
  await expect(page).toHaveURL(NOTE.place);
});

test('a note’s own page says how, when and against what it was checked, who told it, and its id', async ({
  page,
}) => {
  await page.goto(NOTE.permalink);
  const about = page.getByRole('region', { name: 'About this note' });
  await expect(about).toContainText('In June 2024, against docs.aws.amazon.com/boxes');
  await expect(about).toContainText('which says “every address of the country”, “box:OpenLid”');
  await expect(about).toContainText('The Open Guide to Amazon Web Services');
  await expect(about).toContainText('of 2017');
  await expect(about).toContainText(NOTE.id);
  await page.goto('/n/box-wet-bottom/');
  await expect(about).toContainText('earlier box-damp-bottom');
  await page.goto('/n/box-spare/');
  await expect(about).toContainText('nobody has held it against the docs');
  await page.goto('/n/box-lock-everything/');
  await expect(about).toContainText('advice, which no docs can settle');
});

test('a note’s own page tells what else bites in the service, and related notes with a sentence', async ({
  page,
}) => {
  await page.goto(NOTE.permalink);
  const bites = page.getByRole('region', { name: 'What else bites across Boxes' });
  // Two of the others are what it leads to.
  await expect(bites.getByRole('listitem')).toHaveCount(1);
  await expect(bites).not.toContainText(NOTE.claim);
  const next = page.getByRole('region', { name: 'Read next' });
  await expect(next.getByRole('listitem')).toHaveCount(2);
  await expect(next.getByRole('listitem').first()).toContainText('Crates');
  const related = page.getByRole('region', { name: `More on ${LIDS.title}` });
  await expect(related.getByRole('listitem')).toHaveCount(2);
  await expect(related).toContainText('All lids of one house take the same key.');
});

test('one note of a topic leads to the next, and back', async ({ page }) => {
  await page.goto(NOTE.permalink);
  const turn = page.getByRole('navigation', { name: 'Previous and next note' });
  await expect(turn.getByRole('link')).toHaveText([/^Next note\s+A lid left open/]);
  await turn.getByRole('link').click();
  await expect(page).toHaveURL('/n/box-open-lid-in-rain/');
  await turn.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL(NOTE.permalink);
});

test('who knows better is told which file and line to mend, where nobody says how to write', async ({
  page,
}) => {
  for (const path of [NOTE.permalink, LIDS.path]) {
    await page.goto(path);
    await expect(page.locator('.note-help')).toContainText(/line \d+ of \S+guide\/box\/lids\.mdx/);
    await expect(page.locator('.note-help').getByRole('link')).toHaveCount(0);
  }
});
