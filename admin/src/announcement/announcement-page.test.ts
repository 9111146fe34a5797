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
const text = () => screen.getByLabelText<HTMLTextAreaElement>('正文');

test('R-T2 what is typed stays, on what it was typed on, whatever another saves and is read meanwhile', async () => {
  const send = jest.fn((_: string, __: { body: string }) => Promise.resolve({ ok: true, status: 204 }));
  global.fetch = send as unknown as typeof fetch;
  const { rerender } = render(page());
  fireEvent.change(text(), { target: { value: '甲的新文' } });
  mockRead = announcementAt(2, '乙的新文');
  rerender(page());
  expect(text().value).toBe('甲的新文');

  mockRefetch.mockResolvedValueOnce({ data: announcementAt(3, '甲的新文') });
  fireEvent.click(screen.getByText('保存修改'));
  await waitFor(() => expect(mockRefetch).toHaveBeenCalled());
  const [, { body }] = send.mock.calls[0] ?? ['', { body: '{}' }];
  expect(JSON.parse(body)).toMatchObject({ text: '甲的新文', revision: 1 });
});
