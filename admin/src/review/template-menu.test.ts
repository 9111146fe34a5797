/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { TemplateMenu } from './template-menu';

jest.mock('react-admin', () => ({ useNotify: () => () => undefined }));

const keep = '把已写的存为常用备注';

/** The menu, opened once its templates have been asked for. */
async function openMenu(answer: { ok: boolean; [part: string]: unknown }): Promise<void> {
  global.fetch = (() => Promise.resolve(answer)) as unknown as typeof fetch;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const menu = createElement(TemplateMenu, { written: '照片不清晰', onPick: () => undefined });
  render(createElement(QueryClientProvider, { client }, menu));
  fireEvent.click(screen.getByText('常用备注'));
  await screen.findByText(answer.ok ? '缺少公章' : '常用备注没有读取成功');
}

test('R-N4 what was written is kept beside the templates that were read', async () => {
  await openMenu({ ok: true, json: () => Promise.resolve({ items: ['缺少公章'] }) });
  expect(screen.queryByText(keep)).not.toBeNull();
});

test('R-N4 nothing takes the place of templates that could not be read', async () => {
  await openMenu({
    ...{ ok: false, status: 500, headers: new Map() },
    json: () => Promise.reject(new Error('no JSON')),
  });
  expect(screen.queryByText(keep)).toBeNull();
  expect(screen.queryByText('管理常用备注…')).toBeNull();
});
