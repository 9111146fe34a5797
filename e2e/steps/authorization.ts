import type { Page } from 'playwright-core';
import { awaitAnew, awaitTitle, openH5, press, screen, typeInto } from './h5';
import { choosePicture } from './identity';
import { origin } from './platform';

/** A business of a unit, from the department's table to the phone of whoever gets it (R-H2, R-H3, R-H4). */

export interface Place {
  unit: string;
  business: string;
}

/** In the console of the department: the row of a unit below it. */
export async function openRow(computer: Page, { unit, business }: Place) {
  await computer.goto(`${origin}/admin/authorizations`);
  await computer.getByLabel('范围').click();
  await computer.getByRole('option', { name: '直接下属机构' }).click();
  await computer.getByLabel('单位名称或编码').fill(unit);
  // The list takes over what is typed once it rests.
  await computer.waitForURL(({ search }) => decodeURIComponent(search).includes(unit));
  return computer.getByRole('row', { name: unit }).filter({ hasText: business });
}

/** Generates the code and reads it off the slip. */
export async function issueCode(computer: Page, place: Place): Promise<string> {
  const row = await openRow(computer, place);
  await row.getByRole('button', { name: '生成授权码' }).click();
  const question = computer.getByRole('dialog');
  await question.getByText(`生成“${place.unit}”的“${place.business}”授权码？`).waitFor();
  await question.getByRole('button', { name: '生成授权码' }).click();
  return computer.getByLabel('授权码', { exact: true }).innerText();
}

/** 解除授权, asked once more with the names. */
export async function revoke(computer: Page, place: Place, holder: string): Promise<void> {
  const row = await openRow(computer, place);
  await row.getByText(holder).first().waitFor();
  await row.getByRole('button', { name: '解除授权' }).click();
  const question = computer.getByRole('dialog');
  await question.getByText(`${holder}的业务管理人权限立即终止`).waitFor();
  await question.getByRole('button', { name: '解除授权' }).click();
  await computer.getByText('已解除授权').waitFor();
}

/** On the phone: 管理 · 本人业务账号管理 · 添加业务, up to what is told of the code. */
export async function fillInCode(phone: Page, code: string): Promise<void> {
  await openH5(phone, 'pages/management/index');
  await press(phone, '本人业务账号管理');
  await awaitTitle(phone, '本人业务账号管理');
  await screen(phone).locator('#add-business').click();
  await awaitTitle(phone, '添加业务');
  await typeInto(phone, '#field-code', code);
  await screen(phone).locator('#add').click();
}

/** Consents, shows the face to the provider, whose page leads back, and returns to what asked for it. */
export async function confirmByFace(phone: Page): Promise<void> {
  await awaitTitle(phone, '本人确认');
  await showFace(phone, '是本人，通过');
  await screen(phone).getByText('已确认本人').waitFor();
  await screen(phone).locator('#back-to-asker').click();
}

/** Consents and shows a face to the provider, whose page leads back; asks again where the provider was too slow to begin. */
export async function showFace(phone: Page, verdict: '是本人，通过' | '不是本人'): Promise<void> {
  const shown = phone.getByRole('button', { name: verdict });
  const unavailable = screen(phone).getByText('暂时不可用').first();
  await screen(phone).locator('#consent').check();
  do {
    await screen(phone).locator('#start').click();
    await shown.or(unavailable).first().waitFor();
  } while (!(await shown.isVisible()));
  await shown.click();
}

/** Sends the three pictures of a manual review in place of the face; returns the digits that its sheet must bear. */
export async function askForReview(phone: Page, personaId: string): Promise<string> {
  await awaitTitle(phone, '本人确认');
  await screen(phone).locator('#by-review').click();
  const digits = await screen(phone).locator('#review-code').innerText();
  await choosePicture(phone, 'holding', personaId);
  await choosePicture(phone, 'front', personaId);
  await choosePicture(phone, 'back', personaId);
  await screen(phone).locator('#submit-review').click();
  await screen(phone).getByText('平台管理员核验中').waitFor();
  return digits;
}

/** 直接授权: name and number are compared, then the business is given to who matches. */
export async function giveDirectly(
  computer: Page,
  place: Place,
  { name, documentNumber }: { name: string; documentNumber: string },
): Promise<void> {
  const row = await openRow(computer, place);
  await row.getByRole('button', { name: '直接授权' }).click();
  const question = computer.getByRole('dialog');
  await question.getByLabel('姓名').fill(name);
  await question.getByLabel('身份证号码').fill(documentNumber);
  await question.getByRole('button', { name: '核对' }).click();
  await question.getByText('核对一致：').waitFor();
  await question.getByRole('button', { name: '授权给此人' }).click();
  await row.getByText('待本人确认').waitFor();
}

/** 本人业务账号管理 of the business, 转移业务管理人: whom, is it the right one, the own face; ends where the other is waited for. */
export async function handOver(
  phone: Page,
  businessCode: string,
  { name, documentNumber }: { name: string; documentNumber: string },
): Promise<void> {
  await openH5(phone, 'pages/authorization/index');
  await screen(phone).locator(`#manage-${businessCode}`).click();
  await awaitTitle(phone, '业务管理');
  await screen(phone).locator('#transfer').click();
  await awaitTitle(phone, '转移业务管理人');
  await typeInto(phone, '#field-name', name);
  await screen(phone).locator('#field-documentNumber').fill(documentNumber);
  await screen(phone).locator('#compare').click();
  await screen(phone).getByText('请核对是否为您要办理的人员').waitFor();
  await screen(phone)
    .getByText(`${documentNumber.slice(0, 4)}**********${documentNumber.slice(-4)}`)
    .waitFor();
  await screen(phone).locator('#begin').click();
  await confirmByFace(phone);
  await openH5(phone, 'pages/authorization/index');
  await awaitAnew(phone, '待对方接受');
}

/** On the other person's phone: accepts, asked once more. */
export async function acceptHandOver(phone: Page, businessCode: string): Promise<void> {
  await openH5(phone, 'pages/authorization/index');
  await screen(phone).locator(`#accept-transfer-${businessCode}`).click();
  await phone.getByRole('dialog').getByRole('button', { name: '接受' }).click();
  await screen(phone).locator(`#manage-${businessCode}`).waitFor();
}
