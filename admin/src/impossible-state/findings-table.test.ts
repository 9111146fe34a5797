/** @jest-environment jsdom */
import type { ImpossibleState } from '@contracts/impossible-state';
import { render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { FindingsTable } from './findings-table';

/** The router needs a browser; where a link leads is enough. */
jest.mock('react-router-dom', () => ({ Link: 'a' }));

const at = '2026-11-22T01:00:00.000Z';
const found = (one: Pick<ImpossibleState, 'kind' | 'subject' | 'processId'>): ImpossibleState => ({
  ...{ ...one, foundAt: at, seenAt: at, goneAt: null },
});
const [application, person, institution, order] = ['a', 'b', 'c', 'e'];

test('R-U1 each finding says what is wrong and leads to its record, where there is a page of it', () => {
  const items = [
    found({ kind: 'paid-and-not-recorded', subject: application, processId: `application/${application}` }),
    found({ kind: 'bound-to-two-units', subject: person, processId: null }),
    found({ kind: 'institution-named-twice', subject: institution, processId: null }),
    found({ kind: 'returned-differs', subject: order, processId: null }),
    found({ kind: 'picture-outlives-its-time', subject: 'd', processId: null }),
  ];
  render(createElement(FindingsTable, { items }));
  const addresses = screen.getAllByRole('row').map((row) => row.querySelector('a')?.getAttribute('to'));
  const processes = new URLSearchParams({ filter: JSON.stringify({ personId: person }), page: '1' });
  expect(addresses).toEqual([
    undefined, // the table's head
    `/processes/application%2F${application}/show`,
    `/processes?${processes}`,
    `/institutions/${institution}/show`,
    `/payment-orders/${order}/show`,
    undefined,
  ]);
  screen.getByText('一人绑定了两个单位');
  screen.getByText('订单的已退金额与各笔退款的合计不符');
  const picture = screen.getByText('图片已到期，仍未删除').closest('tr');
  expect(picture?.lastChild?.textContent).toBe('没有用于任何办理，无页面可看');
});
