import type { Page } from 'playwright-core';
import { certificatesOf } from '../../test/application-contents';
import { newHolder } from '../../test/identity-steps';
import { choose, fillSection, goOn } from './application';
import { screen } from './h5';

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

/** One teacher, at `supervisor` or a row such as `referees-0`. */
export async function fillTeacher(phone: Page, section: string, name: string): Promise<void> {
  const { documentNumber: idNumber } = newHolder();
  const { qualification, licence } = certificatesOf(idNumber);
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
}

/** Both 推荐医师, up to 上传材料. */
export async function fillReferees(phone: Page): Promise<void> {
  await fillTeacher(phone, 'referees-0', '推示例');
  await fillTeacher(phone, 'referees-1', '荐示例');
  await goOn(phone, '上传材料');
}

export async function fillBasics(phone: Page): Promise<void> {
  await fillSection(phone, 'basic', {
    ...{ nationality: '汉族', mobile: '13800001002', address: '湖北省武汉市武昌区示例路 1 号' },
  });
}
