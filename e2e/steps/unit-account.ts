import type { Page } from 'playwright-core';
import { awaitTitle, openH5, press, screen, typeInto } from './h5';
import { awaitSmsCode, origin } from './platform';

/** A unit's HR account, from the department's list to the activation of whoever holds the slip (R-E1). */

/** What the department hands over. */
export interface Slip {
  accountNumber: string;
  code: string;
}

/** In the console of who supervises the unit: issues its account, and reads the slip. */
export async function issueAccount(computer: Page, unit: string): Promise<Slip> {
  await computer.getByRole('link', { name: '单位账号' }).click();
  await computer.getByLabel('单位名称或账号').fill(unit);
  // The list follows what is typed a moment later, and would come back over the slip.
  await computer.getByText('共 1 条', { exact: true }).waitFor();
  await computer.getByRole('button', { name: `发放账号：${unit}`, exact: true }).click();
  const question = computer.getByRole('dialog');
  await question.getByText(`向“${unit}”发放账号？`).waitFor();
  await question.getByRole('button', { name: '发放账号' }).click();
  return readSlip(computer);
}

/** The slip that is open, or about to open. */
export async function readSlip(computer: Page): Promise<Slip> {
  const line = (label: string) => computer.getByLabel(label, { exact: true }).innerText();
  // The list that it opens over has an 账号 too, but no 激活码.
  const code = await line('激活码');
  return { accountNumber: await line('账号'), code };
}

/** From the front page to the activation's first step, with what the slip says. */
export async function beginActivation(computer: Page, { accountNumber, code }: Slip): Promise<void> {
  await computer.goto(`${origin}/`);
  await computer.getByRole('link', { name: '机构授权端' }).click();
  await computer.getByRole('link', { name: '帐号激活' }).click();
  await typeSlip(computer, { accountNumber, code });
}

/** Types what the slip says, and sends it. */
export async function typeSlip(computer: Page, { accountNumber, code }: Slip): Promise<void> {
  await computer.getByLabel('账号', { exact: true }).fill(accountNumber);
  await computer.getByLabel('激活码', { exact: true }).fill(code);
  await computer.getByRole('button', { name: '确认激活' }).click();
}

/** Waits until this step of the activation is open. */
export async function awaitStep(computer: Page, name: string): Promise<void> {
  await computer.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Step 1, 填写管理员信息. */
export async function fillAdministrator(
  computer: Page,
  { name, phone }: { name: string; phone: string },
): Promise<void> {
  await awaitStep(computer, '填写管理员信息');
  await computer.getByLabel('管理员姓名').fill(name);
  await computer.getByLabel('管理员手机').fill(phone);
  await computer.getByLabel('所在部门').fill('人事科');
  await computer.getByLabel('办公电话').fill('027-87654321');
  await computer.getByRole('checkbox').check();
  await computer.getByRole('button', { name: '下一步' }).click();
}

/** Step 3, 绑定微信: opens the code of the computer on the phone, up to the question whether to bind. */
export async function scanBinding(phone: Page, computer: Page): Promise<void> {
  const link = await computer.locator('[data-login-url]').getAttribute('data-login-url');
  await openH5(phone, 'pages/me/index');
  await press(phone, '扫码登录');
  await awaitTitle(phone, '确认登录电脑端');
  await typeInto(phone, '#ticket-link', link ?? '');
  await screen(phone).locator('#ticket-next').click();
  await awaitTitle(phone, '激活单位账号');
}

/** Step 3 as the administrator does it. */
export async function bindWechat(phone: Page, computer: Page): Promise<void> {
  await awaitStep(computer, '绑定微信');
  await scanBinding(phone, computer);
  await screen(phone).locator('#ticket-confirm').click();
  await screen(phone).getByText('已绑定微信').waitFor();
}

/** Step 4, 绑定手机号, and the completion after it. */
export async function proveAndComplete(computer: Page, phone: string): Promise<void> {
  await awaitStep(computer, '绑定手机号');
  const sentAfter = new Date();
  await computer.getByRole('button', { name: '获取验证码' }).click();
  await computer.getByLabel('短信验证码').fill(await awaitSmsCode(phone, sentAfter));
  await computer.getByRole('button', { name: '验证手机' }).click();
  await awaitStep(computer, '确认激活');
  await computer.getByRole('button', { name: '完成激活' }).click();
  await computer.getByText('激活成功').waitFor();
}
