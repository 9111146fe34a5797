import type { Page } from 'playwright-core';
import type { JourneyBrowser } from './browser';
import { loginToConsole } from './login-by-request';

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

/** The demo hospital's code as it is when one joins: another journey renews it. */
export const hospitalCode = (browser: JourneyBrowser) => async (): Promise<string> => {
  const computer = await loginToConsole(browser, 'hospital-hr');
  const code = await codeInConsole(computer);
  await computer.context().close();
  return code;
};
