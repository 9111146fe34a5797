import sharp, { type Region } from 'sharp';
import { readBlockCode } from './block-code';
import { unpackCard, type CardData } from './card-data';

export type CardReading =
  | { found: 'card'; card: CardData }
  | { found: 'unreadable-card' }
  | { found: 'no-card' }
  | { found: 'no-picture' };

/** What the picture shows, judged from its points alone. */
export async function readCard(picture: Buffer): Promise<CardReading> {
  try {
    const upright = await sharp(picture)
      .rotate()
      .flatten()
      .toColourspace('srgb')
      .png({ compressionLevel: 0 })
      .toBuffer();
    const place = await findStripes(upright);
    if (!place) return { found: 'no-card' };
    const text = await readBlockCode(sharp(upright).extract(place));
    const card = text === undefined ? undefined : unpackCard(text);
    return card ? { found: 'card', card } : { found: 'unreadable-card' };
  } catch {
    return { found: 'no-picture' };
  }
}

/** The stripes are looked for in a small copy. */
const searchWidth = 300;
/** So many striped points make a line of the small copy part of the card; less is noise. */
const leastInLine = 4;

/** The box around everything that has the stripes' colour, which is where the card is. */
async function findStripes(picture: Buffer): Promise<Region | undefined> {
  const { width: fullWidth = 0, height: fullHeight = 0 } = await sharp(picture).metadata();
  const { data, info } = await sharp(picture)
    .resize({ width: searchWidth, withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const isStriped = (x: number, y: number) => {
    const at = (y * width + x) * channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return blue > 120 && blue > red + 40 && red > green + 15;
  };
  const columns = range(width).filter(
    (x) => range(height).filter((y) => isStriped(x, y)).length >= leastInLine,
  );
  const rows = range(height).filter((y) => range(width).filter((x) => isStriped(x, y)).length >= leastInLine);
  const [left, right] = [columns[0], columns.at(-1)];
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return undefined;
  if (right - left < width / 10 || bottom - top < height / 10) return undefined;
  const scale = fullWidth / width;
  const start = { left: Math.floor(left * scale), top: Math.floor(top * scale) };
  return {
    ...start,
    width: Math.min(fullWidth - start.left, Math.ceil((right - left + 1) * scale)),
    height: Math.min(fullHeight - start.top, Math.ceil((bottom - top + 1) * scale)),
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
