import type { Page } from 'playwright-core';
import { newHolder, newVisitor, scan } from '../test/identity-steps';
import {
  acceptPledge,
  awaitStep,
  beginApplication,
  chooseHealthTitle,
  fillHealthTitle,
  goOn,
  healthTitleProject,
  openRecord,
  submit,
  uploadMaterials,
} from './steps/application';
import { useBrowser } from './steps/browser';
import { screen } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { payLatestOrder } from './steps/payment';
import { platform } from './steps/platform';
import { giveBack, openOrder } from './steps/refund';

const browser = useBrowser();

test('R-M4 R-P3 R-T1: paid, part given back by hand, withdrawn and sent again without paying, withdrawn for good, the rest given back', async () => {
  const openid = `oWithdrawAgain${Date.now()}`;
  const name = '测退费';
  const visitor = await newVisitor(platform, { openid });
  expect((await scan(platform, visitor, newHolder(name))).status).toBe(200);
  const phone = await loginOnH5(browser, { openid });
  await applyWithoutUnit(phone);
  await payLatestOrder(phone);

  // In the console: found by the number of the application, a part goes back, named once more before it does.
  await openRecord(phone, healthTitleProject);
  const { body } = await visitor.client.get<{ items: { number: string }[] }>('/api/applications');
  const number = body.items[0]?.number ?? '';
  const desk = await loginToConsole(browser, 'platform-administrator');
  await openPlace(desk, '缴费与退款');
  await openOrder(desk, number);
  await giveBack(desk, { amount: '50', reason: '多收一科费用', name });
  await desk.getByText('部分退款').first().waitFor();
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('¥50.00').first().waitFor();
  await screen(phone).getByText('已支付', { exact: true }).first().waitFor();

  // Withdrawn and sent again: what is left of the payment carries over.
  await screen(phone).locator('#action-modify').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回并修改' }).click();
  await toTheEnd(phone);
  await submit(phone);
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('已支付', { exact: true }).first().waitFor();

  // Withdrawn for good: what is left goes back as well, and pays for nothing any more.
  await screen(phone).locator('#action-withdraw').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回申报' }).click();
  await screen(phone).getByText('已撤回', { exact: true }).first().waitFor();
  await desk.reload();
  await giveBack(desk, { amount: undefined, reason: '考生不再申报', name });
  await desk.getByText('已退款').first().waitFor();
  await openRecord(phone, healthTitleProject);
  await screen(phone).getByText('已退款', { exact: true }).first().waitFor();
});

/** A whole application for the health title exam of somebody without a unit, sent and to be paid. */
async function applyWithoutUnit(phone: Page): Promise<void> {
  await beginApplication(phone, healthTitleProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await chooseHealthTitle(phone);
  await screen(phone).locator('#field-choice-region').selectOption({ label: '武汉市' });
  await screen(phone).locator('#field-choice-region-county').selectOption({ label: '武昌区' });
  await goOn(phone, '基本信息');
  await fillHealthTitle(phone);
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);
}

/** Through the form as it was filled in before. */
async function toTheEnd(phone: Page): Promise<void> {
  const title = screen(phone).locator('.wizard-progress__title');
  await title.waitFor();
  for (let step = await title.innerText(); !step.includes('核对提交'); step = await title.innerText()) {
    if ((await screen(phone).locator('#accept-pledge').count()) > 0) await acceptPledge(phone);
    else await goOn(phone);
    await screen(phone).locator('.wizard-progress__title').filter({ hasNotText: step }).waitFor();
  }
}
