/** @jest-environment jsdom */
import type { EditedAnnouncement } from '@contracts/announcement';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import AnnouncementPage from './announcement-page';

const announcementAt = (revision: number, text: string): EditedAnnouncement => ({
  ...{ id: 'a', title: '示例公告', text, audience: 'everyone', isPinned: false, revision, state: 'shown' },
  ...{ shownFrom: '2026-11-22T01:00:00.000Z', shownUntil: null, withdrawnAt: null },
  ...{ changedAt: '2026-11-22T01:00:00.000Z', changedBy: '测示例' },
});

/** As it was read last. */
let mockRead = announcementAt(1, '原文');
const mockRefetch = jest.fn();
jest.mock('react-admin', () => ({
  useNotify: () => () => undefined,
  useShowContext: () => ({ refetch: mockRefetch }),
}));
jest.mock('../list/record-page', () => ({
  RecordPage: ({ children }: { children: (record: unknown) => ReactNode }) => children(mockRead),
}));

const page = () =>
  createElement(QueryClientProvider, { client: new QueryClient() }, createElement(AnnouncementPage));
const savingAs = (saved: EditedAnnouncement) => {
  const answer = { ok: true, status: 200, json: () => Promise.resolve(saved) };
  const send = jest.fn((_: string, __: { body: string }) => Promise.resolve(answer));
  global.fetch = send as unknown as typeof fetch;
  return send;
};
const sentBy = (send: ReturnType<typeof savingAs>): unknown[] =>
  send.mock.calls.map(([, { body }]) => JSON.parse(body) as unknown);
const text = () => screen.getByLabelText<HTMLTextAreaElement>('正文');

test('R-T2 what is typed stays, on what it was typed on, whatever another saves and is read meanwhile', async () => {
  const send = savingAs(announcementAt(3, '甲的新文'));
  const { rerender } = render(page());
  fireEvent.change(text(), { target: { value: '甲的新文' } });
  mockRead = announcementAt(2, '乙的新文');
  rerender(page());
  expect(text().value).toBe('甲的新文');

  fireEvent.click(screen.getByText('保存修改'));
  await waitFor(() => expect(mockRefetch).toHaveBeenCalled());
  expect(sentBy(send)).toMatchObject([{ text: '甲的新文', revision: 1 }]);
});

test('R-T2 one saves again on one’s own save, also where reading it again fails', async () => {
  mockRead = announcementAt(1, '原文');
  mockRefetch.mockResolvedValue({ data: undefined });
  const send = savingAs(announcementAt(2, '新文'));
  const save = (typed: string) => {
    fireEvent.change(text(), { target: { value: typed } });
    fireEvent.click(screen.getByText('保存修改'));
  };
  render(page());
  save(' 新文 ');
  await waitFor(() => expect(text().value).toBe('新文'));
  save('更新的文');
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(sentBy(send)).toMatchObject([{ revision: 1 }, { revision: 2 }]);
});
