import { useCallback, useEffect, useState } from 'react';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';

interface PageOfItems<Item> {
  items: Item[];
  nextCursor?: string;
}

/**
 * A list page by page. `items` is undefined until the first answer; `change` alters what is shown, and nothing else.
 * @param read one page, from the beginning without a cursor; the same function in every render
 */
export function usePages<Item>(read: (cursor?: string) => Promise<PageOfItems<Item>>, isEnabled: boolean) {
  const [items, setItems] = useState<Item[]>();
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [isLoading, setLoading] = useState(false);

  const load = useCallback(
    async (cursor?: string) => {
      setLoading(true);
      setProblem(undefined);
      try {
        const page = await read(cursor);
        setItems((known = []) => (cursor ? [...known, ...page.items] : page.items));
        setNext(page.nextCursor);
      } catch (thrown) {
        setProblem(asRequestProblem(thrown));
      } finally {
        setLoading(false);
      }
    },
    [read],
  );

  useEffect(() => {
    if (isEnabled) void load();
  }, [isEnabled, load]);

  return {
    items,
    problem,
    isLoading,
    hasMore: next !== undefined,
    loadMore: () => void load(next),
    reload: () => void load(),
    change: (alter: (item: Item) => Item) => setItems((known) => known?.map(alter)),
  };
}
