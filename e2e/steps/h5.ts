import type { Locator, Page } from 'playwright-core';
import { origin } from './platform';

/** The screen that is open: Taro keeps the pages below it in the document, hidden. */
export function screen(page: Page): Locator {
  return page.locator('.taro_page:visible').last();
}

/** Opens a page of the mini-program by its path, such as `pages/me/index`; ends where it is the one that is shown. */
export async function openH5(page: Page, path: string): Promise<void> {
  await page.goto(`${origin}/m/#/${path}`);
  const [name] = path.split('?');
  await page.locator(`.taro_page[id*="${name}?"]:visible`).waitFor();
}

/**
 * Reads the open page anew until it says this: a process goes on a moment after what it was asked.
 * @param card words of the card that is to say it
 */
export async function awaitAnew(page: Page, words: string, card?: string): Promise<void> {
  const place = card ? screen(page).locator('.section-card', { hasText: card }) : screen(page);
  const isSaid = () =>
    place
      .getByText(words)
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
  while (!(await isSaid())) await page.reload();
}

/** Waits until the screen with this title is open. */
export async function awaitTitle(page: Page, title: string): Promise<void> {
  await screen(page).locator('.page__title', { hasText: title }).waitFor();
}

/** Presses a button or link of the open screen by its words. */
export async function press(page: Page, words: string): Promise<void> {
  await screen(page).locator('button, [role="button"], a').filter({ hasText: words }).first().click();
}

/**
 * Types into a field of a page that has just opened: while it settles, the browser may take the focus away from what is typed.
 * A field for a code shows it in capitals and groups.
 */
export async function typeInto(page: Page, field: string, value: string): Promise<void> {
  const input = screen(page).locator(field);
  const plain = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();
  do await input.fill(value);
  while (plain(await input.inputValue()) !== plain(value));
}
