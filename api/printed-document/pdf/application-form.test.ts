import sharp from 'sharp';
import type { PrintableForm } from '../printable';
import { applicationFormPdf } from './application-form';
import { pdfText } from '../../../test/pdf-text';

const longName = '阿卜杜热依木·买买提吐尔逊江·艾合买提';
const essay = '本人自幼随祖父学习中医，跟师临证，抄方侍诊，研读经典，于脾胃病、妇科病的诊治有所体会。'.repeat(
  60,
);

const form = async (changes: Partial<PrintableForm> = {}): Promise<PrintableForm> => ({
  number: '202605030000017',
  projectName: '2026 年度卫生专业技术资格考试（湖北考区）',
  round: 3,
  submittedAt: '2026-11-20 14:05',
  personName: longName,
  documentType: '身份证',
  documentNumber: '420106199003071234',
  choice: [
    { label: '级别', value: '中级' },
    { label: '专业', value: '315 普通内科学' },
    { label: '报考科目', value: '基础知识、相关专业知识、专业知识、专业实践能力' },
    { label: '工作单位', value: '武汉市示例区甲乙丙丁街道社区卫生服务中心（示例区第二人民医院分院）' },
  ],
  photo: await sharp({ create: { width: 295, height: 413, channels: 3, background: '#dfe8f5' } })
    .jpeg()
    .toBuffer(),
  check: { code: 'K7M2Q-X9PHR', address: 'https://example.org/check?code=K7M2QX9PHR' },
  sections: [
    {
      title: '教育经历',
      fields: [],
      tables: [
        {
          title: '',
          columns: ['学校', '专业', '学历', '毕业时间', '证书编号'],
          rows: Array.from({ length: 40 }, (_, row) => [
            `示例医科大学第${row + 1}临床学院`,
            '临床医学',
            '本科',
            '2012-07',
            `10486120120500${row}`,
          ]),
        },
      ],
    },
    { title: '医术专长', fields: [{ label: '医术专长综述', value: essay }], tables: [] },
  ],
  materials: [
    { label: '学历证书', value: '1 张' },
    { label: '工作证明', value: '2 张' },
  ],
  pledge: { version: '2026-1', paragraphs: ['本人承诺所填内容和所交材料真实、准确、完整。'] },
  ...changes,
});

describe('R-M6 the 申报表', () => {
  it('carries project, version, check code, page numbers and pledge', async () => {
    const text = await pdfText(await applicationFormPdf(await form()));
    for (const part of [
      '申报表',
      '第 3 版',
      'K7M2Q-X9PHR',
      '诚信承诺书（版本 2026-1）',
      '202605030000017',
      '第 1 页，共',
    ])
      expect(text).toContain(part);
  });

  it('wraps long names and texts without losing a character', async () => {
    const text = (await pdfText(await applicationFormPdf(await form()))).replace(/\s/g, '');
    expect(text).toContain(longName);
    // The essay goes over a page, whose footer stands between two of its lines.
    const sentences = text.split('本人自幼随祖父学习中医').length - 1;
    expect(sentences).toBeGreaterThanOrEqual(58);
  });

  it('draws a character beyond the basic plane, or says which one it could not', async () => {
    const text = await pdfText(await applicationFormPdf(await form({ personName: '𠮷示例' })));
    expect(text.includes('𠮷') || text.includes('U+20BB7')).toBe(true);
  });

  it('names the code point of what no font has', async () => {
    const text = await pdfText(await applicationFormPdf(await form({ personName: '\u{F0001}示例' })));
    expect(text).toContain('U+F0001');
  });
});
