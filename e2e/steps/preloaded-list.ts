import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** A unit's preloaded lists (R-I1). */

type PreloadedList = '预传在职名单' | '预传退休名单';

/** Saves what the button downloads. */
export async function download(computer: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    computer.waitForEvent('download'),
    computer.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await file.path());
}

/** Chooses a file on the page that imports this list. */
export async function chooseList(computer: Page, list: PreloadedList, bytes: Buffer): Promise<void> {
  await computer.getByLabel(list, { exact: true }).setInputFiles({
    name: `${list}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
}

/** Confirms the import and waits until all are in. */
export async function confirmImport(computer: Page, people: number): Promise<void> {
  await computer.getByRole('button', { name: `确认导入 ${people} 人` }).click();
  await computer.getByText(`导入完成，新增 ${people} 人`).waitFor();
}
