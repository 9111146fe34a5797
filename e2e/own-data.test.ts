import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Session } from '../contracts/login';
import { useBrowser } from './steps/browser';
import { awaitTitle, openH5, press, screen, typeInto } from './steps/h5';
import { loginOnH5, loginToConsole } from './steps/login-by-request';
import { openPlace } from './steps/menu';
import { awaitSmsCode, origin, sandboxOrigin } from './steps/platform';

const browser = useBrowser();

/** Somebody new with a phone, on their own device. */
async function newcomerWithPhone(): Promise<{ phone: Page; number: string }> {
  const phone = await loginOnH5(browser, { openid: `e2e-own-data-${randomUUID()}` });
  const number = `137${String(randomInt(100_000_000)).padStart(8, '0')}`;
  const issued = await phone.request.post(`${sandboxOrigin}/sandbox/wechat/phone-codes`, {
    data: { phone: number },
  });
  const session = await phone.request.get(`${origin}/api/session`, { headers: { 'x-client': 'h5' } });
  const { csrfToken } = (await session.json()) as Session;
  const bound = await phone.request.post(`${origin}/api/persons/me/wechat-phone`, {
    headers: { 'x-client': 'h5', 'x-csrf-token': csrfToken },
    data: (await issued.json()) as object,
  });
  if (!bound.ok()) throw new Error(`${bound.status()} ${await bound.text()}`);
  return { phone, number };
}

/** Has the code sent, and types it. */
async function typeCode(phone: Page, number: string): Promise<void> {
  const asked = new Date();
  await press(phone, '获取验证码');
  await typeInto(phone, '#field-code', await awaitSmsCode(number, asked));
}

async function openOwnData(phone: Page): Promise<void> {
  await openH5(phone, 'pages/me/index');
  await press(phone, '个人信息与隐私');
  await awaitTitle(phone, '个人信息与隐私');
  await screen(phone).getByText('谁查看过').waitFor();
}

test('R-V2: what the platform holds is on a page, and leaves as a file after a code; a consent is taken back', async () => {
  const { phone, number } = await newcomerWithPhone();
  await openOwnData(phone);
  await press(phone, '导出我的个人信息');
  await awaitTitle(phone, '导出个人信息');
  await typeCode(phone, number);
  await screen(phone).locator('#prove-own-phone').click();
  const saved = phone.waitForEvent('download');
  await screen(phone).locator('#take-own-data').click();
  expect((await saved).suggestedFilename()).toBe('我的个人信息.xlsx');

  await openOwnData(phone);
  await press(phone, '同意与撤回');
  await awaitTitle(phone, '同意与撤回');
  await screen(phone).locator('#withdraw-privacy').click();
  await phone.getByRole('dialog').getByRole('button', { name: '撤回同意' }).click();
  // Home stays as it is: who has left isn't led to the login.
  await screen(phone).getByText('登录后查看可申报的考试').waitFor();
  await press(phone, '去登录');
});

test('R-V2: the end of the account is asked for, shown at home, and taken back', async () => {
  const { phone, number } = await newcomerWithPhone();
  await openOwnData(phone);
  await press(phone, '注销账号');
  await awaitTitle(phone, '注销账号');
  await screen(phone).getByText('依法保留').waitFor();
  await typeCode(phone, number);
  await screen(phone).locator('#ask-closure').click();
  await phone.getByRole('dialog').getByRole('button', { name: '申请注销' }).click();
  await screen(phone).getByText('注销后不能恢复。此前可以撤回。').waitFor();

  await openH5(phone, 'pages/home/index');
  await phone.reload();
  await screen(phone)
    .getByText(/^账号将于 .* 注销$/)
    .click();
  await awaitTitle(phone, '注销账号');
  await screen(phone).locator('#take-back-closure').click();
  await screen(phone).locator('#ask-closure').waitFor();
});

test('R-V2: what one can’t correct oneself is asked for, the platform answers, and the person reads it', async () => {
  const { phone } = await newcomerWithPhone();
  await openOwnData(phone);
  await press(phone, '申请更正');
  await awaitTitle(phone, '更正申请');
  await screen(phone).locator('#ask-correction').click();
  await awaitTitle(phone, '申请更正');
  await screen(phone).getByText('手机号码', { exact: true }).click();
  await screen(phone).getByText('去修改手机号码').waitFor();
  await screen(phone).getByText('缴费、退款或票据的记录').click();
  await screen(phone).locator('#choose-kind').click();
  await typeInto(phone, '#field-stands', '票据抬头写错一字');
  await screen(phone).locator('#send-correction').click();
  await screen(phone).getByText('请填写正确的内容。').waitFor();
  await typeInto(phone, '#field-right', '抬头应为测示例');
  await screen(phone).locator('#send-correction').click();
  await awaitTitle(phone, '更正进度');
  await screen(phone).getByText('待答复').waitFor();

  const platform = await loginToConsole(browser, 'platform-administrator');
  await openPlace(platform, '个人信息更正');
  await platform.getByRole('row', { name: '缴费、退款或票据的记录' }).click();
  await platform.getByText('抬头应为测示例').waitFor();
  await platform.getByRole('button', { name: '不予更正' }).click();
  await platform.getByText('不予更正须说明理由，申请人会看到').waitFor();
  await platform.getByLabel('答复内容').fill('票据已重新开具。');
  await platform.getByRole('button', { name: '已更正' }).click();
  await platform.getByRole('dialog').getByRole('button', { name: '已更正' }).click();
  await platform.getByText('已答复“已更正”').first().waitFor();

  await phone.reload();
  await screen(phone).getByText('票据已重新开具。').waitFor();
  await screen(phone).getByText('平台已更正，请核对。').waitFor();
});
