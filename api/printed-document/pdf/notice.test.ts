import { noticePdf } from './notice';
import { pdfText } from '../../../test/pdf-text';

const notice = {
  number: '202703000017',
  projectName: '2027 年度卫生专业技术资格考试（湖北考区）',
  round: 2,
  submittedAt: '2026-11-20 14:05',
  personName: '甲示例',
  documentType: '身份证',
  documentNumber: '420106199003071234',
  choice: [
    { label: '级别', value: '中级' },
    { label: '工作单位', value: '武汉市示例医院' },
  ],
  check: { code: 'K7M2Q-X9PHR', address: 'https://example.org/check?code=K7M2Q-X9PHR' },
  passedAt: '2027-01-15 10:00',
};

test('R-M6 the 通知单 says what was passed, when, and what was paid', async () => {
  const payment = { amount: '¥280.00', paidAt: '2026-11-20 14:10' };
  const text = (await pdfText(await noticePdf({ ...notice, payment }))).replace(/\s/g, '');
  for (const part of [
    '报名成功通知单',
    '甲示例：',
    '2027-01-1510:00通过全部审核',
    '缴费¥280.00',
    'K7M2Q-X9PHR',
  ])
    expect(text).toContain(part);
});

test('R-M6 where no fee was due it speaks of none', async () => {
  expect(await pdfText(await noticePdf(notice))).not.toContain('缴费');
});
