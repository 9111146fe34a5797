import QRCode from 'qrcode';
import type { Sheet } from './sheet';

/** Draws the check page's address as a QR code of sharp squares, `size` points wide, top right of a page. */
export function drawQrCode(sheet: Sheet, address: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const step = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) sheet.pdf.rect(x + column * step, y + row * step, step, step);
    }
  }
  sheet.pdf.fill('#000000');
}
