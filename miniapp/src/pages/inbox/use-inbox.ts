import { useCallback, useEffect, useState } from 'react';
import type { InboxItem } from '@contracts/inbox';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';

const pageSize = 20;

/** The messages, page by page. `items` is undefined until the first answer. */
export function useInbox(isEnabled: boolean) {
  const [items, setItems] = useState<InboxItem[]>();
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [isLoading, setLoading] = useState(false);

  const load = useCallback(async (cursor?: string) => {
    setLoading(true);
    setProblem(undefined);
    try {
      const page = await request('GET /inbox', { query: { limit: pageSize, cursor } });
      setItems((known = []) => (cursor ? [...known, ...page.items] : page.items));
      setNext(page.nextCursor);
    } catch (thrown) {
      setProblem(asRequestProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, []);

  useEffect(() => {
    if (isEnabled) void load();
  }, [isEnabled, load]);

  /** Shown as read at once; if the API can't be told, it is unread again at the next visit. */
  const markRead = (id: string) => {
    const readAt = new Date().toISOString();
    setItems((known) => known?.map((item) => (item.id === id ? { ...item, readAt } : item)));
    request('POST /inbox/:id/read', { params: { id } }).catch(() => undefined);
  };

  return {
    items,
    problem,
    isLoading,
    hasMore: next !== undefined,
    loadMore: () => void load(next),
    reload: () => void load(),
    markRead,
  };
}
