import type { Page } from 'playwright-core';

/** What the platform administrator does in the console about money that was paid (R-P3). */

/** From the list to the order of this application. */
export async function openOrder(desk: Page, applicationNumber: string): Promise<void> {
  await desk.getByLabel('商户订单号或申报编号').fill(applicationNumber);
  await desk.getByRole('cell', { name: applicationNumber }).waitFor();
  await desk.getByRole('cell', { name: applicationNumber }).click();
  await desk.getByRole('heading', { name: `申报 ${applicationNumber} 的缴费` }).waitFor();
}

interface GivenBack {
  /** In yuan; all that is left without it. */
  readonly amount: string | undefined;
  readonly reason: string;
  /** Whose money it is: named before it goes. */
  readonly name: string;
}

/** On the order's page: a sum and its reason, then the question that names person and amount; ends when it has gone back. */
export async function giveBack(desk: Page, { amount, reason, name }: GivenBack): Promise<void> {
  await desk.getByRole('button', { name: '退款', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  if (amount) await dialog.getByLabel('金额（元）').fill(amount);
  await dialog.getByLabel('退款原因').fill(reason);
  await dialog.getByRole('button', { name: '下一步' }).click();
  await dialog.getByText(name).waitFor();
  await dialog.getByRole('button', { name: /^确认退款/ }).click();
  await dialog.waitFor({ state: 'detached' });
  // WeChat takes a moment: the page is read anew until it says so.
  const done = desk.getByRole('row').filter({ hasText: reason }).getByText('已退还');
  while (!(await done.isVisible())) {
    await desk.reload();
    await desk.getByRole('row').filter({ hasText: reason }).waitFor();
  }
}
