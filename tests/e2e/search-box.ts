// The parts of the search dialog that tests look at.
import type { Locator, Page } from '@playwright/test';

/** The dialog itself. */
export const dialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Search the notes' });
/** Where the query is typed. */
export const input = (page: Page): Locator => dialog(page).getByRole('combobox');
/** The results, in their order. */
export const options = (page: Page): Locator => dialog(page).getByRole('option');
/** The line above the results. */
export const status = (page: Page): Locator => dialog(page).getByRole('status');

/** Opens the dialog with the key for it. */
export async function openSearch(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('/');
  await input(page).waitFor();
}

/** Pastes a text into the dialog's field. */
export const paste = (page: Page, text: string): Promise<void> =>
  input(page).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);

/** Holds the requests for some files back until they are released, or lets them fail. */
export async function holdRequests(
  page: Page,
  files: string,
): Promise<{ seen: () => number; release: () => Promise<void> }> {
  const held: { promise: Promise<void>; release: () => void }[] = [];
  const done: Promise<unknown>[] = [];
  let open = false;
  await page.route(files, async (route) => {
    if (!open) {
      const gate = Promise.withResolvers<undefined>();
      held.push({
        promise: gate.promise,
        release: () => {
          gate.resolve(undefined);
        },
      });
      done.push(gate.promise.then(async () => (await route.request().response())?.finished()));
      await gate.promise;
    }
    await route.continue();
  });
  return {
    seen: () => held.length,
    release: async () => {
      open = true;
      for (const { release } of held) release();
      await Promise.all(done);
    },
  };
}
