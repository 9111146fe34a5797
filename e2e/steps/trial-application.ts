import type { Page } from 'playwright-core';
import {
  acceptPledge,
  awaitStep,
  beginApplication,
  choose,
  fillSection,
  goOn,
  openRecord,
  physicianTrialProject,
  resubmit,
  submit,
  uploadMaterials,
} from './application';
import { screen } from './h5';

/** The candidate's side of 医师资格考试 试用期, for journeys that go on in the console. */

/**
 * A whole application, sent; the internship is stated as a year that ends before the exam year's last day. Also for a project that
 * was made from this one, with fields that it has besides.
 */
export async function applyForPhysicianTrial(
  phone: Page,
  { project = physicianTrialProject, basic = {} }: { project?: string; basic?: Record<string, string> } = {},
): Promise<void> {
  await beginApplication(phone, project);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await choose(phone, '执业医师', '临床');
  await goOn(phone, '基本信息');
  await fillSection(phone, 'basic', {
    nationality: '汉族',
    mobile: '13800001002',
    address: '湖北省武汉市武昌区示例路 1 号',
    ...basic,
  });
  await goOn(phone, '学历信息');
  await fillSection(phone, 'education-0', {
    school: '示例医学院',
    major: '临床医学',
    schooling: '本科',
    degree: '学士',
    startedOn: '2015-09-01',
    graduatedOn: '2020-06-30',
    certificateNumber: '100000202005000001',
  });
  await goOn(phone, '申报信息');
  await fillSection(phone, 'trial', {
    institution: '武汉市武昌区示例人民医院',
    department: '内科',
    from: '2026-07-01',
    until: '2027-06-30',
    teacher: '乙示例',
    teacherLicence: '110420000000001',
  });
  await goOn(phone, '上传材料');
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);
}

/** Goes from the record to the field that was marked, where the remark stands, corrects it, and sends again. */
export async function correctTrialStart(phone: Page, day: string): Promise<void> {
  await openRecord(phone, physicianTrialProject);
  await screen(phone).locator('.missing-list__row', { hasText: '申报信息：试用开始时间' }).click();
  const field = screen(phone).locator('#field-form-trial-from');
  await screen(phone).locator('.field__error', { hasText: '审核意见：' }).waitFor();
  await field.fill(day);
  await field.blur();
  await goOn(phone, '上传材料');
  await goOn(phone);
  await resubmit(phone);
}
