import type { Frame, Page } from 'playwright-core';
import { openPlace } from './menu';

/** What the platform administrator does with an exam project in the console (R-L2). */

/** From the list: a new project, as a copy of one that ships. Ends on its page. */
export async function makeProject(
  computer: Page,
  { copyOf, name }: { copyOf: string; name: string },
): Promise<void> {
  await openPlace(computer, '考试项目管理');
  await computer.getByRole('button', { name: '新建项目' }).click();
  const dialog = computer.getByRole('dialog');
  await dialog.getByLabel('以哪个项目为起点').click();
  await computer.getByRole('option', { name: copyOf }).click();
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('button', { name: '新建' }).click();
  await computer.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Opens the editor, and there one of its parts. */
export async function editPart(computer: Page, part: string): Promise<void> {
  await computer.getByRole('link', { name: '编辑和预览' }).click();
  await computer.getByRole('tab', { name: part }).click();
}

/** Writes before the first place where a text stands, in the editor that is open. */
export async function writeBefore(computer: Page, text: string, written: string): Promise<void> {
  await computer.locator('.cm-content').click();
  await computer.keyboard.press('Control+Home');
  await computer.keyboard.press('Control+f');
  await computer.locator('.cm-search input[name=search]').waitFor();
  await computer.keyboard.type(text);
  await computer.keyboard.press('Enter');
  await computer.keyboard.press('Escape');
  await computer.keyboard.press('ArrowLeft');
  await computer.keyboard.insertText(written);
}

export async function untilSaved(computer: Page): Promise<void> {
  await computer.getByRole('status').filter({ hasText: '草稿已保存' }).waitFor();
}

/** The mini-program's form in its frame, once it shows this step. */
export async function previewAt(computer: Page, step: string): Promise<Frame> {
  const shown = computer.frameLocator('iframe[title="考生看到的申报表单"]');
  await shown.locator('.wizard-progress__title', { hasText: step }).waitFor();
  const frame = computer.frames().find((one) => one.url().includes('/m/preview'));
  if (!frame) throw new Error('unreachable: its step is there');
  return frame;
}

/** From the editor back to the project's page, and there the next version, asked once more. */
export async function publish(computer: Page, version: number): Promise<void> {
  await computer.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = computer.getByRole('dialog');
  await dialog.getByText(`第 ${version} 版？`).waitFor();
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await computer.getByRole('button', { name: `第 ${version} 版`, exact: true }).waitFor();
}

const day = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T08:00`;

/** Each stage from some days ago until some days ahead, asked once more. */
export async function setWindows(computer: Page, stages: readonly string[], until: number): Promise<void> {
  await computer.getByRole('button', { name: '设置各阶段时间' }).click();
  const dialog = computer.getByRole('dialog');
  for (const stage of stages) {
    await dialog.getByLabel(`${stage}开始`).fill(day(-2));
    await dialog.getByLabel(`${stage}结束`).fill(day(until));
  }
  await dialog.getByRole('button', { name: '下一步' }).click();
  await dialog.getByRole('button', { name: '确认设置' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Clears the times of a stage that applications under way need; what is refused is mended in the same dialog. */
export async function clearWindowInVain(computer: Page, stage: string, until: number): Promise<void> {
  await computer.getByRole('button', { name: '设置各阶段时间' }).click();
  const dialog = computer.getByRole('dialog');
  await dialog.getByLabel(`${stage}开始`).fill('');
  await dialog.getByLabel(`${stage}结束`).fill('');
  await dialog.getByRole('button', { name: '下一步' }).click();
  await dialog.getByRole('button', { name: '确认设置' }).click();
  const refusal = dialog.getByText(`“${stage}”的时间不能不设`);
  await refusal.waitFor();
  await dialog.getByLabel(`${stage}开始`).fill(day(-2));
  await refusal.waitFor({ state: 'detached' });
  await dialog.getByLabel(`${stage}结束`).fill(day(until));
  await dialog.getByRole('button', { name: '下一步' }).click();
  await dialog.getByRole('button', { name: '确认设置' }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function openProject(computer: Page): Promise<void> {
  await computer.getByRole('button', { name: '开放项目' }).click();
  await computer.getByRole('dialog').getByRole('button', { name: '开放项目' }).click();
  await computer.getByText('已开放', { exact: true }).waitFor();
}
