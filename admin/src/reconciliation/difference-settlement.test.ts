/** @jest-environment jsdom */
import type { BillDifferenceDetail } from '@contracts/reconciliation';
import { fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { DifferenceSettlement } from './difference-settlement';

jest.mock('react-admin', () => ({ useNotify: () => () => undefined, useRefresh: () => () => undefined }));

const settlementOf = (state: BillDifferenceDetail['state']) =>
  createElement(DifferenceSettlement, { difference: { id: 'd', state } as BillDifferenceDetail });

test('R-P4 who settles a difference too late is told so, and keeps the reason that was typed', async () => {
  const problem = { status: 409, code: 'not-allowed-now', detail: '这处差异已由乙示例处理。' };
  global.fetch = (() =>
    Promise.resolve({
      ...{ ok: false, status: 409, headers: new Map() },
      json: () => Promise.resolve(problem),
    })) as unknown as typeof fetch;
  const { rerender } = render(settlementOf('open'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '已线下退款' } });
  fireEvent.click(screen.getByText('已处理'));
  await screen.findByText(/已由乙示例处理/);
  rerender(settlementOf('settled'));
  expect(screen.queryByText(/已由乙示例处理/)).not.toBeNull();
  expect(screen.queryByText('已线下退款')).not.toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});
