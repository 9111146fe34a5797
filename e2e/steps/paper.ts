import type { Page } from 'playwright-core';
import type { PrintedDocumentKind } from '../../contracts/printed-document-kinds';
import { press } from './h5';

/** Opens a paper from the record, in a tab of its own; gives its address, and what came from there (R-M6). */
export async function openPaper(
  phone: Page,
  kind: PrintedDocumentKind,
  words: string,
): Promise<{ address: string; type: string | undefined; start: string }> {
  const answered = phone.waitForResponse((response) => response.url().endsWith(`/${kind}.pdf`));
  const opened = phone.waitForEvent('popup');
  await press(phone, `打印${words}`);
  const address = (await answered).url();
  const tab = await opened;
  await tab.waitForURL(/^blob:/);
  await tab.close();
  // What became the tab's document can't be read from it; the same address answers the same.
  const paper = await phone.request.get(address);
  return {
    address,
    type: paper.headers()['content-type'],
    start: (await paper.body()).subarray(0, 5).toString(),
  };
}

/** What the same address answers to somebody else's browser. */
export async function statusFor(someone: Page, address: string): Promise<number> {
  return (await someone.request.get(address)).status();
}
