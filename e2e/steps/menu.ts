import type { Page } from 'playwright-core';

/**
 * Opens a place of the console's menu by way of the home, so that a list which is open already is read anew.
 * @param group where the menu has the place twice
 */
export async function openPlace(computer: Page, place: string, group?: string): Promise<void> {
  const menu = computer.getByRole('navigation', { name: '主菜单' });
  await menu.getByText('首页').click();
  await computer.getByRole('heading', { name: '首页', level: 1, exact: true }).waitFor();
  const within = group ? menu.getByRole('group', { name: group }) : menu;
  await within.getByText(place, { exact: true }).click();
  // The home names who waits, too: what is looked for on the list must not be found there.
  await computer.getByRole('heading', { name: place, level: 1 }).waitFor();
}
