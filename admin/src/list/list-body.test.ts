/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { unreachable } from '../api/problem';
import { ListBody } from './list-body';

let mockList: object;
jest.mock('react-admin', () => ({ Pagination: () => null, useListContext: () => mockList }));
jest.mock('./use-filters', () => ({ useFilters: () => ({ filtered: false }) }));

const children = createElement('input', { 'aria-label': '实习开始' });
const body = () => createElement(ListBody, { empty: { title: '', text: '' }, children });

test('R-N3 what is typed over a list stays where reading the list again fails; never read, the failure is told', () => {
  mockList = { data: [{ id: 'a' }], total: 1, error: null };
  const { rerender } = render(body());
  fireEvent.change(screen.getByLabelText('实习开始'), { target: { value: '2026-08-01' } });
  mockList = { ...mockList, error: unreachable() };
  rerender(body());
  expect(screen.getByLabelText<HTMLInputElement>('实习开始').value).toBe('2026-08-01');

  mockList = { data: undefined, error: unreachable() };
  rerender(body());
  expect(screen.getByRole('alert').textContent).toContain('没有读取成功');
});
