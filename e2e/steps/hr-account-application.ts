import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { awaitTitle, openH5, press, screen, typeInto } from './h5';
import { openPlace } from './menu';

/** Applying for a unit's HR account on the phone (001 §4), and the department's desk (R-E2). */

/** From 管理 to the unit's information. */
export async function pickUnit(phone: Page, search: string, unit: string): Promise<void> {
  await openH5(phone, 'pages/management/index');
  await press(phone, '单位人事账号管理');
  await awaitTitle(phone, '单位人事账号管理');
  await screen(phone).locator('#apply').click();
  await awaitTitle(phone, '选择单位');
  await typeInto(phone, '#unit-name', search);
  await screen(phone).getByText(unit, { exact: true }).click();
  await awaitTitle(phone, '申请账号');
  await screen(phone).getByText('请确认单位信息').waitFor();
}

/** The unit is right: on to the form, which is filled in. */
export async function fillProof(phone: Page): Promise<void> {
  await screen(phone).locator('#confirm-unit').click();
  await screen(phone).locator('#field-form-department').fill('人事科');
  await screen(phone).locator('#field-form-officePhone').fill('027-87654321');
}

/** 复制链接; returns where it leads. */
export async function copyFormLink(phone: Page): Promise<string> {
  await screen(phone).locator('#copy-link').click();
  return (await screen(phone).locator('#blank-form-url').innerText()).trim();
}

/** A picture as the stamped form; ends when it is there. */
export async function uploadForm(phone: Page): Promise<void> {
  // As large as a photographed page; a phone's own screen is refused as too small.
  const buffer = await sharp(await phone.screenshot())
    .resize({ width: 900 })
    .jpeg()
    .toBuffer();
  const chooser = phone.waitForEvent('filechooser');
  const slot = screen(phone).locator('#field-pictures-application-form');
  await slot.click();
  await (await chooser).setFiles({ name: 'form.jpg', mimeType: 'image/jpeg', buffer });
  const accepted = screen(phone).getByText('仍然使用').first();
  const sent = screen(phone).getByText('重拍').first();
  await accepted.or(sent).first().waitFor();
  if (await accepted.isVisible()) await accepted.click();
  await screen(phone).locator('.photo-slot__progress').waitFor({ state: 'detached' });
}

/** Sends it, and waits for its page. */
export async function submitProof(phone: Page): Promise<void> {
  await screen(phone).locator('#submit').click();
  await awaitTitle(phone, '申请进度');
}

/** Picks the unit, proves it and sends: ends where it waits for the department. */
export async function applyForUnit(phone: Page, search: string, unit: string): Promise<void> {
  await pickUnit(phone, search, unit);
  await fillProof(phone);
  await uploadForm(phone);
  await submitProof(phone);
  await screen(phone).getByText('审核中，结果将以短信通知您').waitFor();
}

/** The application of this unit, opened from the queue of the department's menu. */
export async function openApplication(reviewer: Page, unit: string): Promise<void> {
  await reviewer.reload(); // what the list kept of an earlier look would be clicked
  await openPlace(reviewer, '人事账号申请审核');
  await reviewer.getByRole('cell', { name: unit, exact: true }).click();
  await reviewer.getByRole('heading', { name: unit, level: 1 }).waitFor();
}

/** Admits the one that is open, after the question that names who takes over. */
export async function admitApplicant(reviewer: Page, applicant: string): Promise<void> {
  await reviewer.getByRole('button', { name: '通过（1）' }).click();
  const question = reviewer.getByRole('dialog');
  await question.getByText(`由${applicant}管理`).waitFor();
  await question.getByRole('button', { name: '通过', exact: true }).click();
  await reviewer.getByText(`已通过，${applicant}成为管理员`).waitFor();
}
