import type { ConfirmedInternship } from '../../contracts/exam-application';
import { inMonthsAndDays } from '../../contracts/internship-time';
import type { PrintedSection } from './form-content';

/** The confirmed periods that count, and their sum without overlaps (R-N5); no section while none is confirmed. Pure. */
export function internshipSection({ confirmed, total }: ConfirmedInternship): PrintedSection[] {
  const counted = confirmed.filter(({ counts }) => counts);
  if (counted.length === 0) return [];
  return [
    {
      title: '单位确认的实习时间',
      fields: [{ label: '累计（重叠部分只计一次）', value: inMonthsAndDays(total) }],
      tables: [
        {
          title: '',
          columns: ['确认单位', '开始', '结束'],
          rows: counted.map(({ institutionName, period: { from, until } }) => [institutionName, from, until]),
        },
      ],
    },
  ];
}
