import type { Printable } from '../printable';
import { drawFields } from './fields';
import { drawQrCode } from './qr-code';
import type { Sheet } from './sheet';

const qrSize = 62;
const photo = { width: 71, height: 99 };
const small = { size: 8.5, color: '#404040' } as const;

/** Title, project, version and check code, then who applies and for what, with the photo beside it. */
export function drawHead(sheet: Sheet, title: string, printable: Printable): void {
  const top = sheet.y;
  drawQrCode(sheet, printable.check.address, sheet.left + sheet.width - qrSize, top - 6, qrSize);
  const narrow = sheet.width - qrSize - 12;
  for (const [text, style] of [
    [printable.projectName, { size: 13, weight: 'strong' }],
    [title, { size: 20, weight: 'strong' }],
  ] as const) {
    for (const line of sheet.setter.lines(text, narrow, style)) {
      sheet.setter.draw(line, sheet.left, sheet.y, style);
      sheet.y += style.size * 1.5;
    }
  }
  sheet.y = Math.max(sheet.y, top + qrSize) + 2;
  const { number, round, submittedAt, check } = printable;
  sheet.write(`申报编号 ${number}    第 ${round} 版（${submittedAt} 提交）    校验码 ${check.code}`, small);
  sheet.write(
    `扫描右上角二维码，或在 ${check.address.split('?')[0] ?? ''} 输入校验码，可以核对本页是否有效。`,
    small,
  );
  sheet.y += 6;
  drawPerson(sheet, printable);
}

function drawPerson(
  sheet: Sheet,
  { personName, documentType, documentNumber, choice, photo: picture }: Printable,
): void {
  const top = sheet.y;
  const width = picture ? sheet.width - photo.width - 10 : sheet.width;
  drawFields(
    sheet,
    [
      { label: '姓名', value: personName },
      { label: '证件类型', value: documentType },
      { label: '证件号码', value: documentNumber },
      ...choice,
    ],
    width,
  );
  if (!picture) return;
  const left = sheet.left + sheet.width - photo.width;
  sheet.pdf.image(picture, left, top, {
    // The whole of it, whatever its shape: nothing is cut off, and nothing stands outside its frame.
    fit: [photo.width, photo.height],
    align: 'center',
    valign: 'center',
  });
  sheet.pdf.rect(left, top, photo.width, photo.height).lineWidth(0.6).stroke('#505050');
  sheet.y = Math.max(sheet.y, top + photo.height + 4);
}
