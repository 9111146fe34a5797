/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { AdmissionDetail } from '@contracts/roster-admission';
import { createElement, type ReactNode } from 'react';
import { useAdmissionDecision } from './use-admission-decision';

const refetch = jest.fn();
jest.mock('react-admin', () => ({
  useNotify: () => jest.fn(),
  useResourceContext: () => 'roster-admissions',
  useShowContext: () => ({ refetch }),
}));
jest.mock('../list/use-next-record', () => ({ useNextRecord: () => jest.fn() }));

test('R-I2 R-I3 a decision says for which row the page had them flagged; refused for another, the page is read again', async () => {
  const sent: unknown[] = [];
  global.fetch = ((_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    const problem = { code: 'not-allowed-now', detail: '预传名单刚刚有变动', status: 409 };
    const headers = new Map();
    return Promise.resolve({ ok: false, status: 409, headers, json: () => Promise.resolve(problem) });
  }) as unknown as typeof fetch;
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client: new QueryClient() }, children);
  const admission = { id: 'membership', personName: '甲示例', listedId: null } as AdmissionDetail;
  const { result } = renderHook(() => useAdmissionDecision(admission, jest.fn()), { wrapper });
  await act(() => result.current.decide({ decision: 'pass' }));
  expect(sent).toEqual([{ decision: 'pass', listedId: null }]);
  expect(result.current.conflict).toBe('预传名单刚刚有变动');
  expect(refetch).toHaveBeenCalledTimes(1);
});
