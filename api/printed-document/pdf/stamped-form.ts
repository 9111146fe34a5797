import type { Field } from '../form-content';
import { drawFields } from './fields';
import { Sheet } from './sheet';

const heading = { size: 20, weight: 'strong' } as const;
const text = { size: 11 } as const;
const small = { size: 9, color: '#404040' } as const;
/** A seal is 42 mm wide at most. */
const sealHeight = 140;

/** A form that is printed, checked, stamped by the unit and sent back as a picture (R-D2, R-E2). */
export interface StampedForm {
  readonly title: string;
  /** Whose form it is; in the document's own title. */
  readonly name: string;
  readonly footer: string;
  readonly fields: readonly Field[];
  /** What the seal confirms. */
  readonly declaration: string;
}

/** The form with what was typed, and a place for the seal. */
export function stampedFormPdf({ title, name, footer, fields, declaration }: StampedForm): Promise<Buffer> {
  const sheet = new Sheet({ title: `${title}（${name}）`, footer });
  sheet.write(title, heading, 'center');
  sheet.y += 14;
  drawFields(sheet, fields, sheet.width);
  sheet.y += 16;
  sheet.write(`\u3000\u3000${declaration}`, text);
  drawSeal(sheet);
  sheet.y += 10;
  sheet.write('请打印本表，核对并填写空白处，加盖单位公章后拍照或扫描上传。', small);
  return sheet.finish();
}

function drawSeal(sheet: Sheet): void {
  sheet.need(sealHeight + 20);
  sheet.y += 20;
  const [width, top] = [220, sheet.y];
  const left = sheet.left + sheet.width - width;
  sheet.pdf
    .rect(left, top, width, sealHeight)
    .lineWidth(0.6)
    .dash(3, { space: 3 })
    .stroke('#808080')
    .undash();
  const [place] = sheet.setter.lines('（单位公章）', width, text);
  if (place) sheet.setter.draw(place, left + (width - place.width) / 2, top + sealHeight / 2 - 8, text);
  sheet.y = top + sealHeight + 14;
  sheet.write('单位负责人签字：______________    日期：________ 年 ____ 月 ____ 日', text, 'right');
}
