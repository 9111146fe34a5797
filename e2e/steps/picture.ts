import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { screen } from './h5';

/** Pictures that a candidate gives for a material (R-L1). */

const markSide = 40;
const marksInRow = 8;

/** Sharp pictures, no two alike: of what the phone shows now, each with a mark in a place of its own. */
export async function differentPictures(phone: Page): Promise<() => Promise<Buffer>> {
  const shown = await phone.screenshot();
  let taken = 0;
  return async () => {
    const place = taken;
    taken += 1;
    const mark = { width: markSide, height: markSide, channels: 3, background: '#c02020' } as const;
    const [left, top] = [(place % marksInRow) * markSide, Math.floor(place / marksInRow) * markSide];
    return await sharp(shown)
      .composite([{ input: { create: mark }, left, top }])
      .jpeg({ quality: 90 })
      .toBuffer();
  };
}

/** Chooses the picture where there is room for one. */
export async function choosePicture(phone: Page, room: Locator, buffer: Buffer): Promise<void> {
  const chooser = phone.waitForEvent('filechooser');
  await room.click();
  await (await chooser).setFiles({ name: 'material.jpg', mimeType: 'image/jpeg', buffer });
}

/** The card of a material, such as `推荐医师身份证（第 2 项）`. */
export const materialCard = (phone: Page, title: string): Locator =>
  screen(phone).locator('.section-card', { hasText: title });

/** Adds a picture to a material that has room for it. */
export async function givePicture(phone: Page, title: string, buffer: Buffer): Promise<void> {
  const card = materialCard(phone, title);
  const given = card.locator('.material-picture:not(.material-picture--new)');
  const before = await given.count();
  await choosePicture(phone, card.locator('.material-picture--new'), buffer);
  await given.nth(before).waitFor();
  await card.locator('.material-picture__progress').waitFor({ state: 'detached' });
}

/** Takes the first picture out of a material, which asks once more. */
export async function removePicture(phone: Page, title: string): Promise<void> {
  await screen(phone)
    .getByRole('button', { name: `查看${title}第 1 张` })
    .click();
  const preview = phone.getByRole('dialog');
  await preview.getByRole('button', { name: '删除', exact: true }).click();
  await preview.getByRole('button', { name: '确认删除' }).click();
  await preview.waitFor({ state: 'detached' });
}
