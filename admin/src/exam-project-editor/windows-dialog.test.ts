/** @jest-environment jsdom */
import type { EditedProject } from '@contracts/exam-project-editor';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createElement } from 'react';
import { WindowsDialog } from './windows-dialog';

jest.mock('react-admin', () => ({ useNotify: () => () => undefined }));

const projectWith = (closesAt: string) =>
  ({
    ...{ id: 'project', name: '示例项目', stages: ['application'], applications: 0 },
    windows: [{ stage: 'application', opensAt: '2027-01-31T16:00:00.000Z', closesAt }],
  }) as unknown as EditedProject;

const dialog = (project: EditedProject) =>
  createElement(WindowsDialog, { project, stages: ['application'], onClose: () => undefined });

test('R-L2 the times that were seen are those that the dialog opened with, whatever is read meanwhile', async () => {
  const send = jest.fn((_: string, __: { body: string }) => Promise.resolve({ ok: true, status: 204 }));
  global.fetch = send as unknown as typeof fetch;
  const opened = projectWith('2027-02-28T09:00:00.000Z');
  const { rerender } = render(dialog(opened));
  rerender(dialog(projectWith('2027-03-31T09:00:00.000Z')));
  fireEvent.click(screen.getByText('下一步'));
  fireEvent.click(screen.getByText('确认设置'));
  await waitFor(() => expect(send).toHaveBeenCalled());
  const [, { body }] = send.mock.calls[0] ?? ['', { body: '' }];
  expect(JSON.parse(body)).toEqual({ windows: opened.windows, seen: opened.windows });
});
