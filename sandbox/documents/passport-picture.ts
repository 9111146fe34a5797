import sharp from 'sharp';
import { blockCode } from './block-code';
import { packPassport } from './passport-code';
import { textLayer, type TextLine } from './text-layer';

const ground = (code: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="980">
  <rect width="100%" height="100%" fill="#c9c2b4"/>
  <rect x="70" y="60" width="1260" height="860" rx="24" fill="#fbf6ea"/>
  <g transform="translate(140 220)" fill="#b9c3d1"><rect width="300" height="390" rx="8" fill="#e3e8ef"/>
    <circle cx="150" cy="150" r="76"/><path d="M25 390c0-100 56-140 125-140s125 40 125 140z"/></g>
  <g transform="translate(1040 190)">${code}</g></svg>`;

/** A page of an invented travel document, JPEG: OCR of resident's cards finds no card in it, that of passports reads it. */
export async function drawPassport(name: string, documentNumber: string): Promise<Buffer> {
  const line = (text: string, top: number, size = 38): TextLine => ({ text, left: 500, top, size });
  const lines = [
    { text: '样张 SPECIMEN · 虚构证件，仅供试用', left: 140, top: 110, size: 36, colour: '#b03030' },
    line('PASSPORT 护照', 220, 48),
    line(`Name 姓名  ${name}`, 330),
    line(`No. 号码  ${documentNumber}`, 410),
    line('Country 国家  EXAMPLELAND 示例国', 490),
    line('Expiry 有效期至  2035-05-01', 570),
    { text: `P<EXP${name.replaceAll(' ', '<')}<<<<<<<<<<<<<<`, left: 140, top: 740, size: 44 },
    { text: `${documentNumber}<0EXP<<<<<<<<<<<<<<<<`, left: 140, top: 810, size: 44 },
  ];
  const layers = await Promise.all(lines.map(textLayer));
  const code = blockCode(packPassport({ name, documentNumber, validUntil: '20350501' }), 270);
  return sharp(Buffer.from(ground(code)))
    .composite(layers)
    .jpeg({ quality: 88 })
    .toBuffer();
}
