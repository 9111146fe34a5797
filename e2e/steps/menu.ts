import type { Page } from 'playwright-core';

/**
 * Opens a place of the console's menu as it is at first, also where its list has been filtered or a record of it is open.
 * @param group where the menu has the place twice
 */
export async function openPlace(computer: Page, place: string, group?: string): Promise<void> {
  const menu = computer.getByRole('navigation', { name: '主菜单' });
  await menu.getByText('首页').click();
  const within = group ? menu.getByRole('group', { name: group }) : menu;
  await within.getByText(place, { exact: true }).click();
  // The home names who waits, too: what is looked for on the list must not be found there.
  await computer.getByRole('heading', { name: place, level: 1 }).waitFor();
}
