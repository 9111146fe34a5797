/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { ProjectFilter } from './project-filter';

jest.mock('react-admin', () => ({
  SelectInput: ({ choices }: { choices: { name: string }[] }) => choices.map(({ name }) => name).join(),
}));

test('R-P4 fees are counted by any project that was ever opened, closed ones too', async () => {
  const items = [
    { id: '1', name: '2027 年考试', state: 'open' },
    { id: '2', name: '2026 年考试', state: 'closed' },
    { id: '3', name: '2028 年考试', state: 'draft' },
  ];
  // As each list has them: candidates' and administrators'.
  global.fetch = ((path: string) => {
    const found = path.endsWith('/edited-exam-projects') ? items : items.slice(0, 1);
    const json = () => Promise.resolve({ items: found });
    return Promise.resolve({ ok: true, status: 200, headers: new Map(), json } as unknown as Response);
  }) as typeof fetch;
  render(createElement(QueryClientProvider, { client: new QueryClient() }, createElement(ProjectFilter)));
  await screen.findByText('2027 年考试,2026 年考试');
});
