import type { PrintableForm } from '../printable';
import { drawFields, drawSection } from './fields';
import { drawHead } from './head';
import { Sheet } from './sheet';

const heading = { size: 12, weight: 'strong' } as const;
const text = { size: 10 } as const;

/** The 申报表 (R-M6): all that was sent in one round, with the pledge that was accepted and a place to sign. */
export function applicationFormPdf(form: PrintableForm): Promise<Buffer> {
  const sheet = new Sheet({
    title: `${form.projectName}申报表（${form.number}）`,
    footer: `申报编号 ${form.number} · 第 ${form.round} 版 · 校验码 ${form.check.code}`,
  });
  drawHead(sheet, '申报表', form);
  for (const section of form.sections) drawSection(sheet, section);
  if (form.materials.length > 0) {
    sheet.need(60);
    sheet.y += 10;
    sheet.write('上传材料', heading);
    sheet.y += 3;
    drawFields(sheet, form.materials, sheet.width);
  }
  drawPledge(sheet, form);
  return sheet.finish();
}

function drawPledge(sheet: Sheet, { pledge }: PrintableForm): void {
  sheet.need(120);
  sheet.y += 10;
  sheet.write(`诚信承诺书（版本 ${pledge.version}）`, heading);
  sheet.y += 3;
  for (const paragraph of pledge.paragraphs) sheet.write(`\u3000\u3000${paragraph}`, text);
  sheet.need(50);
  sheet.y += 18;
  sheet.write('申报人签名：________________    日期：________ 年 ____ 月 ____ 日', text, 'right');
}
