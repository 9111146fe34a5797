import { render, screen } from '@testing-library/react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { InternshipBlock } from './internship-block';

function show(internship: ApplicationDetail['internship']) {
  const application = { internship } as ApplicationDetail;
  return render(<InternshipBlock application={application} />);
}

const confirmed = (institutionName: string, examYear: number) => ({
  institutionName,
  confirmedBy: `${institutionName} 业务管理人`,
  examYear,
  period: { from: `${examYear - 1}-08-01`, until: `${examYear}-07-31` },
  counts: examYear === 2027,
});

test('R-N5 each confirmed period with its unit, and the sum; an earlier year is said not to count', () => {
  const periods = [confirmed('示例市甲医院', 2026), confirmed('示例市乙医院', 2027)];
  show({ confirmed: periods, total: { months: 12, days: 0, allDays: 365 } });
  screen.getByText('12 个月（共 365 天）');
  screen.getByText('示例市乙医院');
  screen.getByText('2026-08-01 至 2027-07-31');
  expect(screen.getAllByText(/不计入本年度/)).toHaveLength(1);
  screen.getByText('2026 年度确认，不计入本年度');
});

test('R-N5 nothing confirmed yet: when it will be; no internship in the project: nothing', () => {
  show({ confirmed: [], total: { months: 0, days: 0, allDays: 0 } });
  screen.getByText(/审核通过时确认/);
  expect(show(null).container.innerHTML).toBe('');
});
