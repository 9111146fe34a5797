/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import type { TableRow } from './authorization-source';
import { OfferDialog } from './offer-dialog';

jest.mock('react-admin', () => ({ useNotify: () => () => undefined }));

const row = { institution: { name: '示例医院' }, business: { name: '护士执业资格考试' } } as TableRow;

test.each([
  ['may be given the business', '甲示例', '授权给此人'],
  ['is compared anew where another was typed meanwhile', '乙示例', '核对'],
])('R-H3 who matches %s', async (_, thenTyped, offered) => {
  const found = { matchId: 'm', nameMasked: '甲**', left: 9 };
  let answer: () => void = () => undefined;
  global.fetch = (() =>
    new Promise((resolve) => {
      answer = () => resolve({ ok: true, status: 200, json: () => Promise.resolve(found) });
    })) as unknown as typeof fetch;
  const dialog = createElement(OfferDialog, { row, grantId: 'g', onClose: () => undefined });
  render(createElement(QueryClientProvider, { client: new QueryClient() }, dialog));
  const type = (name: string) => fireEvent.change(screen.getByLabelText('姓名'), { target: { value: name } });

  type('甲示例');
  fireEvent.click(screen.getByText('核对'));
  type(thenTyped);
  await act(async () => {
    answer();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(screen.queryByText(offered)).not.toBeNull();
});
