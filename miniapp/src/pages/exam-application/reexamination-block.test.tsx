import { render } from '@testing-library/react';
import type { ProgressEntry } from '@contracts/exam-application-routes';
import { ReexaminationBlock } from './reexamination-block';

const entry = (sequence: number, more: Partial<ProgressEntry>): ProgressEntry => ({
  ...{
    sequence,
    at: '2026-11-20T06:00:00Z',
    who: '示例人民医院 业务管理人',
    level: 'unit',
    event: '单位审核',
  },
  ...{ decision: null, remark: null, round: 1 },
  ...more,
});

test('R-N2 who was refused reads the last reason and the way to 复核 in one place; nobody else reads anything', () => {
  const progress = [
    entry(2, { decision: 'reject', remark: '材料不全' }),
    entry(3, { remark: '经复核属实' }),
    entry(4, { decision: 'reject', remark: '试用期不足' }),
  ];
  const { container, rerender } = render(
    <ReexaminationBlock application={{ progress, reexamination: '可联系示例人民医院申请复核。' }} />,
  );
  expect(container.textContent).toContain('试用期不足');
  expect(container.textContent).toContain('可联系示例人民医院申请复核。');
  expect(container.textContent).not.toContain('材料不全');
  rerender(<ReexaminationBlock application={{ progress, reexamination: null }} />);
  expect(container.textContent).toBe('');
});
