import { useEffect, useState, type RefObject } from 'react';

/** Whether the end of a text has been in sight of its frame; once it has, it stays so. Counts only when `ready`. */
export function useReadToEnd(
  frame: RefObject<Element | null>,
  end: RefObject<Element | null>,
  ready: boolean,
): boolean {
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    if (!ready || isRead || !end.current) return undefined;
    const watching = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setRead(true),
      // A zoomed page may come to rest a pixel short of it.
      { root: frame.current, rootMargin: '0px 0px 8px' },
    );
    watching.observe(end.current);
    return () => watching.disconnect();
  }, [frame, end, ready, isRead]);
  return isRead;
}
