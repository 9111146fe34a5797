import sharp, { type Region, type Sharp } from 'sharp';
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
    const { data, info } = await sharp(picture)
      .rotate()
      .flatten()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const upright = () => sharp(data, { raw: info });
    const place = await findStripes(upright(), info.width, info.height);
    if (!place) return { found: 'no-card' };
    const text = await readBlockCode(upright().extract(place));
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
async function findStripes(
  picture: Sharp,
  fullWidth: number,
  fullHeight: number,
): Promise<Region | undefined> {
  const { data, info } = await picture
    .resize({ width: searchWidth, withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const inColumn = new Uint16Array(width);
  const inRow = new Uint16Array(height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (!isStriped(data, (y * width + x) * channels)) continue;
      inColumn[x] = (inColumn[x] ?? 0) + 1;
      inRow[y] = (inRow[y] ?? 0) + 1;
    }
  const [left, right] = endsOf(inColumn);
  const [top, bottom] = endsOf(inRow);
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

function isStriped(points: Buffer, at: number): boolean {
  const [red = 0, green = 0, blue = 0] = [points[at], points[at + 1], points[at + 2]];
  return blue > 120 && blue > red + 40 && red > green + 15;
}

/** The first and the last line with enough striped points. */
function endsOf(counts: Uint16Array): [number | undefined, number | undefined] {
  const isPart = (count: number) => count >= leastInLine;
  const first = counts.findIndex(isPart);
  return first < 0 ? [undefined, undefined] : [first, counts.findLastIndex(isPart)];
}
