import type { Page } from 'playwright-core';
import { checkCharacterOf } from '../../domain/credit-code';
import { openPlace } from './menu';
import { awaitSmsCode, origin } from './platform';

/** The public pages of institution registration on a computer (R-D1, R-D2), and the queue that decides (R-D4). */

export const department = '武汉市武昌区卫生健康局';

/** A clinic that nobody has named yet. */
export function newClinic() {
  const serial = String(Date.now()).slice(-7);
  const firstOfCode = `91420106MB${serial}`;
  return {
    name: `武汉市武昌区示例${serial}诊所（南湖店）`,
    address: '武汉市武昌区示例路 1 号',
    creditCode: firstOfCode + checkCharacterOf(firstOfCode),
    licenceNumber: `PDY${serial}`,
    phone: `139${serial}0`.padEnd(11, '0'),
  };
}
export type Clinic = ReturnType<typeof newClinic>;

/** From the front page to 补增机构列表, as the manual goes (R-A6). */
export async function openRegistration(computer: Page): Promise<void> {
  await computer.goto(`${origin}/`);
  await computer.getByRole('link', { name: '机构授权端' }).click();
  await computer.getByRole('link', { name: '机构注册' }).click();
  await computer.getByRole('heading', { name: '补增机构列表' }).waitFor();
}

async function chooseSupervisor(computer: Page, place: string): Promise<void> {
  await computer.locator(place).fill('武昌区卫生');
  await computer.getByRole('option', { name: department }).click();
}

/** 详细搜索 for this name under the department. */
export async function searchLibrary(computer: Page, name: string): Promise<void> {
  await chooseSupervisor(computer, '#library-supervisor');
  await computer.locator('#library-name').fill(name);
  await computer.getByRole('button', { name: '详细搜索' }).click();
}

/** Reads step 1 to its end by keyboard, and accepts; ends on the form. */
export async function acceptNotice(computer: Page): Promise<void> {
  await computer.getByRole('link', { name: '补增申请' }).click();
  const notice = computer.getByRole('region', { name: '补增申请须知' });
  // Its end is further down once both texts are there.
  await notice.getByRole('article').nth(1).waitFor();
  await notice.focus();
  await computer.keyboard.press('End');
  await computer.getByLabel('我已阅读并同意以上').check();
  await computer.getByRole('button', { name: '同意，下一步' }).click();
  await computer.getByRole('button', { name: '提交申请' }).waitFor();
}

/** Types the phone and the code that the sandbox received, in the form of step 2. */
export async function provePhone(computer: Page, phone: string): Promise<void> {
  await computer.getByLabel('申请人手机').fill(phone);
  const sentAfter = new Date();
  await computer.getByRole('button', { name: '获取验证码' }).click();
  await computer.getByLabel('短信验证码').fill(await awaitSmsCode(phone, sentAfter));
  await computer.getByRole('button', { name: '验证手机' }).click();
  await computer.getByText('已验证').waitFor();
}

/** Everything of step 2 but the pictures; leaving the last field asks whether it is right. */
export async function fillClinic(computer: Page, clinic: Clinic): Promise<void> {
  await computer.getByLabel('申请人姓名').fill('甲示例');
  await computer.locator('#registration-kind').click();
  await computer.getByRole('option', { name: '诊所、门诊部' }).click();
  await chooseSupervisor(computer, '#registration-supervisorId');
  for (const field of ['name', 'address', 'creditCode', 'licenceNumber'] as const)
    await computer.locator(`#registration-${field}`).fill(clinic[field]);
  await computer.locator('#registration-licenceNumber').blur();
}

/** A picture in each place; ends when all are shown as the platform received them. */
export async function uploadPictures(computer: Page): Promise<void> {
  const buffer = await computer.screenshot({ type: 'jpeg' });
  for (const slot of ['application-form', 'credit-certificate', 'licence']) {
    const chooser = computer.waitForEvent('filechooser');
    await computer.locator(`#registration-${slot}`).click();
    await (await chooser).setFiles({ name: `${slot}.jpg`, mimeType: 'image/jpeg', buffer });
  }
  await awaitPictures(computer);
}

/** Waits until all three pictures are shown, also after a reload. */
export async function awaitPictures(computer: Page): Promise<void> {
  for (const title of ['单位用户注册申请表', '统一社会信用代码证', '诊所备案凭证'])
    await computer.getByRole('img', { name: title }).waitFor();
}

/** The registration of this name, opened from the queue of the department's menu. */
export async function openFromQueue(reviewer: Page, name: string): Promise<void> {
  await openPlace(reviewer, '机构注册审核');
  await reviewer.getByRole('textbox', { name: '机构名称' }).fill(name);
  await reviewer.getByRole('cell', { name }).click();
  await reviewer.getByRole('heading', { name, level: 1 }).waitFor();
}
