import type { Field } from '../form-content';
import { drawFields } from './fields';
import { Sheet } from './sheet';

const heading = { size: 20, weight: 'strong' } as const;
const text = { size: 11 } as const;
const small = { size: 9, color: '#404040' } as const;
/** A seal is 42 mm wide at most. */
const sealHeight = 140;

/** The 单位用户注册申请表 (R-D2): what was typed, with a place for the seal. */
export function registrationFormPdf(form: { name: string; fields: readonly Field[] }): Promise<Buffer> {
  const sheet = new Sheet({ title: `单位用户注册申请表（${form.name}）`, footer: '湖北卫生人才 · 机构注册' });
  sheet.write('单位用户注册申请表', heading, 'center');
  sheet.y += 14;
  drawFields(sheet, form.fields, sheet.width);
  sheet.y += 16;
  sheet.write(
    '\u3000\u3000本单位申请注册为湖北卫生人才平台的单位用户，承诺以上内容真实、准确，与证照一致，并对此负责。',
    text,
  );
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
