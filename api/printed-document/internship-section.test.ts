import { internshipSection } from './internship-section';

const confirmed = (institutionName: string, examYear: number, from: string, until: string) => ({
  institutionName,
  confirmedBy: `${institutionName} 业务管理人`,
  examYear,
  period: { from, until },
  counts: examYear === 2027,
});

describe('R-N5 the confirmed internship on the 申报表', () => {
  it('has the periods of the exam year and their sum, and no earlier year', () => {
    const periods = [
      confirmed('示例市甲医院', 2026, '2025-01-01', '2025-06-30'),
      confirmed('示例市乙医院', 2027, '2026-08-01', '2027-02-28'),
      confirmed('示例市丙医院', 2027, '2027-02-01', '2027-07-31'),
    ];
    expect(internshipSection({ confirmed: periods, total: { months: 12, days: 0, allDays: 365 } })).toEqual([
      {
        title: '单位确认的实习时间',
        fields: [{ label: '累计（重叠部分只计一次）', value: '12 个月（共 365 天）' }],
        tables: [
          {
            title: '',
            columns: ['确认单位', '开始', '结束'],
            rows: [
              ['示例市乙医院', '2026-08-01', '2027-02-28'],
              ['示例市丙医院', '2027-02-01', '2027-07-31'],
            ],
          },
        ],
      },
    ]);
  });

  it('is left out while nothing is confirmed', () => {
    expect(internshipSection({ confirmed: [], total: { months: 0, days: 0, allDays: 0 } })).toEqual([]);
  });
});
