/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ProjectDraft } from '@contracts/exam-project-editor';
import { createElement, type ReactNode } from 'react';
import { queryKeyOf } from '../api/use-api';
import { useDraftEditing } from './use-draft-editing';

const draftOf = (revision: number, definition: object, savedBy = '测示例'): ProjectDraft => ({
  ...{ revision, definition, savedBy, savedAt: '2026-11-22T00:00:00.000Z', faults: [], changes: [] },
});

interface Sent {
  revision: number;
  definition: Record<string, unknown>;
}

/** The API with one draft, as it treats revisions. */
function serve(first: ProjectDraft): {
  now: () => ProjectDraft;
  other: (draft: ProjectDraft) => void;
  failToRead: (fails: boolean) => void;
  sent: Sent[];
} {
  let draft = first;
  let failsToRead = false;
  const sent: Sent[] = [];
  const answer = (status: number, body: object) =>
    ({
      ok: status < 300,
      status,
      headers: new Map(),
      json: () => Promise.resolve(body),
    }) as unknown as Response;
  global.fetch = ((_: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'GET' && failsToRead)
      return Promise.resolve(answer(500, { code: 'internal-error', detail: '系统出现错误', status: 500 }));
    if (method === 'GET') return Promise.resolve(answer(200, { draft }));
    const asked = JSON.parse(body ?? '') as Sent;
    sent.push(asked);
    if (asked.revision !== draft.revision)
      return Promise.resolve(answer(409, { code: 'draft-changed', detail: '已修改', status: 409 }));
    draft = draftOf(draft.revision + 1, asked.definition);
    return Promise.resolve(answer(200, draft));
  }) as typeof fetch;
  return {
    now: () => draft,
    other: (theirs) => (draft = theirs),
    failToRead: (fails) => (failsToRead = fails),
    sent,
  };
}

const projectKey = queryKeyOf('GET /edited-exam-projects/:id', { params: { id: 'project' } });

function edit(first: ProjectDraft, queries = new QueryClient()) {
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client: queries }, children);
  return renderHook(() => useDraftEditing('project', first), { wrapper }).result;
}

test('R-L2 what is typed is saved by itself, once nothing more is typed for a moment', async () => {
  const first = draftOf(1, { summary: 'a' });
  const api = serve(first);
  const editing = edit(first);
  act(() => editing.current.change({ summary: 'ab' }));
  act(() => editing.current.change({ summary: 'abc' }));
  expect(editing.current.isUnsaved).toBe(true);
  await waitFor(() => expect(editing.current.isUnsaved).toBe(false), { timeout: 5_000 });
  expect(api.sent).toEqual([{ revision: 1, definition: { summary: 'abc' } }]);
});

test('R-L2 another administrator’s draft is overwritten by no save, and what was typed stays until it is decided', async () => {
  const first = draftOf(1, { summary: 'a' });
  const api = serve(first);
  const editing = edit(first);
  api.other(draftOf(2, { summary: 'theirs' }, '试示例'));
  act(() => editing.current.change({ summary: 'mine' }));
  act(() => editing.current.save());
  await waitFor(() => expect(editing.current.latest?.savedBy).toBe('试示例'));
  expect(editing.current.definition).toEqual({ summary: 'mine' });
  act(() => editing.current.change({ summary: 'mine too' }));
  act(() => editing.current.save());
  expect(api.now().definition).toEqual({ summary: 'theirs' });
  act(() => editing.current.keepTyped());
  await waitFor(() => expect(api.now().definition).toEqual({ summary: 'mine too' }));
});

test('R-L2 where the other’s can’t be read, that is told, and trying again reads it', async () => {
  const first = draftOf(1, { summary: 'a' });
  const api = serve(first);
  const editing = edit(first);
  api.other(draftOf(5, { summary: 'theirs' }, '试示例'));
  api.failToRead(true);
  act(() => editing.current.change({ summary: 'mine' }));
  act(() => editing.current.save());
  await waitFor(() => expect(editing.current.problem?.code).toBe('internal-error'));
  expect(editing.current.saving).toBe('failed');
  api.failToRead(false);
  act(() => editing.current.save());
  await waitFor(() => expect(editing.current.latest?.savedBy).toBe('试示例'));
  expect(editing.current.problem).toBeUndefined();
});

test('R-L2 the other’s is taken where the person says so; the next save follows it', async () => {
  const first = draftOf(1, { summary: 'a' });
  const api = serve(first);
  const editing = edit(first);
  api.other(draftOf(5, { summary: 'theirs' }));
  act(() => editing.current.change({ summary: 'mine' }));
  act(() => editing.current.save());
  await waitFor(() => expect(editing.current.latest).toBeDefined());
  act(() => editing.current.takeLatest());
  expect(editing.current.definition).toEqual({ summary: 'theirs' });
  act(() => editing.current.change({ summary: 'theirs and mine' }));
  act(() => editing.current.save());
  await waitFor(() =>
    expect(api.now()).toMatchObject({ revision: 6, definition: { summary: 'theirs and mine' } }),
  );
});

test('R-L2 the project’s page opens with what was saved last, not with what it had shown before', async () => {
  const first = draftOf(1, { summary: 'a' });
  serve(first);
  const queries = new QueryClient();
  queries.setQueryData(projectKey, { name: '示例项目', hasDraft: false, draft: first });
  const editing = edit(first, queries);
  act(() => editing.current.change({ summary: 'ab' }));
  act(() => editing.current.save());
  await waitFor(() =>
    expect(queries.getQueryData(projectKey)).toMatchObject({
      ...{ name: '示例项目', hasDraft: true },
      draft: { revision: 2, definition: { summary: 'ab' } },
    }),
  );
});
