import type { PrintableNotice } from '../printable';
import { drawHead } from './head';
import { Sheet } from './sheet';

const text = { size: 11 } as const;

/** The 报名成功通知单 (R-M6), after the final pass and the payment where one is due. */
export function noticePdf(notice: PrintableNotice): Promise<Buffer> {
  const sheet = new Sheet({
    title: `${notice.projectName}报名成功通知单（${notice.number}）`,
    footer: `申报编号 ${notice.number} · 校验码 ${notice.check.code}`,
  });
  drawHead(sheet, '报名成功通知单', notice);
  sheet.y += 14;
  sheet.write(`${notice.personName}：`, text);
  sheet.write(
    `\u3000\u3000您申报的“${notice.projectName}”已于 ${notice.passedAt} 通过全部审核${paidWords(notice)}，报名成功。`,
    text,
  );
  sheet.write('\u3000\u3000请妥善保管本通知单，并留意考试安排的通知。本通知单不作为准考证使用。', text);
  sheet.y += 20;
  sheet.write('湖北卫生人才', text, 'right');
  sheet.write(notice.passedAt.slice(0, 10), text, 'right');
  return sheet.finish();
}

function paidWords({ payment }: PrintableNotice): string {
  return payment ? `，并已于 ${payment.paidAt} 缴费 ${payment.amount}` : '';
}
