import type { Page } from 'playwright-core';
import { openPlace } from './menu';
import { origin } from './platform';

/** What a reviewer does in the console, by keyboard wherever the console offers it (R-N2, R-N3). */

/** Opens the queue of what waits from the menu, and the file of this person there; ends on the file. */
export async function openFile(computer: Page, personName: string): Promise<void> {
  await openPlace(computer, '材料审核');
  await computer
    .getByRole('link', { name: `审核${personName}的申报` })
    .first()
    .click();
  await awaitFocusedHeading(computer, personName);
}

/** The page's heading, once it is there and has the keyboard's focus. */
export async function awaitFocusedHeading(computer: Page, words: string): Promise<void> {
  await computer.locator('h1:focus', { hasText: words }).waitFor();
}

/** Chooses a decision by its key and sends it: two keys for a clean file. Ends when the server has answered. */
export async function decideByKeys(computer: Page, key: '1' | '2', outcome: string): Promise<void> {
  await computer.keyboard.press(key);
  await computer.locator('#review-submit:focus').waitFor();
  await computer.keyboard.press('Enter');
  await computer.getByText(outcome).first().waitFor();
}

/** Opens the person's file and passes it. */
export async function passFile(computer: Page, personName: string): Promise<void> {
  await openFile(computer, personName);
  await decideByKeys(computer, '1', `${personName}：审核通过`);
  // The next file, or the list when it was the last: either way the keyboard goes on from the page's heading.
  await computer.locator('h1:focus').waitFor();
}

/** Finds a block of the open file, such as `推荐医师（第 1 项）`, with these values in it (R-N4). */
export async function readBlock(computer: Page, title: string, ...values: string[]): Promise<void> {
  const block = computer.getByRole('region', { name: title, exact: true });
  for (const value of values) await block.getByText(value, { exact: true }).waitFor();
}

/** Goes to one of the open file's pictures by its name; ends once it is shown (R-N4). */
export async function showPicture(computer: Page, title: string): Promise<void> {
  await computer.getByRole('button', { name: title, exact: true }).click();
  await computer.getByRole('img', { name: title, exact: true }).waitFor();
}

/** Marks a field of the open file, says what to do about it, and sends the file back to its candidate. */
export async function askForChange(
  computer: Page,
  { personName, field, remark }: { personName: string; field: string; remark: string },
): Promise<void> {
  await computer.getByRole('button', { name: `要求修改“${field}”` }).click();
  await computer.locator('textarea:focus').waitFor();
  await computer.keyboard.type(remark);
  await computer.keyboard.press('Control+Enter');
  await computer.getByText(`${personName}：允许修改`).first().waitFor();
}

/** 审核不通过 of the open file, with its reason; asked once more with the person's name. */
export async function rejectFile(computer: Page, personName: string, reason: string): Promise<void> {
  await computer.keyboard.press('4');
  await computer.locator('#review-remark').fill(reason);
  await computer.keyboard.press('Control+Enter');
  await computer.getByRole('button', { name: `判定 ${personName} 不通过` }).click();
  await computer.getByText(`${personName}：审核不通过`).first().waitFor();
}

/** 从单位移除 of whose file is open; ends on the file as it stands then. */
export async function removeFromUnit(computer: Page, personName: string): Promise<void> {
  await computer.getByRole('button', { name: '从单位移除' }).click();
  const question = computer.getByRole('dialog');
  await question.getByText(`将“${personName}”从单位移除？`).waitFor();
  await question.getByRole('button', { name: '从单位移除' }).click();
  await computer.getByText('已从单位移除，须由本人绑定新单位后重新提交').first().waitFor();
}

/** Finds the file by what the scanner reads or the clerk types; ends on its version. */
export async function presentOnsite(computer: Page, code: string): Promise<void> {
  await computer.goto(`${origin}/admin/onsite-confirmation`);
  await computer.getByLabel('校验码或申报编号').fill(code);
  await computer.keyboard.press('Enter');
  await computer.getByText('核对原件').first().waitFor();
}

/** Ticks each original as it is seen and confirms; ends ready for the next scan. */
export async function confirmOriginals(computer: Page, personName: string): Promise<void> {
  for (const original of await computer.getByRole('checkbox').all()) await original.check();
  await computer.getByRole('button', { name: '确认原件无误' }).click();
  await computer.getByText(`${personName}：已现场确认`).waitFor();
}
