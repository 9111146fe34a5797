import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

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
