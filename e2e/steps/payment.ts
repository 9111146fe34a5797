import type { Page } from 'playwright-core';
import { screen } from './h5';
import { sandboxOrigin } from './platform';

/** From 提交成功: places the order, and pays it as its payer would in WeChat; ends on the result (R-P1). */
export async function payLatestOrder(phone: Page): Promise<void> {
  await screen(phone).locator('#submitted-pay').click();
  const placed = phone.waitForResponse((answer) => answer.url().endsWith('/payment-orders'));
  await screen(phone).locator('#pay').click();
  await placed;
  const orders = (await (await fetch(`${sandboxOrigin}/sandbox/payments`)).json()) as {
    outTradeNo: string;
  }[];
  await fetch(`${sandboxOrigin}/sandbox/payments/${orders[0]?.outTradeNo}/confirm`, { method: 'POST' });
  await screen(phone).getByText('缴费成功').first().waitFor();
}
