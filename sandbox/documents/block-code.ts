import jsQR from 'jsqr';
import { create } from 'qrcode';
import type { Sharp } from 'sharp';

/** The text as SVG shapes in a square of `size` pixels, with its quiet zone. */
export function blockCode(text: string, size: number): string {
  const { modules } = create([{ data: Buffer.from(text, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const unit = size / (modules.size + 8);
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${column + 4} ${row + 4}h1v1h-1z`);
    }
  }
  return `<rect width="${size}" height="${size}" fill="#fff"/><path transform="scale(${unit})" d="${squares.join('')}"/>`;
}

/** Large enough for the modules to be told apart, small enough to be quick. */
const readingSide = 640;

/** The text of the code in a picture; nothing where there is none, or none that can be read any more. */
export async function readBlockCode(picture: Sharp): Promise<string | undefined> {
  const { data, info } = await picture
    .resize({ width: readingSide, height: readingSide, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height, {
    inversionAttempts: 'dontInvert',
  });
  return found ? Buffer.from(found.binaryData).toString('utf8') : undefined;
}
