import { useCallback, useEffect, useState } from 'react';
import type { Announcement } from '@contracts/announcement';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';

/** The announcements for candidates, page by page. `items` is undefined until the first answer. */
export function useAnnouncements(isEnabled: boolean) {
  const [items, setItems] = useState<Announcement[]>();
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [isLoading, setLoading] = useState(false);

  const load = useCallback(async (cursor?: string) => {
    setLoading(true);
    setProblem(undefined);
    try {
      const page = await request('GET /announcements', { query: { place: 'candidates', cursor } });
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

  return {
    ...{ items, problem, isLoading },
    hasMore: next !== undefined,
    loadMore: () => void load(next),
    reload: () => void load(),
  };
}
