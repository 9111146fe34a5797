import type { Page } from 'playwright-core';
import { screen } from './h5';
import { sandboxOrigin } from './platform';

/** From 提交成功: places the order, and pays it as its payer would in WeChat; ends where the application knows (R-P1). */
export async function payLatestOrder(phone: Page): Promise<void> {
  await screen(phone).locator('#submitted-pay').click();
  const placed = phone.waitForResponse((answer) => answer.url().endsWith('/payment-orders') && answer.ok());
  await screen(phone).locator('#pay').click();
  const answer = await placed;
  const { trialPaymentUrl } = (await answer.json()) as { trialPaymentUrl: string };
  const [, orderNumber] = trialPaymentUrl.split('#');
  await fetch(`${sandboxOrigin}/sandbox/payments/${orderNumber}/confirm`, { method: 'POST' });
  await screen(phone).getByText('缴费成功').first().waitFor();
  // The order knows first, and tells the application.
  const application = answer.url().replace(/\/payment-orders$/, '');
  while ((await stateOf(phone, application)) === 'awaiting-payment') await phone.waitForTimeout(200);
}

async function stateOf(phone: Page, application: string): Promise<string> {
  const answer = await phone.request.get(application, { headers: { 'x-client': 'h5' } });
  return ((await answer.json()) as { state: string }).state;
}
