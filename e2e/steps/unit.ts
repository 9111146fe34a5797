import type { Page } from 'playwright-core';

/** 本单位确认码 in the console of a unit's HR account (R-C3). */
export async function openConfirmCode(computer: Page): Promise<void> {
  await computer
    .getByRole('menuitem', { name: '本单位确认码' })
    .or(computer.getByRole('link', { name: '本单位确认码' }))
    .first()
    .click();
}

/** The unit's code as its HR account reads it. */
export async function codeInConsole(computer: Page): Promise<string> {
  await openConfirmCode(computer);
  return (await computer.getByLabel('单位确认码', { exact: true }).innerText()).trim();
}
