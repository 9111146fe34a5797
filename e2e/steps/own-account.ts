import type { Page } from 'playwright-core';
import { awaitTitle, openH5, screen, typeInto } from './h5';
import { confirmOnPhone } from './login';
import { openPlace } from './menu';
import { awaitStep, bindWechat, proveAndComplete, readSlip, type Slip } from './unit-account';

/** The accounts that a unit's HR account gives: 业务帐号管理 (R-E3) and 分账号管理 (R-E4). */

/** 生成账户 of a business; who is to activate it is filled in before. Ends on the slip. */
export async function giveBusiness(
  computer: Page,
  business: string,
  holder: { name: string; phone: string },
): Promise<Slip> {
  await openPlace(computer, '业务帐号管理');
  await computer.getByRole('button', { name: `生成账户：${business}`, exact: true }).click();
  await computer.getByRole('dialog').getByRole('button', { name: '生成账户' }).click();
  const row = computer.getByRole('row', { name: business });
  await row.getByText('未激活').waitFor();
  await row.getByRole('button', { name: /^管理/ }).click();
  const form = computer.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('请填写管理员手机号码。').waitFor();
  await form.getByLabel('管理姓名').fill(holder.name);
  await form.getByLabel('手机号').fill(holder.phone);
  await form.getByLabel('所在部门').fill('科教科');
  await form.getByLabel('办公电话').fill('027-87654321');
  await form.getByRole('button', { name: '保存' }).click();
  await row.getByText(holder.name).waitFor();
  await row.getByRole('link', { name: /^查看激活码/ }).click();
  return slipOf(computer);
}

/** The slip that opens over a list whose columns have its labels, too. */
async function slipOf(computer: Page): Promise<Slip> {
  await computer.getByRole('heading', { name: '激活方法' }).waitFor();
  return readSlip(computer);
}

/** 新增账号 for these businesses. Ends on the slip. */
export async function addSubAccount(computer: Page, businesses: readonly string[]): Promise<Slip> {
  await openPlace(computer, '分账号管理');
  await computer.getByRole('button', { name: '新增账号' }).click();
  const form = computer.getByRole('dialog');
  await form.getByRole('button', { name: '新增并生成激活码' }).click();
  await form.getByText('请至少选择一项业务。').waitFor();
  for (const business of businesses) await form.getByLabel(business).check();
  await form.getByRole('button', { name: '新增并生成激活码' }).click();
  return slipOf(computer);
}

/** The rest of an activation after the details, up to the log-in as what the account gives. */
export async function activateAndLogIn(
  phone: Page,
  computer: Page,
  sms: string,
  role: string,
): Promise<void> {
  await awaitStep(computer, '关注公众号');
  await computer.getByRole('button', { name: '暂不关注，跳过' }).click();
  await bindWechat(phone, computer);
  await proveAndComplete(computer, sms);
  await computer.getByRole('link', { name: '去登录' }).click();
  await confirmOnPhone(phone, computer, role);
}

/** 是否使用, off or on. */
export async function turnUse(computer: Page, business: string, verb: '停用' | '恢复使用'): Promise<void> {
  await computer.getByLabel(`是否使用：${business}`).click();
  const question = computer.getByRole('dialog');
  await question.getByText(`${verb}“${business}”？`).waitFor();
  await question.getByRole('button', { name: verb }).click();
  await question.waitFor({ state: 'hidden' });
}

/** 撤销 of an account, by its name. */
export async function revokeAccount(computer: Page, account: string): Promise<void> {
  await computer.getByRole('button', { name: `撤销账号：${account}`, exact: true }).click();
  await computer.getByRole('dialog').getByRole('button', { name: '撤销账号' }).click();
  await computer.getByText(`${account}：已撤销`).waitFor();
}

/** 联系方式 on the phone of who has the business (R-E3). */
export async function fillContact(
  phone: Page,
  businessCode: string,
  contact: { department: string; officePhone: string },
): Promise<void> {
  await openH5(phone, 'pages/authorization/index');
  await screen(phone).locator(`#manage-${businessCode}`).click();
  await awaitTitle(phone, '业务管理');
  for (const [field, value] of Object.entries(contact)) await typeInto(phone, `#field-${field}`, value);
  await screen(phone).locator('#save-contact').click();
  await screen(phone).getByText('已保存，本单位人事可以看到').waitFor();
}
