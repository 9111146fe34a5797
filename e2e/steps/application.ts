import type { Frame, Locator, Page } from 'playwright-core';
import { awaitTitle, openH5, press, screen } from './h5';
import { choosePicture, differentPictures } from './picture';

/** What a candidate does from a project's tile to the sent application (R-M1). Journeys of the review start here, too. */

export const healthTitleProject = '卫生专业技术资格考试';
export const physicianTrialProject = '医师资格考试试用期申报';

/** Opens the project from the list and starts or goes on; ends on the form. */
export async function beginApplication(phone: Page, project: string): Promise<void> {
  await openH5(phone, 'pages/exam-project/index');
  await screen(phone).locator('.project-card', { hasText: project }).click();
  await screen(phone).locator('#project-start').click();
  await screen(phone).locator('.wizard-progress').waitFor();
}

/** Reads notice and pledge to their end and accepts. */
export async function readAndAccept(form: Locator | Frame): Promise<void> {
  await form.locator('.wizard__reading-end').scrollIntoViewIfNeeded();
  await form.locator('#accept-pledge').check();
}

/** Reads notice and pledge to their end, accepts, goes on. */
export async function acceptPledge(phone: Page): Promise<void> {
  await readAndAccept(screen(phone));
  await goOn(phone);
}

/** Presses 下一步 and waits for the step with this title. */
export async function goOn(phone: Page, title?: string): Promise<void> {
  await screen(phone).locator('#wizard-next').click();
  if (title) await awaitStep(phone, title);
}

export async function awaitStep(phone: Page, title: string): Promise<void> {
  await screen(phone).locator('.wizard-progress__title', { hasText: title }).waitFor();
}

/** Picks from the radio buttons or ticks of the step by their words. */
export async function choose(phone: Page, ...words: string[]): Promise<void> {
  for (const word of words) await screen(phone).getByText(word, { exact: true }).last().click();
}

/** Fills in fields of a section, such as `basic`; a field is named as in the project's form. */
export async function fillSection(
  phone: Page,
  section: string,
  values: Record<string, string>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = screen(phone).locator(`#field-form-${section}-${name}`);
    await control.waitFor();
    if ((await control.and(phone.locator('select')).count()) > 0) await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Gives each material that is still asked as many pictures as it needs: sharp ones of the right size, no two alike. */
export async function uploadMaterials(phone: Page): Promise<void> {
  const waiting = screen(phone)
    .locator('.section-card', { has: phone.locator('.badge', { hasText: /待上传|还差/ }) })
    .locator('.material-picture--new');
  const given = screen(phone).locator('.material-picture:not(.material-picture--new)');
  const nextPicture = await differentPictures(phone);
  for (let count = await given.count(); (await waiting.count()) > 0; count += 1) {
    await choosePicture(phone, waiting.first(), await nextPicture());
    // The room for a picture is gone as soon as one is on its way.
    await given.nth(count).waitFor();
    await screen(phone).locator('.material-picture__progress').first().waitFor({ state: 'detached' });
  }
  await screen(phone)
    .getByText(/^已保存/)
    .waitFor();
}

/** The choice of the health title exam: all four subjects of nursing, 初级（师）. */
export async function chooseHealthTitle(phone: Page): Promise<void> {
  await choose(phone, '初级（师）');
  await screen(phone).locator('#field-choice-category').fill('护理学');
  await choose(phone, '203 护理学');
  await choose(phone, '基础知识', '相关专业知识', '专业知识', '专业实践能力');
  await screen(phone).getByText('¥200.00（4 科，每科 ¥50.00）').waitFor();
}

/** All sections of the health title exam's form, from 基本信息 to 上传材料. */
export async function fillHealthTitle(phone: Page): Promise<void> {
  await fillSection(phone, 'basic', {
    nationality: '土家族',
    mobile: '13800001002',
    address: '湖北省武汉市武昌区示例路 1 号',
  });
  await goOn(phone, '学历信息');
  await fillSection(phone, 'education', {
    school: '示例医学院',
    major: '护理学',
    schooling: '本科',
    degree: '学士',
    startedOn: '2015-09-01',
    graduatedOn: '2019-06-30',
    certificateNumber: '100000201905000001',
  });
  await goOn(phone, '申报信息');
  await fillSection(phone, 'practice', { practisedSince: '2019-08-01', workDescription: '内科病房护理工作' });
  await choose(phone, '无');
  await goOn(phone, '上传材料');
}

/** Sends what is complete; ends on 提交成功. */
export async function submit(phone: Page): Promise<void> {
  await awaitStep(phone, '核对提交');
  await screen(phone).locator('#wizard-submit').click();
  await phone.getByRole('dialog').getByRole('button', { name: '提交申报' }).click();
  await awaitTitle(phone, '提交成功');
}

/** Sends again what was mended as a reviewer asked; ends on 提交成功. */
export async function resubmit(phone: Page): Promise<void> {
  await awaitStep(phone, '核对提交');
  await screen(phone).locator('#wizard-submit').click();
  await phone.getByRole('dialog').getByRole('button', { name: '重新提交' }).click();
  await awaitTitle(phone, '提交成功');
}

/** A whole application for the health title exam, sent and to be paid. */
export async function applyForHealthTitle(phone: Page): Promise<void> {
  await beginApplication(phone, healthTitleProject);
  await acceptPledge(phone);
  await awaitStep(phone, '报考信息');
  await chooseHealthTitle(phone);
  await goOn(phone, '基本信息');
  await fillHealthTitle(phone);
  await uploadMaterials(phone);
  await goOn(phone);
  await submit(phone);
}

/** The record of the person's application in this project. */
export async function openRecord(phone: Page, project: string): Promise<void> {
  await openH5(phone, 'pages/exam-application/index');
  // The home has the project's name as well.
  await awaitTitle(phone, '申报记录');
  await press(phone, project);
  await awaitTitle(phone, '申报详情');
}

/** The lines of 办理进度 in the record that is open, in their order: what happened, then what is to come. */
export async function readProgress(phone: Page): Promise<string[]> {
  const lines = screen(phone).locator('.timeline__title');
  await lines.first().waitFor();
  return await lines.allInnerTexts();
}
