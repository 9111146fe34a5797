import type { Page } from 'playwright-core';
import { certificatesOf } from '../../test/application-contents';
import { newHolder } from '../../test/identity-steps';
import { awaitStep, choose, fillSection, goOn, openRecord, resubmit } from './application';
import { screen } from './h5';
import { differentPictures, givePicture, materialCard, removePicture } from './picture';

/** The candidate's side of 中医医术确有专长 (R-M5, manual 003 §4). */

export const tcmProject = '中医医术确有专长人员医师资格考核';

const story = '自幼跟随家中长辈学习中医，能辨识常用药材，随诊多年。';

/** 报考信息: the type of candidate, and 武汉市武昌区. */
export async function chooseTcm(phone: Page, candidateType: string): Promise<void> {
  await choose(phone, candidateType, '内服方药类');
  await screen(phone).locator('#field-choice-region').selectOption({ label: '武汉市' });
  await screen(phone).locator('#field-choice-region-county').selectOption({ label: '武昌区' });
}

/** Longer texts in one's own words. */
export async function tell(phone: Page, section: string, ...fields: string[]): Promise<void> {
  await fillSection(phone, section, Object.fromEntries(fields.map((field) => [field, story])));
}

/** Somebody invented, with certificates of their own. */
function newTeacher(name: string) {
  const idNumber = newHolder().documentNumber;
  return { name, idNumber, ...certificatesOf(idNumber) };
}
export type Teacher = ReturnType<typeof newTeacher>;

/** One teacher, at `supervisor` or a row such as `referees-0`. */
export async function fillTeacher(phone: Page, section: string, name: string): Promise<Teacher> {
  const teacher = newTeacher(name);
  const { idNumber, qualification, licence } = teacher;
  await fillSection(phone, section, {
    ...{ name, idNumber, mobile: '13800001077' },
    institution: '武汉市武昌区示例人民医院',
  });
  const county = screen(phone).locator(`#field-form-${section}-county`);
  await county.selectOption({ label: '武汉市' });
  await screen(phone).locator(`#field-form-${section}-county-county`).selectOption({ label: '武昌区' });
  await fillSection(phone, section, {
    ...{ qualification, licence, specialty: '中医内科' },
    ...{ title: '副主任医师', years: '20' },
  });
  await screen(phone).locator(`#field-form-${section}-consent`).click();
  return teacher;
}

/** Both 推荐医师, up to 上传材料. */
export async function fillReferees(phone: Page): Promise<[Teacher, Teacher]> {
  const first = await fillTeacher(phone, 'referees-0', '推示例');
  const second = await fillTeacher(phone, 'referees-1', '荐示例');
  await goOn(phone, '上传材料');
  return [first, second];
}

/**
 * Goes from the record to the second referee's 身份证, which was marked, and sends it again with another picture. At first with one
 * that was given for the first referee as well: it is told there, and another takes its place.
 */
export async function correctSecondIdentity(phone: Page): Promise<void> {
  const [first, second] = ['推荐医师身份证（第 1 项）', '推荐医师身份证（第 2 项）'] as const;
  await openRecord(phone, tcmProject);
  await screen(phone).locator('.missing-list__row', { hasText: second }).click();
  await awaitStep(phone, '上传材料');
  const nextPicture = await differentPictures(phone);
  const shared = await nextPicture();
  await givePicture(phone, first, shared);
  await removePicture(phone, second);
  await givePicture(phone, second, shared);
  const fault = materialCard(phone, second).getByText('是同一张图片');
  await fault.waitFor();
  await removePicture(phone, second);
  await givePicture(phone, second, await nextPicture());
  await fault.waitFor({ state: 'detached' });
  await goOn(phone);
  await resubmit(phone);
}

export async function fillBasics(phone: Page): Promise<void> {
  await fillSection(phone, 'basic', {
    ...{ nationality: '汉族', mobile: '13800001002', address: '湖北省武汉市武昌区示例路 1 号' },
  });
}
