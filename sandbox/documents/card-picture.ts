import sharp, { type Sharp } from 'sharp';
import { blockCode } from './block-code';
import { packCard, type CardData } from './card-data';
import { birthOf, sexOf } from './id-number';
import { textLayer, type TextLine } from './text-layer';

/** How the photo of a card turned out. */
export const cardQualities = ['good', 'blurred', 'border-missing', 'flash', 'expired'] as const;
export type CardQuality = (typeof cardQualities)[number];

export const cardSides = ['front', 'back'] as const;
export type CardSide = (typeof cardSides)[number];

/** The stripe by which the reader knows a card even when nothing on it is readable. */
export const stripeColour = '#6a45b8';

const photo = { width: 1_480, height: 1_000 };
const card = { left: 100, top: 97, width: 1_280, height: 806 };

/** A photo of an invented card, JPEG. It is marked as a specimen and looks like no real one. */
export async function drawCard(
  side: CardSide,
  quality: CardQuality,
  holder: { name: string; idNumber: string },
): Promise<Buffer> {
  const data = dataOf(side, quality, holder);
  const layers = await Promise.all([...linesOf(data), ...specimenMarks].map(textLayer));
  const flat = await sharp(Buffer.from(groundOf(data)))
    .composite(layers)
    .png({ compressionLevel: 0 })
    .toBuffer();
  return spoil(flat, quality).jpeg({ quality: 88 }).toBuffer();
}

function dataOf(side: CardSide, quality: CardQuality, holder: { name: string; idNumber: string }): CardData {
  const seen = quality === 'border-missing' ? [-9101] : quality === 'flash' ? [-9107] : [];
  if (side === 'front') return { side, ...holder, warnings: seen };
  const expired = quality === 'expired';
  return {
    side,
    validDate: expired ? '2004.05.01-2024.05.01' : '2020.05.01-2040.05.01',
    warnings: expired ? [...seen, -9109] : seen,
  };
}

function groundOf(data: CardData): string {
  const { left, top, width, height } = card;
  const stripe = (y: number) =>
    `<rect x="${left}" y="${y}" width="${width}" height="44" fill="${stripeColour}"/>`;
  const portrait = `<g transform="translate(1090 240)" fill="#b9c3d1"><rect width="240" height="310" rx="8" fill="#e3e8ef"/>
    <circle cx="120" cy="120" r="62"/><path d="M20 310c0-80 45-112 100-112s100 32 100 112z"/></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${photo.width}" height="${photo.height}">
    <rect width="100%" height="100%" fill="#8d8578"/>
    <rect x="${left}" y="${top}" width="${width}" height="${height}" rx="36" fill="#eef3f9"/>
    ${stripe(top + 40)}${stripe(top + height - 84)}
    ${data.side === 'front' ? portrait : ''}
    <g transform="translate(700 240)">${blockCode(packCard(data), 360)}</g></svg>`;
}

function linesOf(data: CardData): TextLine[] {
  const line = (text: string, top: number, size = 38): TextLine => ({ text, left: 160, top, size });
  if (data.side === 'back') {
    return [
      line('示例居民身份证（国徽面样张）', 240, 36),
      line('签发机关  示例市公安局', 420),
      line(`有效期限  ${data.validDate}`, 500, 34),
    ];
  }
  const [year, month, day] = birthOf(data.idNumber).split('/');
  return [
    line(`姓名  ${data.name}`, 240, 44),
    line(`性别  ${sexOf(data.idNumber)}    民族  汉`, 330),
    line(`出生  ${year} 年 ${month} 月 ${day} 日`, 410),
    line('住址  湖北省示例市示例路 1 号', 490, 34),
    line(`公民身份号码  ${data.idNumber}`, 660, 46),
  ];
}

const specimenMarks: readonly TextLine[] = [
  { text: '样张 · 虚构证件，仅供试用', left: 430, top: 146, size: 28, colour: '#ffffff' },
  { text: '样张', left: 420, top: 500, size: 130, colour: '#d24b4b44', turned: -18 },
];

/** The four photos of the manual, and the expired card, which is photographed well. */
function spoil(picture: Buffer, quality: CardQuality): Sharp {
  const image = sharp(picture);
  switch (quality) {
    case 'good':
    case 'expired':
      return image;
    case 'blurred':
      return image.blur(16);
    case 'border-missing':
      return image.extract({ left: 190, top: 0, width: photo.width - 190, height: photo.height });
    case 'flash':
      return image.composite([{ input: Buffer.from(glare) }]);
  }
}

const glare = `<svg xmlns="http://www.w3.org/2000/svg" width="${photo.width}" height="${photo.height}">
  <defs><radialGradient id="g"><stop offset="0.35" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
  <ellipse cx="390" cy="420" rx="300" ry="230" fill="url(#g)"/></svg>`;
